import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { Checkbox } from "@/components/form/checkbox";
import { RadioGroup } from "@/components/form/choices";
import { SubmitButton } from "@/components/form/submit-button";
import { defaultLinkDays, linkDays } from "@/domain/person-link";
import { directionOf, personLanguages } from "@/lib/languages";
import { LinkMade } from "./link-made";
import { ownWords } from "./own-words";

type Props = { provider: string; mails: boolean };

/** What every new personal link is asked: for how long, whether by mail; and, once it is made, the link itself to be handed over. */
export function NewLinkFields({ provider, mails }: Props) {
  const t = useTranslations("personLink");
  const words = {
    title: t("made.title"),
    once: t("made.once"),
    copy: t("made.copy"),
    copied: t("made.copied"),
    print: t("made.print"),
    qr: t("made.qr"),
  };
  const lines = personLanguages.map((language) => {
    const { title, slip } = ownWords(language);
    return { language, direction: directionOf(language), title, text: slip } as const;
  });
  return (
    <>
      <RadioGroup
        name="days"
        label={t("days")}
        inline
        defaultValue={defaultLinkDays}
        options={optionsOf(linkDays, (days) => t("daysOf", { days: Number(days) }))}
      />
      {mails && <Checkbox name="mail" label={t("mail")} hint={t("mailHint")} />}
      <LinkMade words={words} slip={{ lines, from: provider }} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton icon="link">{t("submit")}</SubmitButton>
      </div>
    </>
  );
}
