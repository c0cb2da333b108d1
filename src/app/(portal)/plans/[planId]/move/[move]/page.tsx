import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { may } from "@/domain/permissions";
import { canMove, needsReason, plainMoves, planMoves } from "@/domain/plan";
import { canMoveVariation, plainVariationMoves, variationMoves } from "@/domain/variation";
import { getPlanForMove } from "@/server/plans/get-plan-for-move";
import { requireActor } from "@/server/session";
import { movePlanAction } from "./actions";

const final: readonly string[] = ["cancel"];

/** Page title. */
export const generateMetadata = titled("plan.page.more");

/** One move of a plan with its consequence said before, and the reason it owes. */
export default async function MovePage({ params }: PageProps<"/plans/[planId]/move/[move]">) {
  const actor = await requireActor();
  const { planId, move: named } = await params;
  const move = plainMoves.find((one) => one === named);
  const plan = move && (await getPlanForMove(actor, idParam(planId)));
  const ofText = plan?.varies ? plainVariationMoves.find((one) => one === move) : undefined;
  const { deeds } = ofText ? variationMoves[ofText] : planMoves[move ?? "cancel"];
  if (!plan || !move || !deeds.every((deed) => may(actor, deed, plan.subject))) notFound();
  const allowed = ofText ? plan.stage !== null && canMoveVariation(ofText, plan.stage) : canMove(move, plan.status);
  const t = await getTranslations("plan");
  const common = await getTranslations("common");
  const varied = await getTranslations("variation");
  const title = ofText ? varied(`moves.${ofText}`) : t(`moves.${move}`);
  const here = `/plans/${plan.id}`;
  return (
    <Stack>
      <PageHeader
        title={title}
        eyebrow={`${t("code", { code: plan.code })}${plan.name ? ` · ${plan.name}` : ""}`}
        lead={ofText ? varied(`moveText.${ofText}`) : t(`moveText.${move}`)}
        trail={[
          { label: t("title"), href: "/plans" },
          { label: plan.name ?? plan.code, href: here },
        ]}
      />
      {allowed ? (
        <Card>
          <Form action={movePlanAction} id="move">
            <HiddenField name="planId" value={plan.id} />
            <HiddenField name="move" value={move} />
            {needsReason(move) && (
              <TextArea
                readers="CASE"
                name="reason"
                label={t("moveReason.label")}
                hint={t("moveReason.hint")}
                maximum={2000}
              />
            )}
            <ActionBar>
              <SubmitButton tone={final.includes(move) ? "danger" : "primary"}>{title}</SubmitButton>
              <ButtonLink tone="quiet" href={here}>
                {common("back")}
              </ButtonLink>
            </ActionBar>
          </Form>
        </Card>
      ) : (
        <Notice tone="warning">
          <p className="mb-3">{t("refusals.cannotMove", { status: (ofText && plan.stage) || plan.status })}</p>
          <ButtonLink href={here}>{t("compose.backToPlan")}</ButtonLink>
        </Notice>
      )}
    </Stack>
  );
}
