import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { may } from "@/domain/permissions";
import { lastSnoozeDay, mayHandOver, maySnooze } from "@/domain/today";
import { addWorkingDays } from "@/domain/working-days";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import { parseQuery } from "@/lib/query";
import { requireActor } from "@/server/session";
import { colleaguesToHand } from "@/server/today/colleagues";
import { getWaiting } from "@/server/today/find-waiting";
import { handOverAction, snoozeAction } from "./actions";

const pageQuery = z.object({ key: z.string().max(300).catch("") });

/** Page title. */
export const generateMetadata = titled("today.manage.title");

/** One thing of one's day: opened, put off with a reason, or handed to a colleague. */
export default async function WaitingPage({ searchParams }: PageProps<"/waiting">) {
  const actor = await requireActor();
  const { key } = parseQuery(pageQuery, await searchParams);
  const mine = may(actor, "waiting.mark", { ownerId: actor.id });
  const thing = key && mine ? await getWaiting(actor, key) : null;
  if (!thing) notFound();
  const t = await getTranslations("today");
  const colleagues = mayHandOver(thing) ? await colleaguesToHand(actor) : [];
  return (
    <>
      <PageHeader
        title={thing.subject}
        eyebrow={t("manage.title")}
        lead={t(`why.${thing.rule}`, thing.values)}
        trail={[{ label: t("title"), href: "/" }]}
        actions={
          <ButtonLink href={thing.href} icon="arrow-right">
            {t("manage.open")}
          </ButtonLink>
        }
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <Card title={t("manage.snoozeTitle")}>
          {maySnooze(thing) ? (
            <Form action={snoozeAction} id="snooze">
              <p className="text-soft">{t("manage.snoozeLead")}</p>
              <HiddenField name="key" value={key} />
              <DateField
                name="until"
                label={t("manage.until")}
                min={addDays(today(), 1)}
                max={lastSnoozeDay(today())}
                defaultValue={addWorkingDays(today(), 1)}
              />
              <TextField name="reason" label={t("manage.reason")} width="full" maxLength={300} />
              <div>
                <SubmitButton>{t("manage.snooze")}</SubmitButton>
              </div>
            </Form>
          ) : (
            <p>{t("manage.noSnooze")}</p>
          )}
        </Card>
        {mayHandOver(thing) && (
          <Card title={t("manage.handTitle")}>
            {colleagues.length === 0 ? (
              <p className="text-muted">{t("manage.noColleague")}</p>
            ) : (
              <Form action={handOverAction} id="hand">
                <p className="text-soft">{t("manage.handLead")}</p>
                <HiddenField name="key" value={key} />
                <SelectField
                  name="assigneeId"
                  label={t("manage.assignee")}
                  options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <TextArea name="note" label={t("manage.note")} readers="CASE" optional rows={2} maximum={300} />
                <DateField name="dueOn" label={t("manage.dueOn")} min={today()} optional />
                <div>
                  <SubmitButton>{t("manage.hand")}</SubmitButton>
                </div>
              </Form>
            )}
          </Card>
        )}
      </div>
    </>
  );
}
