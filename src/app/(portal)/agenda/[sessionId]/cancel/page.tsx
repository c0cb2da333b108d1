import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { ScopeField } from "../../scope-field";
import { ChangeFrame, SessionFields } from "../change-frame";
import { plannedSession } from "../planned-session";
import { cancelSessionAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("session.cancel");

/** Calling an appointment off, with the reason. */
export default async function CancelSessionPage({ params }: PageProps<"/agenda/[sessionId]/cancel">) {
  const { session } = await plannedSession(params);
  const t = await getTranslations("session");
  return (
    <ChangeFrame session={session} title={t("cancel")} lead={t("cancelLead")}>
      <Card>
        <Form action={cancelSessionAction} id="cancel">
          <SessionFields session={session} />
          <ScopeField seriesId={session.seriesId} />
          <TextArea readers="CASE" name="cancelReason" label={t("cancelReason")} maximum={300} rows={3} />
          <ActionBar>
            <SubmitButton tone="danger">{t("cancel")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/agenda/${session.id}`}>
              {t("keep")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </ChangeFrame>
  );
}
