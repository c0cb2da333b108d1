import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { may } from "@/domain/permissions";
import { among, editable } from "@/domain/plan";
import { formatDay } from "@/lib/dates";
import { getPlanForMove } from "@/server/plans/get-plan-for-move";
import { requireActor } from "@/server/session";
import { NotWritable } from "../compose/not-writable";
import { editPeriodAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("plan.period.title");

/** The plan's own first and last day, while its text is being written. */
export default async function PeriodPage({ params }: PageProps<"/plans/[planId]/period">) {
  const actor = await requireActor();
  const plan = await getPlanForMove(actor, idParam((await params).planId));
  if (!plan || !may(actor, "plan.write", plan.subject)) notFound();
  const t = await getTranslations("plan");
  const common = await getTranslations("common");
  const band = t(`band.${plan.aidBand}`);
  return (
    <Stack>
      <PageHeader
        title={t("period.title")}
        eyebrow={t("code", { code: plan.code })}
        lead={t("period.lead")}
        trail={[{ label: plan.name ?? plan.code, href: `/plans/${plan.id}` }]}
      />
      {among(editable, plan.stage ?? plan.status) ? (
        <Card>
          <Form action={editPeriodAction} id="period">
            <HiddenField name="planId" value={plan.id} />
            <VersionField value={plan.version} />
            <Fieldset legend={t("facts.period")} columns={2}>
              <DateField
                name="startsOn"
                label={t("new.startsOn")}
                hint={t("new.startsOnHint")}
                defaultValue={plan.startsOn}
              />
              <DateField
                name="endsOn"
                label={t("new.endsOn")}
                hint={
                  plan.lastDay &&
                  t("new.endsOnHint", {
                    months: plan.maxMonths ?? 0,
                    band,
                    from: formatDay(plan.startsOn),
                    to: formatDay(plan.lastDay),
                  })
                }
                defaultValue={plan.endsOn}
              />
            </Fieldset>
            <ActionBar>
              <SubmitButton>{t("period.save")}</SubmitButton>
              <ButtonLink tone="quiet" href={`/plans/${plan.id}/compose`}>
                {common("cancel")}
              </ButtonLink>
            </ActionBar>
          </Form>
        </Card>
      ) : (
        <NotWritable planId={plan.id} status={plan.stage ?? plan.status} />
      )}
    </Stack>
  );
}
