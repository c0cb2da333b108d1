import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { SubmitButton } from "@/components/form/submit-button";
import { asPersonLanguage } from "@/lib/languages";
import type { OwnHoursPage } from "@/server/person-links/get-own-hours";
import { EndedLink } from "../ended-link";
import { OwnForm } from "../own-form";
import { OwnHeading } from "../own-heading";
import { apart, fullDay, minutesWords, serviceName } from "../words";
import { closeVisitAction } from "./actions";
import { Answered } from "./answered";
import { ConfirmHoursForm, DisagreeHoursForm } from "./hours-answers";
import { WhoToCall } from "./who-to-call";

/** The hours the person is asked about: each with its day, what it was and how long, and under them the two answers. */
export function OwnHours({ page: { text, hash, answer, state, call, firstName } }: { page: OwnHoursPage }) {
  const t = useTranslations("ownHours");
  const plan = useTranslations("ownPlan");
  const language = asPersonLanguage(useLocale()) ?? "it";
  if (answer) return <Answered answer={answer} call={call} about="ownHours" />;
  if (!text) {
    const over = state === "open" ? "changed" : state;
    return <EndedLink state={over} purpose="HOURS" call={call.providerOrganisation} />;
  }
  const total = text.hours.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <>
      <OwnHeading
        above={t("which", { code: apart(text.plan) })}
        title={plan("plan.hello", { name: apart(firstName) })}
        lead={t("lead")}
      />
      <div className="flex flex-col gap-6">
        <Card
          title={t("hours")}
          aside={<span>{t("total", { time: minutesWords(plan, total) })}</span>}
          id="hours"
          flush
        >
          <ul className="divide-y divide-line">
            {text.hours.map((one) => {
              const service = serviceName(plan, language, one);
              return (
                <li key={one.id} className="flex flex-col gap-0.5 px-4 py-3 md:px-5">
                  <span className="font-semibold">{fullDay(language, one.day)}</span>
                  <span lang={service.language}>{service.text}</span>
                  <span className="text-soft">
                    {t("when", { from: apart(one.from), to: apart(one.to), time: minutesWords(plan, one.minutes) })}
                  </span>
                </li>
              );
            })}
          </ul>
        </Card>
        <WhoToCall call={call} />
        <ConfirmHoursForm hash={hash} />
        <DisagreeHoursForm hash={hash} />
        <OwnForm action={closeVisitAction} id="close" label={plan("close")}>
          <div>
            <SubmitButton tone="quiet">{plan("close")}</SubmitButton>
          </div>
        </OwnForm>
      </div>
    </>
  );
}
