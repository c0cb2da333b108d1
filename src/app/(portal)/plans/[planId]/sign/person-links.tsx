import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Checkbox } from "@/components/form/checkbox";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { defaultLinkDays, linkDays } from "@/domain/person-link";
import { directionOf, personLanguages } from "@/lib/languages";
import type { PersonPart } from "@/server/person-links/person-part";
import { LinkList } from "./link-list";
import { LinkMade } from "./link-made";
import { ownWords } from "./own-words";
import { issueLinkAction } from "./person-actions";

type Props = { planId: string; part: PersonPart; provider: string };

/** The person's own link: how it stands, and for the provider a new one to exactly the text on this page. */
export function PersonLinks({ planId, part: { links, toSign, hasFactor, mails, issues }, provider }: Props) {
  const t = useTranslations("personLink");
  if (links.length === 0 && !toSign) return null;
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
    <Card title={t("title")} id="person-links">
      <div className="flex flex-col gap-5">
        <p className="max-w-prose">{t("text")}</p>
        <LinkList planId={planId} links={links} revokes={issues} />
        {toSign && !hasFactor && <Notice tone="warning">{t("refusals.noFactor")}</Notice>}
        {toSign && hasFactor && (
          <Form action={issueLinkAction} id="issue-link" label={t("title")}>
            <HiddenField name="planId" value={planId} />
            <HiddenField name="hash" value={toSign.hash} />
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
          </Form>
        )}
      </div>
    </Card>
  );
}
