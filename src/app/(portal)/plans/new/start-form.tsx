import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Notice } from "@/components/feedback/notice";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { PlanStart } from "@/server/plans/get-plan-start";
import { createPlanAction } from "./actions";

/** Which programme pays and from when to when: everything else comes from the referral and the profile. */
export function StartForm({ start: { referral, assessment, programmes } }: { start: PlanStart }) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const band = assessment ? t(`band.${assessment.aidBand}`) : "";
  const open = programmes.filter((one) => one.open && !one.living && one.edition && one.maxMonths !== null);
  const closed = programmes.filter((one) => one.open && !open.includes(one));
  const first = open[0];
  return (
    <>
      {closed.length > 0 && (
        <Notice tone={first ? "info" : "warning"} className="mb-6">
          <ul className="flex flex-col gap-1">
            {closed.map(({ id, code, living, maxMonths }) => (
              <li key={id}>
                {living ? (
                  <>
                    {t("new.living", { code: living.code })}{" "}
                    <Link href={`/plans/${living.id}`}>{t("new.toLiving", { code: living.code })}</Link>
                  </>
                ) : (
                  t(maxMonths === null ? "new.bandNotAdmitted" : "new.noEdition", { programme: code, band })
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {first && (
        <Form action={createPlanAction} id="plan">
          <HiddenField name="referralId" value={referral.id} />
          <RadioGroup
            name="programmeId"
            label={t("new.programme")}
            hint={t("new.programmeHint")}
            defaultValue={first.id}
            options={open.map(({ id, code, name, ceilingCents, act }) => ({
              value: id,
              label: `${name} (${code})`,
              hint: `${act} · ${
                ceilingCents === null
                  ? t("new.noCeiling", { band })
                  : t("new.ceiling", { amount: formatCents(ceilingCents), band })
              }`,
            }))}
          />
          <Fieldset legend={t("facts.period")} columns={2}>
            <DateField
              name="startsOn"
              label={t("new.startsOn")}
              hint={t("new.startsOnHint")}
              defaultValue={first.startsOn}
            />
            <DateField
              name="endsOn"
              label={t("new.endsOn")}
              hint={t("new.endsOnHint", {
                months: first.maxMonths ?? 0,
                band,
                from: formatDay(first.startsOn),
                to: formatDay(first.endsOn),
              })}
              defaultValue={first.endsOn}
            />
          </Fieldset>
          <ActionBar>
            <SubmitButton>{t("new.create")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/referrals/${referral.id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      )}
    </>
  );
}
