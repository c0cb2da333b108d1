import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { type AnswerSide, answerSides } from "@/domain/candidacy";
import { formatDay } from "@/lib/dates";
import type { CandidacyPage } from "@/server/candidacies/get-candidacy";

/** What the company and the person answered; the company's own words only for who wrote them down. */
export async function AnswersCard({ candidacy }: { candidacy: CandidacyPage }) {
  const t = await getTranslations("candidacy.answers");
  return (
    <Card title={t("title")} id="answers">
      <ul className="grid gap-6 md:grid-cols-2">
        {answerSides.map((side) => (
          <Answer key={side} side={side} candidacy={candidacy} />
        ))}
      </ul>
    </Card>
  );
}

const given = (side: AnswerSide, candidacy: CandidacyPage) =>
  side === "EMPLOYER"
    ? { answer: candidacy.employerAnswer, on: candidacy.employerAnsweredOn, why: candidacy.employerWhy }
    : { answer: candidacy.personAnswer, on: candidacy.personAnsweredOn, why: candidacy.personWhy };

async function Answer({ side, candidacy }: { side: AnswerSide; candidacy: CandidacyPage }) {
  const t = await getTranslations("candidacy.answers");
  const { answer, on, why } = given(side, candidacy);
  const mayWrite = candidacy.moves.includes(side === "EMPLOYER" ? "answerEmployer" : "answerPerson");
  return (
    <li className="flex flex-col items-start gap-2">
      <h3 className="font-semibold">{t(side)}</h3>
      {answer === null ? (
        <p className="text-soft">{t("none")}</p>
      ) : (
        <StatusTag tone={answer ? "success" : "danger"}>
          {t("on", { answer: t(answer ? "yes" : "no"), day: formatDay(on) })}
        </StatusTag>
      )}
      {why && <p className="max-w-prose whitespace-pre-line text-soft">{why}</p>}
      {mayWrite && (
        <ButtonLink small tone="secondary" href={`/network/candidacies/${candidacy.id}/answer?side=${side}`}>
          {t(`write.${side}`)}
        </ButtonLink>
      )}
    </li>
  );
}
