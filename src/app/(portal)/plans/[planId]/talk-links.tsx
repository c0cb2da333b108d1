import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { type Conversation, openRequests } from "@/server/comments/get-conversation";

type Props = { conversation: Conversation; name: string; lineKey?: string; goalKey?: string };

/** From a line or a goal to what was said about it, and to saying something or asking for a change. */
export function TalkLinks({ conversation, name, lineKey, goalKey }: Props) {
  const t = useTranslations("comment");
  const { planId, talks } = conversation;
  const here = (thread: { lineKey: string | null; goalKey: string | null }) =>
    lineKey ? thread.lineKey === lineKey : thread.goalKey === goalKey;
  const said = conversation.threads.filter(here).length;
  const open = openRequests(conversation).filter(here).length;
  const to = lineKey ? `line=${lineKey}` : `goal=${goalKey}`;
  if (!talks && said === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 font-normal text-sm print:hidden">
      {said > 0 && (
        <Link href={`#thread-${lineKey ?? goalKey}`}>
          {t("count", { count: said })}
          <span className="sr-only">: {name}</span>
        </Link>
      )}
      {talks && (
        <Link href={`/plans/${planId}?${to}#write`}>
          {t("write")}
          <span className="sr-only">: {name}</span>
        </Link>
      )}
      {talks && lineKey && (
        <Link href={`/plans/${planId}?${to}&ask=1#write`}>
          {t("askChange")}
          <span className="sr-only">: {name}</span>
        </Link>
      )}
      {open > 0 && <StatusTag tone="warning">{t("open", { count: open })}</StatusTag>}
    </p>
  );
}
