import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { ActionBar } from "@/components/data/action-bar";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import { nameOf } from "@/domain/person";
import { getPerson } from "@/server/people/get-person";
import { requireActor } from "@/server/session";
import { editPersonContactsAction } from "./actions";

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("people"))("editContacts") });

/** How the person is reached, put right by who follows them. */
export default async function PersonContactsPage({ params }: PageProps<"/people/[personId]/contacts">) {
  const actor = await requireActor();
  const person = await getPerson(actor, idParam((await params).personId));
  if (!person?.household || !person.mayEditContacts) notFound();
  const t = await getTranslations("people");
  const words = await getTranslations("person");
  const common = await getTranslations("common");
  const here = `/people/${person.id}`;
  return (
    <>
      <PageHeader
        trail={[
          { href: "/people", label: t("title") },
          { href: here, label: nameOf(person) },
        ]}
        title={t("editContactsOf", { name: nameOf(person) })}
        lead={t("contactsLead")}
      />
      <Form action={editPersonContactsAction} id="contacts">
        <HiddenField name="householdId" value={person.household.id} />
        <HiddenField name="personId" value={person.id} />
        <VersionField value={person.version} />
        <TextField
          name="phone"
          type="tel"
          autoComplete="off"
          label={words("phone")}
          hint={words("phoneHint")}
          optional
          defaultValue={person.phone ?? ""}
        />
        <TextField
          name="email"
          type="email"
          autoComplete="off"
          label={words("email")}
          optional
          defaultValue={person.email ?? ""}
        />
        <ActionBar>
          <SubmitButton>{common("save")}</SubmitButton>
          <Link href={here}>{common("cancel")}</Link>
        </ActionBar>
      </Form>
    </>
  );
}
