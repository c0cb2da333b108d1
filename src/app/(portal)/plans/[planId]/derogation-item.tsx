import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { formatMoment } from "@/lib/dates";
import type { ShownDerogation } from "@/server/derogations/derogation-row";
import { StandingTag, useAmounts, useWho } from "../../derogations/words";

type Props = { derogation: ShownDerogation; next: "open" | "decide" | "answer" };

/** One request on the plan's page: how much, where it stands, what was said, who asked and decided. */
export function DerogationItem({ derogation, next }: Props) {
  const t = useTranslations("derogation");
  const amounts = useAmounts();
  const who = useWho();
  const { id, ceiling, standing, reason, question, answer, decision, requestedBy, requestedAt, decidedBy, decidedAt } =
    derogation;
  const said = [
    [t("page.reason"), reason],
    [t("question.question"), question],
    [t("answer.answer"), answer],
    [t("decide.decision"), decision],
  ] as const;
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-base">{t(`ceiling.${ceiling}`)}</h3>
        <StandingTag standing={standing} />
      </div>
      <p className="mt-1 font-semibold">{amounts(derogation)}</p>
      <dl className="mt-2 flex flex-col gap-2 text-sm">
        {said.map(
          ([term, text]) =>
            text && (
              <div key={term}>
                <dt className="font-semibold">{term}</dt>
                <dd className="line-clamp-3 whitespace-pre-line text-soft">{text}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="mt-2 text-muted text-sm">
        {t("facts.asked", { who: who(requestedBy), at: formatMoment(requestedAt) })}
        {decidedBy && (
          <span className="block">{t("facts.decided", { who: who(decidedBy), at: formatMoment(decidedAt) })}</span>
        )}
      </p>
      <p className="mt-3">
        <ButtonLink href={`/derogations/${id}`} small tone={next === "open" ? "secondary" : "primary"}>
          {t(`card.${next}`)}
          <span className="sr-only"> {t(`ceiling.${ceiling}`)}</span>
        </ButtonLink>
      </p>
    </li>
  );
}
