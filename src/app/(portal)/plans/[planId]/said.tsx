import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Initials } from "@/components/data/initials";
import { StatusTag } from "@/components/feedback/status-tag";
import { mentionParts } from "@/domain/mention";
import { formatMoment } from "@/lib/dates";
import type { Word } from "@/server/comments/get-conversation";

type Props = {
  word: Word;
  /** Who is reading: being called upon stands out. */
  readerId: string;
  /** The number of the text shown: an older word says on which it was written. */
  version: number;
  children?: ReactNode;
};

/** One thing somebody said: who, when, for whom, with the names it calls upon marked. */
export function Said({ word, readerId, version, children }: Props) {
  const t = useTranslations("comment");
  const audiences = useTranslations("note.audiences");
  const { id, kind, body, author, createdAt, resolvedAt, audience, mentions, threadId } = word;
  const asked = kind === "CHANGE_REQUEST";
  const who = author.name ?? author.organisation.name;
  return (
    <div
      id={`comment-${id}`}
      className={`flex scroll-mt-4 gap-3 rounded-sm border px-3 py-2 target:border-primary ${asked && !resolvedAt ? "border-warning bg-white" : "border-line bg-canvas"}`}
    >
      <Initials name={who} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <strong>{who}</strong>
          {author.name && <span className="text-soft">{author.organisation.name}</span>}
          <StatusTag tone={asked ? (resolvedAt ? "quiet" : "warning") : kind === "AGREEMENT" ? "success" : "quiet"}>
            {threadId ? t("answered") : t(`kindDone.${kind}`)}
          </StatusTag>
          <time dateTime={createdAt.toISOString()} className="text-soft">
            {formatMoment(createdAt)}
          </time>
          {audience !== "SHARED" && (
            <StatusTag tone="accent" icon="locked">
              {t("onlyFor", { audience: audiences(audience) })}
            </StatusTag>
          )}
          {word.version < version && <span className="text-muted">{t("version", { number: word.version })}</span>}
        </p>
        {body === null ? (
          <p className="text-soft">{t("hidden")}</p>
        ) : (
          body && <Text body={body} mentions={mentions} readerId={readerId} />
        )}
        <Called body={body ?? ""} mentions={mentions} />
        {children}
      </div>
    </div>
  );
}

type Called = Pick<Word, "mentions">["mentions"];
const peopleOf = (mentions: Called) => mentions.map(({ user }) => user);

function Text({ body, mentions, readerId }: { body: string; mentions: Called; readerId: string }) {
  let at = 0;
  return (
    <p className="mt-1 max-w-prose whitespace-pre-line break-words">
      {mentionParts(body, peopleOf(mentions)).map(({ words, personId }) => {
        const key = at;
        at += words.length;
        return personId ? (
          <mark
            key={key}
            className={`rounded-sm px-1 font-semibold ${personId === readerId ? "bg-warning-light text-warning-deep" : "bg-primary-light text-primary-deep"}`}
          >
            {words}
          </mark>
        ) : (
          words
        );
      })}
    </p>
  );
}

/** Who was ticked and not named in the text itself. */
function Called({ body, mentions }: { body: string; mentions: Called }) {
  const t = useTranslations("comment");
  const named = mentionParts(body, peopleOf(mentions)).map(({ personId }) => personId);
  const ticked = mentions.filter(({ user }) => !named.includes(user.id));
  if (ticked.length === 0) return null;
  return (
    <p className="mt-1 text-soft text-sm">{t("called", { names: ticked.map(({ user }) => user.name).join(", ") })}</p>
  );
}
