import { useTranslations } from "next-intl";
import { readableFacts } from "@/app/(portal)/readable-facts";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { checklistStanding, isContribution } from "@/domain/contribution";
import { formatMoment } from "@/lib/dates";
import type { SupportActionDetail } from "@/server/accompaniment/get-support-action";
import { AnswerTag } from "../../accompaniment-words";
import { SourceMark } from "./source-mark";

type Props = { action: SupportActionDetail; edits: boolean };

/** What a contribution asks for: what a person found of each requirement, else what the file says. It decides nothing. */
export function RequirementsCard({ action, edits }: Props) {
  const t = useTranslations("accompaniment.contribution");
  const { kind, requirements, household, id } = action;
  if (!isContribution(kind)) return null;
  const standing = checklistStanding(kind, action.checks);
  const word = standing.notMet > 0 ? "someMissing" : standing.unchecked + standing.unknown > 0 ? "someLeft" : "allMet";
  return (
    <Card
      id="requirements"
      title={t("requirementsTitle")}
      actions={edits && <Link href={`/households/${household.id}/support/${id}/requirements`}>{t("check")}</Link>}
    >
      <Notice
        tone={word === "someMissing" ? "warning" : "info"}
        title={t(word, {
          count:
            standing[word === "someMissing" ? "notMet" : "unchecked"] + (word === "someLeft" ? standing.unknown : 0),
        })}
      >
        {t("noVerdict")}
      </Notice>
      <ul className="mt-4 divide-y divide-line">
        {requirements.map(({ code, source, verification, proposal, check }) => (
          <li key={code} className="py-3 last:pb-0">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <p className="max-w-prose font-semibold">{t(`requirements.${code}`)}</p>
              {check ? <AnswerTag answer={check.answer} /> : <StatusTag tone="quiet">{t("unchecked")}</StatusTag>}
            </div>
            {check ? (
              <p className="text-muted text-sm">
                {t("checkedBy", { name: check.checkedBy.name, at: formatMoment(check.checkedAt) })}
                {check.note && <span className="block text-soft">{check.note}</span>}
              </p>
            ) : (
              <p className="text-soft text-sm">
                {t("fromFile", {
                  answer: t(`answers.${proposal.answer}`),
                  reason: t(`reasons.${proposal.reason}`, readableFacts(proposal.values ?? {})),
                })}
              </p>
            )}
            <SourceMark source={source} verification={verification} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
