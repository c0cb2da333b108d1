import { getTranslations } from "next-intl/server";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { canMove } from "@/domain/plan";
import { formatDay } from "@/lib/dates";
import type { Closure } from "@/server/closure/get-closure";
import { acknowledgeClosureAction, completePlanAction, takeClosureBackAction } from "./actions";

/** Where a report stands and what its reader can do about it: acknowledge it, take it back, complete the plan. */
export async function NextStep({ closure }: { closure: Closure }) {
  const t = await getTranslations("closure");
  const { id, report, writes, acknowledges, ready, sharedOn, named, endedOn } = closure;
  const plan = await getTranslations("plan");
  if (!report || report.status === "DRAFT")
    return <Notice>{t(writes ? (report ? "stands.draft" : "stands.none") : "notYours")}</Notice>;
  const name = (who: { name: string } | null) => (named && who ? who.name : "none");
  const seen = (
    <>
      <HiddenField name="planId" value={id} />
      <HiddenField name="version" value={String(report.version)} />
    </>
  );
  return (
    <Card
      title={t(`status.${report.status}`)}
      actions={
        <Link href={`/plans/${id}#conversation`} className="link">
          {plan("compose.backToPlan")}
        </Link>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t("stands.shared", { day: formatDay(sharedOn), name: name(report.sharedBy) })}</p>
        {report.acknowledgedAt && (
          <p>
            {t("stands.acknowledged", { day: formatDay(report.acknowledgedAt), name: name(report.acknowledgedBy) })}
          </p>
        )}
        {report.status === "CLOSED" && <p>{t("stands.closed", { day: formatDay(endedOn) })}</p>}
        {report.status === "SHARED" && !report.acknowledgedAt && (
          <p>{t("stands.waits", { day: formatDay(closure.completableFrom) })}</p>
        )}
        {report.status === "SHARED" && acknowledges && !report.acknowledgedAt && (
          <Form action={acknowledgeClosureAction} id="acknowledge">
            {seen}
            <ActionBar>
              <SubmitButton icon="check">{t("acknowledge")}</SubmitButton>
            </ActionBar>
          </Form>
        )}
        {report.status === "SHARED" && writes && ready && canMove("complete", closure.status) && (
          <Form action={completePlanAction} id="complete">
            {seen}
            <p>{t("completeText")}</p>
            <ActionBar>
              <SubmitButton tone="danger">{t("complete")}</SubmitButton>
            </ActionBar>
          </Form>
        )}
        {report.status === "SHARED" && writes && (
          <Form action={takeClosureBackAction} id="take-back">
            {seen}
            <ActionBar>
              <SubmitButton tone="secondary">{t("takeBack")}</SubmitButton>
            </ActionBar>
          </Form>
        )}
      </div>
    </Card>
  );
}
