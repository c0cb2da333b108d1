import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { noteAudiences } from "@/domain/note";
import { nameOf } from "@/domain/person";
import { parseQuery } from "@/lib/query";
import { mayListHouseholds } from "@/server/households/list-households";
import { noteSubject } from "@/server/households/write-note";
import { requireActor } from "@/server/session";
import { DeedPage } from "../../deed-page";
import { writeNoteAction } from "./actions";

export const generateMetadata = titled("note.write");

const startsFrom = z.object({ audience: z.enum(noteAudiences).nullish().catch(null) });

/** A note of the social diary; who will read it is said, and chosen, right here. */
export default async function WriteNotePage({
  params,
  searchParams,
}: PageProps<"/households/[householdId]/notes/new">) {
  const actor = await requireActor();
  const subject = (await noteSubject(actor, idParam((await params).householdId))) ?? notFound();
  const { audience } = parseQuery(startsFrom, await searchParams);
  const t = await getTranslations("note");
  const readers = { officina: subject.officina, providers: subject.providers.join(", ") || t("nobodyYet") };
  return (
    <DeedPage
      listless={!mayListHouseholds(actor)}
      household={subject}
      title={t("write")}
      action={writeNoteAction}
      submit={t("save")}
    >
      <RadioGroup
        name="audience"
        label={t("whoReads")}
        defaultValue={audience ?? undefined}
        options={optionsOf(
          noteAudiences,
          (audience) => t(`audiences.${audience}`),
          (audience) => t(`readers.${audience}`, readers),
        )}
      />
      <TextArea
        name="body"
        readers={{ by: "audience" }}
        label={t("body")}
        hint={t("bodyHint")}
        rows={6}
        maximum={4000}
      />
      <SelectField
        name="personId"
        label={t("about")}
        optional
        empty={t("wholeHousehold")}
        options={subject.people.map((person) => ({ value: person.id, label: nameOf(person) }))}
      />
    </DeedPage>
  );
}
