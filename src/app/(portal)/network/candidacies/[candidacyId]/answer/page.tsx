import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { answerSides } from "@/domain/candidacy";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { answerAction } from "../../actions";
import { movableCandidacy } from "../candidacy";
import { MovePage } from "../move-page";

const query = z.object({ side: oneOf(answerSides, "EMPLOYER") });

/** Page title. */
export const generateMetadata = titled("candidacy.answers.title");

/** Writes down what the company or the person answered. */
export default async function AnswerPage({
  params,
  searchParams,
}: PageProps<"/network/candidacies/[candidacyId]/answer">) {
  const { side } = parseQuery(query, await searchParams);
  const candidacy = await movableCandidacy(params, side === "EMPLOYER" ? "answerEmployer" : "answerPerson");
  const t = await getTranslations("candidacy.answers");
  return (
    <MovePage
      candidacy={candidacy}
      title={t(`write.${side}`)}
      lead={t("lead")}
      button={t("save")}
      action={answerAction}
    >
      <HiddenField name="side" value={side} />
      <RadioGroup
        name="answer"
        label={t("answer")}
        options={[
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]}
      />
      <DateField name="answeredOn" label={t("answeredOn")} defaultValue={today()} max={today()} />
      <TextArea
        readers="CASE"
        name="why"
        label={t("why")}
        hint={t(side === "EMPLOYER" ? "whyEmployerHint" : "whyHint")}
        optional
        rows={3}
        maximum={1000}
      />
    </MovePage>
  );
}
