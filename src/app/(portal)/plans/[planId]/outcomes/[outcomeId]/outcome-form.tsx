import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/dates";
import type { FormAction } from "@/lib/form";
import type { OutcomeFound } from "@/server/outcomes/list-outcomes";
import { FormPage } from "../../../../form-page";

type Props = {
  id: string;
  found: OutcomeFound;
  title: string;
  submit: string;
  action: FormAction;
  children: ReactNode;
};

/** A form about one outcome of a plan, with the way back to the plan's outcomes. */
export async function OutcomeForm({ id, found: { plan, outcome }, title, submit, action, children }: Props) {
  const t = await getTranslations("outcome");
  const about = [t(`kinds.${outcome.kind}`), outcome.employer, t("since", { on: formatDay(outcome.startsOn) })];
  return (
    <FormPage
      id={id}
      title={title}
      eyebrow={`${plan.person.lastName} ${plan.person.firstName}`}
      lead={about.filter(Boolean).join(" · ")}
      trail={[{ label: `PIP ${plan.code}`, href: `/plans/${plan.id}` }]}
      action={action}
      hidden={{ planId: plan.id, outcomeId: outcome.id, version: outcome.version }}
      submit={submit}
      back={`/plans/${plan.id}#outcomes`}
    >
      {children}
    </FormPage>
  );
}
