import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { CheckboxGroup } from "@/components/form/choices";
import { DateField, TimeField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { formatDay, toDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { parseQuery, type SearchParams, words } from "@/lib/query";
import { requireActor } from "@/server/session";
import { type Booking, getBooking } from "@/server/sessions/bookable-lines";
import { WhereFields } from "../where-fields";
import { planSessionAction } from "./actions";
import { RepeatFields } from "./repeat-fields";

type Line = NonNullable<Booking["line"]>;
const nameOf = ({ planVersion }: Line) => `${planVersion.plan.person.lastName} ${planVersion.plan.person.firstName}`;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("newTitle") };
}

/** A new appointment on a line of a signed plan; on services held in groups others may come along. */
export default async function NewSessionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const { line: lineId } = parseQuery(z.object({ line: words }), await searchParams);
  const booking = await getBooking(actor, idParam(lineId));
  if (!booking?.line) notFound();
  const { line, companions, operators, sites } = booking;
  const { plan } = line.planVersion;
  const t = await getTranslations("session");
  const common = await getTranslations("common");

  return (
    <Stack>
      <PageHeader
        title={t("newTitle")}
        trail={[
          { label: t("title"), href: "/agenda" },
          { label: plan.code, href: `/plans/${plan.id}` },
        ]}
      />
      <Card title={line.serviceName}>
        <LineStanding line={line} />
      </Card>
      <Card narrow>
        <Form action={planSessionAction} id="session">
          <Participants line={line} companions={companions} />
          <Fieldset legend={t("when")} columns={3}>
            <DateField name="day" label={t("day")} min={toDay(line.startsOn)} max={toDay(line.endsOn)} />
            <TimeField name="startTime" label={t("startTime")} />
            <TimeField name="endTime" label={t("endTime")} />
          </Fieldset>
          <SelectField
            name="operatorId"
            label={t("operator")}
            defaultValue={operators.some(({ id }) => id === actor.id) ? actor.id : plan.operatorId}
            options={operators.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <WhereFields sites={sites} />
          <RepeatFields />
          <ActionBar>
            <SubmitButton>{t("fix")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${plan.id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}

async function LineStanding({ line }: { line: Line }) {
  const t = await getTranslations("session");
  const used = line.bookedMinutes + line.deliveredMinutes;
  const left = Number.isFinite(line.minutesLeft) ? formatMinutes(line.minutesLeft) : null;
  return (
    <SummaryList
      columns={2}
      items={[
        { term: t("people"), value: nameOf(line) },
        { term: t("service"), value: t("linePeriod", { from: formatDay(line.startsOn), to: formatDay(line.endsOn) }) },
        ...(left
          ? [
              {
                term: t("hours"),
                value: t("lineLeft", { left, used: formatMinutes(used), planned: formatMinutes(line.plannedMinutes) }),
              },
            ]
          : []),
      ]}
    />
  );
}

async function Participants({ line, companions }: { line: Line; companions: Line[] }) {
  const t = await getTranslations("session");
  if (companions.length === 0) return <HiddenField name="lineIds" value={line.id} />;
  const option = (one: Line) => ({
    value: one.id,
    label: t("companion", { name: nameOf(one), left: formatMinutes(one.minutesLeft) }),
  });
  return (
    <CheckboxGroup
      name="lineIds"
      label={t("whoComes")}
      hint={t("whoComesHint")}
      defaultValue={[line.id]}
      options={[line, ...companions].map(option)}
    />
  );
}
