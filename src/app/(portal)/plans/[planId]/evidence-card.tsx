import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type Actor, may } from "@/domain/permissions";
import type { PlanPage } from "@/server/plans/get-plan";
import { requestPackAction } from "../../evidence/actions";

/** Asks for the plan's pack of proofs, once it was signed. */
export function EvidenceCard({ page: { plan, subject }, actor }: { page: PlanPage; actor: Actor }) {
  const t = useTranslations("evidence");
  if (!plan.signedAt || !may(actor, "evidence.askPlan", subject)) return null;
  return (
    <Card title={t("planCard")}>
      <p className="mb-4 text-soft text-sm">{t("planHint")}</p>
      <Form action={requestPackAction} id="evidence" label={t("planCard")} className="flex flex-wrap gap-3">
        <HiddenField name="scope" value="PLAN" />
        <HiddenField name="planId" value={plan.id} />
        <SubmitButton tone="secondary" small icon="file">
          {t("ask.PLAN")}
        </SubmitButton>
      </Form>
    </Card>
  );
}
