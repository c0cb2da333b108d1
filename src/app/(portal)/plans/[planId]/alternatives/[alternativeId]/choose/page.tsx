import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Stack } from "@/components/data/stack";
import { CheckboxGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { presences } from "@/domain/alternative";
import { chooseAlternativeAction } from "../../actions";
import { differencesOf } from "../../comparison";
import { candidateAt, DecisionFrame } from "../frame";

/** Page title. */
export const generateMetadata = titled("alternative.chooseButton");

/** Choosing one alternative with the person: what changes, why not each of the others, who was there. */
export default async function ChoosePage({ params }: PageProps<"/plans/[planId]/alternatives/[alternativeId]/choose">) {
  const { page, current, one, others } = await candidateAt(params);
  const t = await getTranslations();
  const { id: planId } = page.plan;
  const name = one.name === null ? t("alternative.current") : t("alternative.named", { name: one.name });
  const changes = differencesOf(current, one);
  const kept = others.flatMap((other) => other.kept ?? []);
  return (
    <DecisionFrame planId={planId} title={t("alternative.chooseTitle", { name })} lead={t("alternative.chooseLead")}>
      <Stack>
        <Card title={t("alternative.whatChanges")} narrow>
          {changes.length === 0 ? (
            <p>{t("alternative.nothingChanges")}</p>
          ) : (
            <ul className="list-disc pl-5">
              {changes.map(({ message }) => (
                <li key={message.key + JSON.stringify(message.values)}>
                  {t(message.key as never, message.values as never)}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card narrow>
          <Form action={chooseAlternativeAction} id="choose-alternative">
            <HiddenField name="planId" value={planId} />
            <HiddenField name="chosenId" value={one.kept?.id ?? ""} />
            <HiddenField name="hash" value={current.hash} />
            {kept.map(({ id }, index) => (
              <HiddenField key={id} name={`otherId${index + 1}`} value={id} />
            ))}
            {kept.map((other, index) => (
              <TextArea
                readers="CASE"
                key={other.id}
                name={`reason${index + 1}`}
                label={t("alternative.whyNot", { name: t("alternative.named", { name: other.name }) })}
                hint={t("alternative.whyNotHint")}
                rows={2}
                maximum={1000}
              />
            ))}
            {others.some(({ id }) => id === "current") && (
              <>
                <HiddenField name="current" value="on" />
                <TextArea
                  readers="CASE"
                  name="reasonCurrent"
                  label={t("alternative.whyNotCurrent")}
                  hint={t("alternative.whyNotHint")}
                  rows={2}
                  maximum={1000}
                />
              </>
            )}
            <CheckboxGroup
              name="decidedWith"
              label={t("alternative.decidedWith")}
              options={optionsOf(presences, (who) => t(`alternative.presence.${who}`))}
            />
            <ActionBar>
              <SubmitButton icon="check">{t("alternative.chooseButton")}</SubmitButton>
              <ButtonLink href={`/plans/${planId}/alternatives`} tone="quiet">
                {t("alternative.compare")}
              </ButtonLink>
            </ActionBar>
          </Form>
        </Card>
      </Stack>
    </DecisionFrame>
  );
}
