import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import type { PlanText } from "@/domain/proposal";
import { type Conversation, openRequests } from "@/server/comments/get-conversation";
import { ProposedChange } from "../proposal";

/** The changes asked for and not yet answered, at hand while the text is written; those that say exactly what apply in one go. */
export function AskedChanges({ conversation, content }: { conversation: Conversation; content: PlanText }) {
  const t = useTranslations("comment");
  const asked = openRequests(conversation);
  if (asked.length === 0) return null;
  return (
    <div className="mb-6">
      <Card title={t("asked")} id="asked">
        <ul className="flex flex-col divide-y divide-line">
          {asked.map((thread) => (
            <li key={thread.id} className="py-3 first:pt-0 last:pb-0">
              <p>
                <strong>{t("request", { name: thread.author.name ?? "—" })}</strong>{" "}
                <span className="whitespace-pre-line break-words">{thread.body}</span>{" "}
                <Link href={`/plans/${conversation.planId}#comment-${thread.id}`}>
                  {t("toThread")}
                  <span className="sr-only">: {thread.author.name}</span>
                </Link>
              </p>
              <ProposedChange thread={thread} conversation={conversation} content={content} from="compose" />
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
