import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type Actor, may } from "@/domain/permissions";
import { signingDeeds } from "@/domain/plan";
import type { PlanPage } from "@/server/plans/get-plan";
import { TextFields } from "../text-fields";
import { signPlanAction } from "./actions";

type Props = { page: PlanPage; actor: Actor };

/** The signature of whoever is signed in, for their own side and nobody else's. */
export function OwnSignature({ page: { plan, subject, hash, text, missing }, actor }: Props) {
  const t = useTranslations("plan.sign");
  const side = actor.role === "SOCIAL_WORKER" ? "OFFICINA" : "OPERATOR";
  if (!missing.includes(side)) return null;
  if (!may(actor, signingDeeds[side], subject)) return <Notice>{t("notForYou", { role: side })}</Notice>;
  return (
    <Card title={t("yours")} id="own">
      <p className="mb-4">{t(side === "OPERATOR" ? "asOperator" : "asOfficina")}</p>
      <Form action={signPlanAction} id="sign" className="flex max-w-3xl flex-col gap-4">
        <HiddenField name="planId" value={plan.id} />
        <HiddenField name="role" value={side} />
        <TextFields hash={hash} text={text} />
        <Checkbox name="confirmed" label={t("confirmOwn")} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="file-signed">{t("signButton")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
