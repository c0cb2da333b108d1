import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { daysShown } from "@/domain/agenda";
import { today } from "@/lib/clock";
import { withParams } from "@/lib/query";
import { type AgendaAsked, kept } from "./agenda-query";

type Props = { asked: AgendaAsked; view: "day" | "week"; heading: string };

/** Which day or week is shown, and the ways to the one before, to today and to the one after. */
export async function PeriodNav({ asked, view, heading }: Props) {
  const t = await getTranslations("session");
  const { previous, next } = daysShown(view, asked.on);
  const to = (on: string) => withParams("/agenda", { ...kept(asked), on });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 className="text-emphasis text-xl first-letter:uppercase">{heading}</h2>
      <nav aria-label={t(`period.${view}`)} className="flex flex-wrap gap-2 print:hidden">
        <ButtonLink small tone="secondary" href={to(previous)}>
          {t(`previous.${view}`)}
        </ButtonLink>
        <ButtonLink small tone="secondary" href={to(today())}>
          {t("today")}
        </ButtonLink>
        <ButtonLink small tone="secondary" href={to(next)}>
          {t(`next.${view}`)}
        </ButtonLink>
      </nav>
    </div>
  );
}
