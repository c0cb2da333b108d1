import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
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
import { may } from "@/domain/permissions";
import { viewAddress, viewLimits, viewLists, viewQueryOf, viewsQuery } from "@/domain/saved-view";
import { parseQuery } from "@/lib/query";
import { requireActor } from "@/server/session";
import { saveViewAction } from "../actions";

/** Page title. */
export const generateMetadata = titled("savedView.new.title");

/** What a list shows is given a name, to be found again. */
export default async function NewViewPage({ searchParams }: PageProps<"/views/new">) {
  const actor = await requireActor();
  if (!may(actor, "view.keep", { ownerId: actor.id })) notFound();
  const params = await searchParams;
  const { list } = parseQuery(viewsQuery, params);
  const query = viewQueryOf(list, params);
  const t = await getTranslations("savedView");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        trail={[{ label: t(`lists.${list}`), href: query ? viewAddress(list, query) : viewLists[list].path }]}
      />
      <Card narrow>
        <Form action={saveViewAction} id="view">
          <HiddenField name="list" value={list} />
          <HiddenField name="query" value={query} />
          <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={viewLimits.name} />
          <Checkbox name="shared" label={t("share")} hint={t("shareHint", { organisation: actor.organisationName })} />
          <Checkbox name="opening" label={t("openOn", { list: t(`lists.${list}`) })} hint={t("openOnHint")} />
          <ActionBar>
            <SubmitButton>{t("save")}</SubmitButton>
            <ButtonLink href={query ? viewAddress(list, query) : viewLists[list].path} tone="quiet">
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
