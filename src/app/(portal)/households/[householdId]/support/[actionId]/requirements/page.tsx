import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readableFacts } from "@/app/(portal)/readable-facts";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { Notice } from "@/components/feedback/notice";
import { RadioGroup } from "@/components/form/choices";
import { TextField } from "@/components/form/text-field";
import { requirementAnswers, requirementFields } from "@/domain/contribution-forms";
import { isOpenSupport } from "@/domain/support-action";
import { ActionDeed } from "../action-deed";
import { actionFor } from "../action-for";
import { SourceMark } from "../source-mark";
import { checkRequirementsAction } from "./actions";

export const generateMetadata = titled("accompaniment.contribution.check");

/** The requirements of a contribution, one by one: what the file says of each, and what the person who checked found. */
export default async function CheckRequirementsPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]/requirements">) {
  const action = await actionFor(params);
  if (action.requirements.length === 0 || !isOpenSupport(action.status)) notFound();
  const t = await getTranslations("accompaniment.contribution");
  return (
    <ActionDeed
      action={action}
      title={t("check")}
      lead={t("checkLead")}
      send={checkRequirementsAction}
      submit={t("saveChecks")}
      above={
        <Notice tone="warning" title={t("toVerify")} className="mb-6 max-w-3xl">
          {t("noVerdict")}
        </Notice>
      }
    >
      {action.requirements.map(({ code, source, verification, proposal, check }, index) => {
        const fields = requirementFields(code);
        return (
          <div key={code} className={`flex flex-col gap-3 ${index > 0 ? "border-line border-t pt-6" : ""}`}>
            <RadioGroup
              name={fields.answer}
              label={t(`requirements.${code}`)}
              hint={t("fromFile", {
                answer: t(`answers.${proposal.answer}`),
                reason: t(`reasons.${proposal.reason}`, readableFacts(proposal.values ?? {})),
              })}
              inline
              options={optionsOf(requirementAnswers, (answer) => t(`answers.${answer}`))}
              defaultValue={check?.answer}
            />
            <TextField name={fields.note} label={t("note")} optional defaultValue={check?.note ?? ""} />
            <SourceMark source={source} verification={verification} />
          </div>
        );
      })}
    </ActionDeed>
  );
}
