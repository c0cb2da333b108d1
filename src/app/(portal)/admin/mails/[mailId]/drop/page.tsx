import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { dropReasons } from "@/domain/mail";
import { getMail } from "@/server/notices/list-mails";
import { dropMailAction } from "../../actions";

/** Page title. */
export const generateMetadata = titled("notice.mails.dropTitle");

/** Asks why a mail is given up before it is. */
export default async function DropMailPage({ params }: PageProps<"/admin/mails/[mailId]/drop">) {
  const actor = await requireActorFor("mail.manage");
  const mail = await getMail(actor, idParam((await params).mailId));
  if (mail?.status !== "DEAD") notFound();
  const t = await getTranslations("notice.mails");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={t("dropTitle")}
        lead={t("dropOf", { name: mail.recipient.name })}
        trail={[{ label: t("title"), href: "/admin/mails" }]}
      />
      <Card narrow>
        <Form action={dropMailAction} id="drop">
          <HiddenField name="mailId" value={mail.id} />
          <VersionField value={mail.version} />
          <p className="max-w-prose text-soft">{t("dropText")}</p>
          <RadioGroup
            name="reason"
            label={t("reason")}
            options={dropReasons.map((value) => ({ value, label: t(`why.${value}`) }))}
          />
          <ActionBar>
            <SubmitButton tone="danger">{t("dropSubmit")}</SubmitButton>
            <ButtonLink href="/admin/mails" tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
