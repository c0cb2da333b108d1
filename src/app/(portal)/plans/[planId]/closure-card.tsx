import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { SummaryList } from "@/components/data/summary-list";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { type Actor, may } from "@/domain/permissions";
import { among, inForce } from "@/domain/plan";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { type Closure, getClosure } from "@/server/closure/get-closure";
import { NoticesList } from "./closure/notices-list";

type Props = { planId: string; actor: Actor };

const tones = { DRAFT: "neutral", SHARED: "info", CLOSED: "success" } as const;

/** How a plan closes or closed: the report, the ending before time, the notices, the follow-ups. Nothing while there is none of it. */
export async function ClosureCard({ planId, actor }: Props) {
  const closure = await getClosure(actor, planId);
  if (!closure) return null;
  const t = await getTranslations("closure");
  const { report, ending, notices, followUps, writes, status, named } = closure;
  const writable = writes && among(inForce, status) && status !== "SIGNED";
  if (!report && !ending && notices.length === 0 && followUps.length === 0 && !writable) return null;
  const here = `/plans/${planId}`;
  return (
    <Card
      title={t("card")}
      id="closure"
      aside={report && <StatusTag tone={tones[report.status]}>{t(`status.${report.status}`)}</StatusTag>}
    >
      <div className="flex flex-col gap-4">
        {(report || writable) && (
          <div>
            <ButtonLink href={`${here}/closure`} tone="secondary">
              {t(!writable || report?.status === "SHARED" ? "open" : report ? "continue" : "write")}
            </ButtonLink>
          </div>
        )}
        {ending && <Ending ending={ending} named={named} planId={planId} />}
        {notices.length > 0 && (
          <section>
            <h3 className="mb-2 font-semibold">{t("notice.title")}</h3>
            <NoticesList notices={notices} planId={planId} sends={may(actor, "plan.end", closure.subject)} />
          </section>
        )}
        {followUps.length > 0 && (
          <FollowUps closure={closure} answers={may(actor, "followUp.answer", closure.subject)} />
        )}
      </div>
    </Card>
  );
}

async function Ending(props: { ending: NonNullable<Closure["ending"]>; named: boolean; planId: string }) {
  const { ending, named, planId } = props;
  const t = await getTranslations("closure");
  const { withdrawalCause, revocationCause, attachmentId } = ending;
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t(withdrawalCause ? "withdraw.done" : "revoke.done")}</h3>
      <SummaryList
        items={[
          {
            term: t("cause"),
            value: withdrawalCause
              ? t(`withdrawalCause.${withdrawalCause}`)
              : revocationCause && t(`revocationCause.${revocationCause}`),
          },
          { term: t("decidedOn"), value: formatDay(ending.decidedOn) },
          ...(ending.proof
            ? [
                {
                  term: t("withdraw.proof"),
                  value: [t(`proof.${ending.proof}`), named && ending.witnessName].filter(Boolean).join(": "),
                },
              ]
            : []),
          ...(named ? [{ term: t("explanation"), value: ending.explanation }] : []),
          ...(named && ending.noNoticeWhy ? [{ term: t("revoke.noNotice"), value: ending.noNoticeWhy }] : []),
          ...(named && attachmentId
            ? [
                {
                  term: t("withdraw.attachment"),
                  value: (
                    <Link href={`/plans/${planId}/attachments/${attachmentId}`} className="link">
                      {t("withdraw.attachment")}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

async function FollowUps({ closure: { id, followUps, named }, answers }: { closure: Closure; answers: boolean }) {
  const t = await getTranslations("closure");
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t("followUp.title")}</h3>
      <ul className="flex flex-col gap-3">
        {followUps.map(({ id: followUpId, months, dueOn, answer, answeredOn, note }) => (
          <li key={followUpId} className="flex flex-col items-start gap-1">
            <span className="font-semibold">{t("followUp.question", { months })}</span>
            {answer ? (
              <span>
                {t("followUp.answered", { answer: t(`followUpAnswer.${answer}`), day: formatDay(answeredOn) })}
              </span>
            ) : (
              <span>{t(toDay(dueOn) < today() ? "followUp.late" : "followUp.due", { day: formatDay(dueOn) })}</span>
            )}
            {named && note && <span className="text-soft">{note}</span>}
            {answers && !answer && toDay(dueOn) <= today() && (
              <Link
                href={`/plans/${id}/follow-ups/${followUpId}`}
                className="link"
                aria-label={`${t("followUp.answer")}: ${t("followUp.question", { months })}`}
              >
                {t("followUp.answer")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
