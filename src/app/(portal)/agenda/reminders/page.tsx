import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import { listReminders, type ReminderRow } from "@/server/reminders/list-reminders";
import { requireActor } from "@/server/session";
import { tickReminderAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("reminder.title");

/** The people to be reminded of an appointment by telephone, and a button to say that it was done. */
export default async function RemindersPage() {
  const actor = await requireActor();
  const rows = await listReminders(actor);
  if (!rows) notFound();
  const t = await getTranslations("reminder");
  const agenda = (await getTranslations("session"))("title");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} trail={[{ label: agenda, href: "/agenda" }]} />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} icon="check-circle">
          {t("noneHint")}
        </EmptyState>
      ) : (
        <Card flush>
          <ul className="divide-y divide-line">
            {rows.map((row) => (
              <ToCall key={row.id} row={row} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

async function ToCall({ row }: { row: ReminderRow }) {
  const t = await getTranslations("reminder");
  const { id, sessionId, person, session, startsAt, reminderTriedAt } = row;
  const name = `${person.lastName} ${person.firstName}`.trim();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3 md:px-5">
      <div className="min-w-0">
        <p className="font-semibold">{name}</p>
        <p>
          {person.phone ? (
            <a href={`tel:${person.phone.replace(/[^+\d]/g, "")}`} className="link">
              {person.phone}
            </a>
          ) : (
            <span className="text-soft">{t("noPhone")}</span>
          )}
          {person.language && <span className="text-soft">{` · ${t("speaks", { language: person.language })}`}</span>}
        </p>
        <p className="text-soft text-sm">
          <Link href={`/agenda/${sessionId}`} className="link">
            {formatMoment(startsAt)}
          </Link>
          {` · ${session.serviceName} · ${session.operator.name}`}
        </p>
        {reminderTriedAt && <p className="text-sm text-warning-deep">{t("mailUncertain")}</p>}
      </div>
      <Form
        action={tickReminderAction}
        id={`remind-${id}`}
        label={t("tickFor", { name })}
        className="flex flex-wrap gap-3"
      >
        <HiddenField name="attendanceId" value={id} />
        <SubmitButton tone="secondary" small icon="check">
          {t("tick")}
        </SubmitButton>
      </Form>
    </li>
  );
}
