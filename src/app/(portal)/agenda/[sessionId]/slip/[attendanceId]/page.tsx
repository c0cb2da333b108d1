import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { PrintButton } from "@/components/data/print-button";
import { Stack } from "@/components/data/stack";
import { ViewSwitch } from "@/components/data/view-switch";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { ownName, personLanguages, spokenLanguage } from "@/lib/languages";
import { oneOf, parseQuery, withParams } from "@/lib/query";
import { requireActor } from "@/server/session";
import { getSlip } from "@/server/sessions/get-slip";
import { canMailSlip } from "@/server/sessions/mail-slip";
import { mailSlipAction } from "./actions";
import { Paper } from "./paper";
import { slipLines } from "./slip-lines";

const query = z.object({ lang: oneOf(["", ...personLanguages], ""), done: oneOf(["", "mailed"], "") });

/** Page title. */
export const generateMetadata = titled("session.slip.title");

/** One person's appointment on a sheet in their language, to be printed or mailed. */
export default async function SlipPage({ params, searchParams }: PageProps<"/agenda/[sessionId]/slip/[attendanceId]">) {
  const actor = await requireActor();
  const { sessionId, attendanceId } = await params;
  const slip = await getSlip(actor, idParam(attendanceId));
  if (slip?.sessionId !== sessionId) notFound();
  const asked = parseQuery(query, await searchParams);
  const language = asked.lang || spokenLanguage(slip.person.language);
  const t = await getTranslations("session");
  const { email } = slip.person;
  const address = `/agenda/${sessionId}/slip/${attendanceId}`;
  return (
    <Stack>
      <PageHeader
        title={t("slip.title")}
        lead={t("slip.lead")}
        trail={[
          { label: t("title"), href: "/agenda" },
          { label: t("one"), href: `/agenda/${sessionId}` },
        ]}
        actions={<PrintButton>{t("slip.print")}</PrintButton>}
      />
      {asked.done && <Notice tone="success">{t("slip.mailed")}</Notice>}
      <ViewSwitch
        label={t("slip.language")}
        views={personLanguages.map((one) => ({
          href: withParams(address, { lang: one }),
          label: ownName[one],
          current: one === language,
        }))}
      />
      <Paper lines={await slipLines(slip, language)} language={language} />
      <Card narrow title={t("slip.mail")}>
        {email && canMailSlip(email) ? (
          <Form action={mailSlipAction} id="mail-slip" className="flex flex-col items-start gap-3">
            <HiddenField name="sessionId" value={sessionId} />
            <HiddenField name="attendanceId" value={attendanceId} />
            <HiddenField name="language" value={language} />
            <p className="wrap-anywhere">{t("slip.mailTo", { email })}</p>
            <SubmitButton tone="secondary">{t("slip.mail")}</SubmitButton>
          </Form>
        ) : (
          <p className="text-soft">{t("slip.noMail")}</p>
        )}
      </Card>
    </Stack>
  );
}
