import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { viewLimits } from "@/domain/saved-view";
import { withParams } from "@/lib/query";
import { requireActor } from "@/server/session";
import { getView } from "@/server/views/list-views";
import { editViewAction } from "../../actions";

/** Page title. */
export const generateMetadata = titled("savedView.edit");

/** A view of one's own gets another name, is shared or taken back. */
export default async function EditViewPage({ params }: PageProps<"/views/[viewId]/edit">) {
  const actor = await requireActor();
  const view = await getView(actor, idParam((await params).viewId));
  if (!view?.own) notFound();
  const t = await getTranslations("savedView");
  const common = await getTranslations("common");
  const back = withParams("/views", { list: view.list });
  return (
    <>
      <PageHeader title={t("edit")} trail={[{ label: t("title"), href: back }]} />
      <Card narrow>
        <Form action={editViewAction} id="view">
          <HiddenField name="viewId" value={view.id} />
          <VersionField value={view.version} />
          <TextField name="name" label={t("name")} defaultValue={view.name} maxLength={viewLimits.name} />
          <Checkbox
            name="shared"
            label={t("share")}
            hint={t("shareHint", { organisation: actor.organisationName })}
            defaultChecked={view.shared}
          />
          <ActionBar>
            <SubmitButton>{common("save")}</SubmitButton>
            <ButtonLink href={back} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
