import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ActionBar } from "@/components/data/action-bar";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { VersionField } from "@/components/form/version-field";
import { Link } from "@/components/link";
import { draftSteps, readAnswers } from "@/domain/household-draft";
import { draftFor } from "../../draft-for";
import { DraftFrame } from "../../draft-frame";
import { createHouseholdAction } from "./actions";
import { Answers } from "./answers";

export const generateMetadata = titled("household.new.steps.check");

/** Everything typed, to look over once more before the household is opened. */
export default async function CheckStepPage({ params }: PageProps<"/households/new/[draftId]/check">) {
  const { id, version, step: reached, draft } = await draftFor(params);
  const read = readAnswers(draft);
  const t = await getTranslations("household.new");
  const all = await getTranslations();
  const base = `/households/new/${id}`;
  return (
    <DraftFrame draftId={id} step="check" reached={reached} lead={t("checkLead")}>
      {read.ok ? (
        <Stack>
          <Answers answers={read.answers} base={base} keys={draft.members.map(({ key }) => key)} />
          <Form action={createHouseholdAction} id="f">
            <HiddenField name="draftId" value={id} />
            <VersionField value={version} />
            <ActionBar>
              <SubmitButton>{t("create")}</SubmitButton>
            </ActionBar>
          </Form>
        </Stack>
      ) : (
        <Notice tone="warning" title={t("notYet")} className="max-w-3xl">
          <ul className="list-disc pl-5">
            {draftSteps.flatMap((step) => {
              const wrong = read.problems[step] ?? [];
              const told = step === "members" ? wrong.filter(({ key }) => key.startsWith("household.")) : [];
              return wrong.length > 0 ? (
                <li key={step}>
                  <Link href={`${base}/${step}`}>{t(`steps.${step}`)}</Link>:{" "}
                  {told.length > 0
                    ? told.map(({ key, values }) => all(key as never, values as never) as string).join(" ")
                    : t("toComplete")}
                </li>
              ) : (
                []
              );
            })}
          </ul>
        </Notice>
      )}
    </DraftFrame>
  );
}
