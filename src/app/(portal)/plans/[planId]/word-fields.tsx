import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { Disclosure } from "@/components/feedback/disclosure";
import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import type { NoteAudience } from "@/generated/prisma/enums";
import type { Conversation } from "@/server/comments/get-conversation";

type Audience = { audiences: NoteAudience[]; conversation: Pick<Conversation, "officina" | "provider"> };

/** Who will read what is being written, each choice with its readers in words. */
export function AudienceField({ audiences, conversation: { officina, provider } }: Audience) {
  const t = useTranslations("comment");
  const names = useTranslations("note.audiences");
  return (
    <RadioGroup
      name="audience"
      label={t("whoReads")}
      defaultValue={audiences[0]}
      options={optionsOf(
        audiences,
        (audience) => names(audience),
        (audience) => t(`readers.${audience}`, { officina, provider }),
      )}
    />
  );
}

/** The people on the case, to be called upon by ticking. */
export function MentionsField({ people }: Pick<Conversation, "people">) {
  const t = useTranslations("comment");
  const audiences = useTranslations("note.audiences");
  if (people.length === 0) return null;
  return (
    <Disclosure summary={t("mentions")}>
      <CheckboxGroup
        name="mentions"
        label={t("mentions")}
        hint={t("mentionsHint")}
        optional
        options={people.map(({ id, name, side }) => ({ value: id, label: `${name} (${audiences(side)})` }))}
      />
    </Disclosure>
  );
}
