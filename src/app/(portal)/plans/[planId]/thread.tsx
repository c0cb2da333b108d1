import { useTranslations } from "next-intl";
import { Initials } from "@/components/data/initials";
import { Disclosure } from "@/components/feedback/disclosure";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { PlanPage } from "@/server/plans/get-plan";
import { resolveCommentAction } from "./actions";

type Comment = PlanPage["comments"][number];
type Props = { planId: string; lineKey: string | null; title: string; comments: Comment[]; talks: boolean };

/** What was said about the plan or one line, oldest first, and the way to answer. */
export function Thread({ planId, lineKey, title, comments, talks }: Props) {
  const t = useTranslations("plan.comments");
  const anchor = lineKey ?? "plan";
  return (
    <section id={`thread-${anchor}`} aria-labelledby={`thread-${anchor}-title`} className="scroll-mt-4 py-4 first:pt-0">
      <h3 id={`thread-${anchor}-title`} className="mb-2 text-base">
        {title}
      </h3>
      <ol className="flex flex-col gap-3">
        {comments.map((comment) => (
          <Said key={comment.id} comment={comment} planId={planId} talks={talks} />
        ))}
      </ol>
      {talks && (
        <p className="mt-2 text-sm print:hidden">
          <Link href={`/plans/${planId}${lineKey ? `?line=${lineKey}` : ""}#write`}>
            {t("reply")}
            <span className="sr-only"> {title}</span>
          </Link>
        </p>
      )}
    </section>
  );
}

function Said({ comment, planId, talks }: { comment: Comment; planId: string; talks: boolean }) {
  const t = useTranslations("plan.comments");
  const { id, kind, body, author, createdAt, resolvedAt, resolvedBy } = comment;
  const asked = kind === "CHANGE_REQUEST";
  const who = author.name ?? author.organisation.name;
  return (
    <li
      id={`comment-${id}`}
      className={`flex scroll-mt-4 gap-3 rounded-sm border px-3 py-2 ${asked && !resolvedAt ? "border-warning bg-white" : "border-line bg-canvas"}`}
    >
      <Initials name={who} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          <strong>{who}</strong>
          {author.name && <span className="text-soft">{author.organisation.name}</span>}
          <StatusTag tone={asked ? (resolvedAt ? "quiet" : "warning") : kind === "AGREEMENT" ? "success" : "quiet"}>
            {t(`kindDone.${kind}`)}
          </StatusTag>
          <time dateTime={createdAt.toISOString()} className="text-soft">
            {formatMoment(createdAt)}
          </time>
        </p>
        {body === null ? (
          <p className="text-soft">{t("hidden")}</p>
        ) : (
          body && <p className="mt-1 max-w-prose whitespace-pre-line break-words">{body}</p>
        )}
        {asked && resolvedAt && (
          <p className="mt-1 text-sm text-success-deep">
            {t("settled", { name: resolvedBy?.name ?? "—", at: formatMoment(resolvedAt) })}
          </p>
        )}
        {asked && talks && <Settle id={id} planId={planId} settled={Boolean(resolvedAt)} />}
      </div>
    </li>
  );
}

function Settle({ id, planId, settled }: { id: string; planId: string; settled: boolean }) {
  const t = useTranslations("plan.comments");
  return (
    <Disclosure summary={settled ? t("reopen") : t("settle")}>
      <Form
        action={resolveCommentAction}
        id={`settle-${id}`}
        label={t("settle")}
        className="flex max-w-3xl flex-col gap-3"
      >
        <HiddenField name="planId" value={planId} />
        <HiddenField name="commentId" value={id} />
        <HiddenField name="resolved" value={settled ? "no" : "yes"} />
        <TextArea name="answer" label={t("answer")} optional rows={2} maximum={2000} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton small>{settled ? t("reopen") : t("settleButton")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
