import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { goalResults } from "@/domain/closure";
import type { Closure } from "@/server/closure/get-closure";
import { writeClosureAction } from "./actions";

/** The report as its provider writes it: kept as often as one likes, shared when it is whole. */
export async function ReportForm({ closure }: { closure: Closure }) {
  const t = await getTranslations("closure");
  const { id, goals, report } = closure;
  const judged = new Map(report?.goals.map((goal) => [goal.goalKey, goal]));
  return (
    <Card title={t("title")} narrow>
      <Form action={writeClosureAction} id="closure">
        <HiddenField name="planId" value={id} />
        <HiddenField name="version" value={String(report?.version ?? 0)} />
        {goals.map(({ key, text }, index) => {
          const place = index + 1;
          return (
            <section key={key} className="flex flex-col gap-4 border-line border-b pb-6">
              <h3 className="font-semibold text-base text-emphasis">
                {t("goal", { number: place })}
                <span className="block font-normal text-ink">{text}</span>
              </h3>
              <HiddenField name={`goalKey${place}`} value={key} />
              <RadioGroup
                name={`result${place}`}
                label={`${t("result")}: ${t("goal", { number: place })}`}
                inline
                defaultValue={judged.get(key)?.result ?? ""}
                options={optionsOf(goalResults, (result) => t(`results.${result}`))}
              />
              <TextArea
                readers="PERSON"
                name={`why${place}`}
                label={`${t("why")}: ${t("goal", { number: place })}`}
                hint={t("whyHint")}
                optional
                rows={2}
                maximum={1000}
                defaultValue={judged.get(key)?.why ?? ""}
              />
            </section>
          );
        })}
        <TextArea
          readers="PERSON"
          name="summary"
          label={t("summary")}
          hint={t("summaryHint")}
          maximum={3000}
          defaultValue={report?.summary ?? ""}
        />
        <TextArea
          readers="PERSON"
          name="remains"
          label={t("remains")}
          optional
          rows={3}
          maximum={3000}
          defaultValue={report?.remains ?? ""}
        />
        <TextField
          name="followedBy"
          label={t("followedBy")}
          hint={t("followedByHint")}
          optional
          width="full"
          defaultValue={report?.followedBy ?? ""}
        />
        <ActionBar>
          <SubmitButton tone="primary" name="step" value="save">
            {t("save")}
          </SubmitButton>
          <SubmitButton tone="secondary" name="step" value="share">
            {t("share")}
          </SubmitButton>
        </ActionBar>
      </Form>
    </Card>
  );
}
