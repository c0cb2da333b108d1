import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { endableKinds, recognisedContractDays, workEndReasons } from "@/domain/outcome";
import { formatDay } from "@/lib/dates";
import { getOutcome } from "@/server/outcomes/list-outcomes";
import { requireActor } from "@/server/session";
import { endWorkAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("outcome.end.title");

/** Writing down that work ended before its day. */
export default async function EndWorkPage({ params }: PageProps<"/plans/[planId]/outcomes/[outcomeId]/end">) {
  const actor = await requireActor();
  const { planId, outcomeId } = await params;
  const found = await getOutcome(actor, idParam(planId), idParam(outcomeId));
  if (!found || found.outcome.endedOn || !endableKinds.some((kind) => kind === found.outcome.kind)) notFound();
  const t = await getTranslations("outcome");
  const common = await getTranslations("common");
  const { plan, outcome } = found;
  return (
    <Stack>
      <PageHeader
        title={t("end.title")}
        eyebrow={`${plan.person.lastName} ${plan.person.firstName}`}
        lead={[t(`kinds.${outcome.kind}`), outcome.employer, t("since", { on: formatDay(outcome.startsOn) })]
          .filter(Boolean)
          .join(" · ")}
        trail={[{ label: `PIP ${plan.code}`, href: `/plans/${plan.id}` }]}
      />
      <Card narrow>
        <Form action={endWorkAction} id="end-work">
          <HiddenField name="planId" value={plan.id} />
          <HiddenField name="outcomeId" value={outcome.id} />
          <HiddenField name="version" value={outcome.version} />
          {outcome.kind === "CONTRACT" && <Notice>{t("end.consequence", { days: recognisedContractDays })}</Notice>}
          <DateField name="endedOn" label={t("end.endedOn")} />
          <RadioGroup
            name="endReason"
            label={t("end.reason")}
            options={optionsOf(workEndReasons, (reason) => t(`endReasons.${reason}`))}
          />
          <TextArea readers="CASE" name="endNote" label={t("end.note")} hint={t("end.noteHint")} maximum={1000} />
          <ActionBar>
            <SubmitButton>{t("end.submit")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${plan.id}#outcomes`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
