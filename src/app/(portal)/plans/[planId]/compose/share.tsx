import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { Composer } from "@/server/plans/get-composer";
import { sharePlanAction } from "../actions";

/** Handing the plan to the Officina, or what is still missing, each thing a link to where it is put right. */
export function Share({ composer: { plan, problems } }: { composer: Composer }) {
  const t = useTranslations();
  const shared = plan.status === "SHARED";
  return (
    <Card title={t("plan.compose.share")} id="share">
      {problems.length > 0 && (
        <Notice
          tone="warning"
          title={t(shared ? "plan.compose.problemsShared" : "plan.compose.problems", { count: problems.length })}
          className="mb-4"
        >
          <ul className="list-disc pl-5">
            {problems.map(({ key, values, lineKey }) => (
              <li key={key + (lineKey ?? JSON.stringify(values))}>
                <a className="link" href={lineKey ? `#line-${lineKey}` : key.endsWith("noGoal") ? "#goals" : "#basket"}>
                  {t(key as never, values as never)}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {shared ? (
        <>
          <p className="mb-4 max-w-prose">{t("plan.compose.alreadyShared")}</p>
          <ButtonLink href={`/plans/${plan.id}`} tone="secondary">
            {t("plan.compose.backToPlan")}
          </ButtonLink>
        </>
      ) : (
        <Form action={sharePlanAction} id="share-plan" className="flex flex-wrap gap-3">
          <HiddenField name="planId" value={plan.id} />
          {problems.length === 0 && <p className="w-full max-w-prose">{t("plan.compose.shareReady")}</p>}
          <SubmitButton tone={problems.length ? "secondary" : "primary"} icon="share">
            {t("plan.compose.shareButton")}
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
