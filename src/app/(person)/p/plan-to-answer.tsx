import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Disclosure } from "@/components/feedback/disclosure";
import { Notice } from "@/components/feedback/notice";
import { SubmitButton } from "@/components/form/submit-button";
import { asPersonLanguage } from "@/lib/languages";
import type { OwnPlan } from "@/server/person-links/get-own-plan";
import { changeWords } from "../change-words";
import { OwnForm } from "../own-form";
import { OwnHeading } from "../own-heading";
import { apart } from "../words";
import { closeVisitAction } from "./actions";
import { ConfirmForm, DisagreeForm } from "./answers";
import { Changes } from "./changes";
import { WhoToCall } from "./who-to-call";
import { WholePlan } from "./whole-plan";

type Props = { text: NonNullable<OwnPlan["text"]>; call: OwnPlan["call"] };

/** The plan in plain words, or what changes in it, and under it the two answers. */
export function PlanToAnswer({ text, call }: Props) {
  const t = useTranslations("ownPlan");
  const language = asPersonLanguage(useLocale()) ?? "it";
  const { content, before, changes } = text;
  const said = before && changes ? changeWords(t, language, { before, after: content, changes }) : [];
  const { code, number } = { code: apart(content.plan), number: content.version };
  return (
    <>
      <OwnHeading
        above={t("plan.which", { code, number })}
        title={t("plan.hello", { name: apart(content.person.firstName) })}
        lead={t(before ? "plan.leadChange" : "plan.lead")}
      />
      <div className="flex flex-col gap-6">
        {language !== "it" && (
          <Notice title={t("plan.courtesy")}>
            <p>{t("plan.partsInItalian")}</p>
            <a href="/p?lang=it" hrefLang="it" className="link">
              {t("plan.seeItalian")}
            </a>
          </Notice>
        )}
        {before ? (
          <>
            <Changes said={said} />
            <Disclosure summary={t("plan.whole")} id="whole">
              <WholePlan content={content} />
            </Disclosure>
          </>
        ) : (
          <WholePlan content={content} />
        )}
        <p>
          <ButtonLink href="/p/copy" tone="secondary" icon="download" download>
            {t("plan.copy")}
          </ButtonLink>
        </p>
        <WhoToCall call={call} />
        <ConfirmForm hash={text.hash} />
        <DisagreeForm hash={text.hash} />
        <OwnForm action={closeVisitAction} id="close" label={t("close")}>
          <div>
            <SubmitButton tone="quiet">{t("close")}</SubmitButton>
          </div>
        </OwnForm>
      </div>
    </>
  );
}
