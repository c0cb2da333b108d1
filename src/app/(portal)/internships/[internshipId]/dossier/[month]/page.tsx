import { notFound } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { HoursField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { dossierMonths, mostDossierMinutes } from "@/domain/internship";
import { formatMonth } from "@/lib/dates";
import { formatMinutes, typedHours } from "@/lib/hours";
import { getInternship } from "@/server/internships/get-internship";
import { requireActor } from "@/server/session";
import { nameOf } from "../../../words";
import { writeDossierAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("internship.dossier.write");

/** Writing, or putting right, one month of the dossier. */
export default async function DossierMonthPage({ params }: PageProps<"/internships/[internshipId]/dossier/[month]">) {
  const actor = await requireActor();
  const { internshipId, month } = await params;
  const internship = await getInternship(actor, idParam(internshipId));
  if (!internship?.writes) notFound();
  const { id, person, code, endsOn, endedOn, dossier, attachments } = internship;
  const period = { ...internship, endsOn: endedOn ?? endsOn };
  if (!dossierMonths(period).includes(month)) notFound();
  const entry = dossier.find((one) => one.month === month);
  const t = await getTranslations("internship");
  const common = await getTranslations("common");
  return (
    <Stack>
      <PageHeader
        title={<MonthTitle month={month} />}
        eyebrow={`${nameOf(person)} · ${code}`}
        lead={t("dossier.lead")}
        trail={[
          { label: t("title"), href: "/internships" },
          { label: nameOf(person), href: `/internships/${id}` },
        ]}
      />
      <Card narrow>
        <Form action={writeDossierAction} id="dossier-entry">
          <HiddenField name="internshipId" value={id} />
          <HiddenField name="month" value={month} />
          <HiddenField name="version" value={entry?.version ?? 0} />
          <HoursField
            name="minutes"
            label={t("dossier.hours")}
            hint={t("dossier.hoursHint", { most: formatMinutes(mostDossierMinutes(period, month)) })}
            defaultValue={typedHours(entry?.minutes)}
          />
          <TextArea
            readers="EMPLOYER"
            name="activities"
            label={t("dossier.what")}
            maximum={2000}
            defaultValue={entry?.activities}
          />
          <TextArea
            readers="EMPLOYER"
            name="skills"
            label={t("dossier.learned")}
            optional
            maximum={2000}
            defaultValue={entry?.skills ?? ""}
          />
          <SelectField
            name="attachmentId"
            label={t("dossier.scan")}
            hint={t("dossier.scanHint")}
            optional
            empty={t("dossier.noScan")}
            defaultValue={entry?.attachmentId ?? ""}
            options={attachments.map(({ id: value, title, fileName }) => ({ value, label: title ?? fileName }))}
          />
          <ActionBar>
            <SubmitButton>{t("dossier.submit")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/internships/${id}#dossier`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}

function MonthTitle({ month }: { month: string }) {
  return useTranslations("internship.dossier")("of", { month: formatMonth(useLocale(), month) });
}
