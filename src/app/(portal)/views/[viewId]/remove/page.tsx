import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { withParams } from "@/lib/query";
import { requireActor } from "@/server/session";
import { getView } from "@/server/views/list-views";
import { removeViewAction } from "../../actions";

/** Page title. */
export const generateMetadata = titled("savedView.remove");

/** Asks before a view is taken away, from colleagues too where it is shared. */
export default async function RemoveViewPage({ params }: PageProps<"/views/[viewId]/remove">) {
  const actor = await requireActor();
  const view = await getView(actor, idParam((await params).viewId));
  if (!view?.removable) notFound();
  const t = await getTranslations("savedView");
  const common = await getTranslations("common");
  const back = withParams("/views", { list: view.list });
  return (
    <>
      <PageHeader title={t("removeQuestion", { name: view.name })} trail={[{ label: t("title"), href: back }]} />
      <Card narrow>
        <p className="mb-5">{t(view.shared ? "removeShared" : "removeOwn")}</p>
        <Form action={removeViewAction} id="view">
          <HiddenField name="viewId" value={view.id} />
          <ActionBar>
            <SubmitButton tone="danger">{t("remove")}</SubmitButton>
            <ButtonLink href={back} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
