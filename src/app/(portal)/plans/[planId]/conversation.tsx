import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { sortThreads } from "@/domain/comment";
import type { Actor } from "@/domain/permissions";
import type { PlanText } from "@/domain/proposal";
import type { Thread as OneThread, Conversation as Said } from "@/server/comments/get-conversation";
import { Thread } from "./thread";
import { WriteComment } from "./write-comment";

type Props = {
  conversation: Said;
  content: PlanText;
  actor: Actor;
  /** What one came here to write about. */
  start: { lineKey: string; goalKey: string; asks: boolean };
};

/** What Officina and SolCo tell each other: threads on the whole plan, on each goal and line talked about, on what is no longer there. */
export function Conversation({ conversation, content, actor, start }: Props) {
  const t = useTranslations("comment");
  const { living } = conversation;
  // What only the other text holds, the one in force or the one being written, comes after what this page shows.
  const { whole, goals, lines, gone } = sortThreads(conversation.threads, {
    lines: oneEach([...content.lines, ...living.lines]),
    goals: oneEach([...content.goals, ...living.goals]),
  });
  const goalText = (key: string) => [...content.goals, ...living.goals].find((goal) => goal.key === key)?.text ?? "";
  const lineName = (key: string) =>
    content.lines.find((line) => line.key === key)?.name ??
    living.lines.find((line) => line.key === key)?.serviceName ??
    "";
  const groups = [
    { anchor: "plan", title: t("whole"), threads: whole },
    ...goals.map(({ key, threads }) => ({ anchor: key, title: t("goal", { text: goalText(key) }), threads })),
    ...lines.map(({ key, threads }) => ({ anchor: key, title: t("line", { service: lineName(key) }), threads })),
  ].filter(({ threads }) => threads.length > 0);
  const shared = { conversation, content, actor };
  return (
    <Card title={t("title")} id="conversation">
      {conversation.threads.length === 0 && <p className="text-soft">{t("none")}</p>}
      <div className="flex flex-col divide-y divide-line">
        {groups.map(({ anchor, title, threads }) => (
          <section key={anchor} id={`thread-${anchor}`} aria-label={title} className="scroll-mt-4 py-4 first:pt-0">
            <h3 className="mb-2 text-base">{title}</h3>
            <Threads threads={threads} {...shared} />
          </section>
        ))}
        {gone.length > 0 && <Gone threads={gone} {...shared} />}
      </div>
      {conversation.talks && <WriteComment {...shared} start={start} />}
    </Card>
  );
}

const oneEach = (anchors: { key: string }[]) => [...new Set(anchors.map(({ key }) => key))].map((key) => ({ key }));

type Shared = Pick<Props, "conversation" | "content" | "actor"> & { threads: OneThread[] };

const Threads = ({ threads, ...shared }: Shared & { gone?: boolean }) => (
  <ol className="flex flex-col gap-4">
    {threads.map((thread) => (
      <li key={thread.id}>
        <Thread thread={thread} {...shared} />
      </li>
    ))}
  </ol>
);

/** Threads whose line or goal somebody took out: still to be read. */
function Gone({ threads, ...shared }: Shared) {
  const t = useTranslations("comment");
  const { lineNames } = shared.conversation;
  const titleOf = ({ lineKey, goalKey }: OneThread) => {
    if (goalKey) return t("goneGoal");
    const service = lineNames[lineKey ?? ""];
    return service ? t("goneLine", { service }) : t("goneUnknown");
  };
  const keys = [...new Set(threads.map(({ lineKey, goalKey }) => lineKey ?? goalKey ?? ""))];
  return (
    <section id="thread-gone" aria-label={t("gone")} className="scroll-mt-4 py-4 first:pt-0">
      <h3 className="mb-1 text-base">{t("gone")}</h3>
      <p className="mb-2 text-soft text-sm">{t("goneHint")}</p>
      {keys.map((key) => {
        const about = threads.filter(({ lineKey, goalKey }) => (lineKey ?? goalKey) === key);
        return (
          <div key={key} id={`thread-${key}`} className="mb-3 scroll-mt-4">
            <h4 className="mb-2 text-base">{about[0] && titleOf(about[0])}</h4>
            <Threads threads={about} {...shared} gone />
          </div>
        );
      })}
    </section>
  );
}
