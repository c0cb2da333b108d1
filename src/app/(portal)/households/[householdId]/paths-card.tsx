import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { Link } from "@/components/link";
import type { PathStep, StepState } from "@/domain/household-path";
import { formatDay } from "@/lib/dates";
import type { HouseholdFile } from "@/server/households/file";
import type { Overview } from "@/server/overview/get-overview";
import { ClockTag } from "../../clocks/clock-tag";
import { PlanStatusTag } from "../../plans/words";
import { ReferralStatusTag } from "../../referrals/words";
import { memberNames } from "./member-names";

type Props = { household: HouseholdFile; paths: Overview["paths"] };

const looks: Record<StepState, { icon: IconName; mark: string; text: string }> = {
  DONE: { icon: "check", mark: "bg-success text-white border-success", text: "" },
  NOW: { icon: "arrow-right", mark: "bg-primary text-white border-primary", text: "font-semibold" },
  STOPPED: { icon: "close", mark: "bg-danger text-white border-danger", text: "" },
  SKIPPED: { icon: "minus", mark: "bg-white text-muted border-line-strong", text: "text-muted" },
  AHEAD: { icon: "more-items", mark: "bg-white text-muted border-line-strong", text: "text-muted" },
};

/** Each member's way to work, step by step with its day, and who follows them on it. */
export function PathsCard({ household, paths }: Props) {
  const t = useTranslations("overview.paths");
  const people = useTranslations("person");
  const nameOf = memberNames(household);
  const employable = household.members.filter((one) => one.employable && !one.leftOn).map(({ person }) => person.id);
  const shown = paths.filter(({ personId, referrals }) => referrals.length > 0 || employable.includes(personId));
  return (
    <Card title={t("title")} id="paths">
      {shown.length === 0 ? (
        <p className="text-muted">{t("nobody")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {shown.map(({ personId, referrals, plans, followedBy, steps }) => {
            const name = nameOf(personId) ?? "";
            return (
              <li key={personId} className="py-4 first:pt-0 last:pb-0">
                <h3 className="font-semibold text-base">{name}</h3>
                <p className="text-muted text-sm">
                  {followedBy ? t("followedBy", { name: followedBy }) : t("notReferred")}
                </p>
                {referrals.length > 0 && (
                  <ol aria-label={t("label", { name })} className="mt-2 space-y-1">
                    {steps.map((step) => (
                      <Step key={step.step} {...step} />
                    ))}
                  </ol>
                )}
                <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2 text-sm">
                  {referrals.map(({ id, code, status, clock }) => (
                    <li key={id} className="inline-flex flex-wrap items-center gap-2">
                      <Link href={`/referrals/${id}`}>{people("referral", { code })}</Link>
                      <ReferralStatusTag status={status} />
                      {clock && <ClockTag of={clock} />}
                    </li>
                  ))}
                  {plans.map(({ id, code, status, clock }) => (
                    <li key={id} className="inline-flex flex-wrap items-center gap-2">
                      <Link href={`/plans/${id}`}>{people("plan", { code })}</Link>
                      <PlanStatusTag status={status} />
                      {clock && <ClockTag of={clock} />}
                    </li>
                  ))}
                </ul>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function Step({ step, state, day }: PathStep) {
  const t = useTranslations("overview.paths");
  const { icon, mark, text } = looks[state];
  return (
    <li className="flex items-baseline gap-2 text-sm" aria-current={state === "NOW" ? "step" : undefined}>
      <span aria-hidden className={`grid size-5 shrink-0 translate-y-1 place-items-center rounded-full border ${mark}`}>
        <Icon name={icon} className="size-3.5" />
      </span>
      <span className={text}>
        {t(`steps.${step}`)}: {t(`said.${step}.${state}`, { on: day ? formatDay(day) : "none" })}
      </span>
    </li>
  );
}
