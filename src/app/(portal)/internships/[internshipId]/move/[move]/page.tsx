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
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { internshipMovesFrom, lastDayOfMonths, mostMonths } from "@/domain/internship";
import { extensionReasons } from "@/domain/internship-forms";
import { workEndReasons } from "@/domain/outcome";
import { formatDay } from "@/lib/dates";
import { getInternship } from "@/server/internships/get-internship";
import { requireActor } from "@/server/session";
import { nameOf } from "../../../words";
import {
  cancelInternshipAction,
  completeInternshipAction,
  endInternshipAction,
  extendInternshipAction,
} from "./actions";

const actions = {
  complete: completeInternshipAction,
  endEarly: endInternshipAction,
  extend: extendInternshipAction,
  cancel: cancelInternshipAction,
} as const;

/** Page title. */
export const generateMetadata = titled("internship.one");

/** Moving an internship on: completing it, ending it early, extending it, dropping its draft. */
export default async function MovePage({ params }: PageProps<"/internships/[internshipId]/move/[move]">) {
  const actor = await requireActor();
  const { internshipId, move: named } = await params;
  const internship = await getInternship(actor, idParam(internshipId));
  const move = (Object.keys(actions) as (keyof typeof actions)[]).find((one) => one === named);
  if (!move || !internship?.writes || !internshipMovesFrom(internship.status).includes(move)) notFound();
  const t = await getTranslations("internship");
  const why = await getTranslations("outcome");
  const common = await getTranslations("common");
  const { id, version, code, person, startsOn, endsOn } = internship;
  return (
    <Stack>
      <PageHeader
        title={t(`moves.${move}.title`)}
        eyebrow={`${nameOf(person)} · ${code}`}
        lead={t(`moves.${move}.lead`)}
        trail={[
          { label: t("title"), href: "/internships" },
          { label: nameOf(person), href: `/internships/${id}` },
        ]}
      />
      <Card narrow>
        <Form action={actions[move]} id="move-internship">
          <HiddenField name="internshipId" value={id} />
          <HiddenField name="version" value={version} />
          {move === "endEarly" && (
            <>
              <DateField name="endedOn" label={t("ended.on")} />
              <RadioGroup
                name="endReason"
                label={t("ended.why")}
                options={optionsOf(workEndReasons, (reason) => why(`endReasons.${reason}`))}
              />
              <TextArea
                readers="CASE"
                name="endNote"
                label={t("ended.words")}
                hint={why("end.noteHint")}
                maximum={1000}
              />
            </>
          )}
          {move === "extend" && (
            <>
              <DateField
                name="endsOn"
                label={t("moves.extend.endsOn")}
                hint={t("moves.extend.hint", {
                  now: formatDay(endsOn),
                  last: formatDay(lastDayOfMonths(startsOn, mostMonths(internship))),
                })}
              />
              <RadioGroup
                name="reason"
                label={t("moves.extend.reason")}
                options={optionsOf(extensionReasons, (reason) => t(`extensionReasons.${reason}`))}
              />
            </>
          )}
          {(move === "complete" || move === "endEarly") && (
            <TextArea
              readers="CASE"
              name="finalAssessment"
              label={t("finalAssessment")}
              hint={t("moves.assessmentHint")}
              maximum={3000}
              rows={6}
            />
          )}
          <ActionBar>
            <SubmitButton tone={move === "cancel" ? "danger" : undefined}>{t(`moves.${move}.submit`)}</SubmitButton>
            <ButtonLink tone="quiet" href={`/internships/${id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
