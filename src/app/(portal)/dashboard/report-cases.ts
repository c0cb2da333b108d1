import { indicators } from "@/domain/indicator";
import type { Dashboard } from "@/server/indicators/read-dashboard";
import type { FigureUnit } from "./figure-text";
import type { Block, Line, Teller } from "./report-lines";

type CountKey = "answered" | "answeredLate" | "unanswered" | "overdue";
const answerKeys: CountKey[] = ["answered", "answeredLate", "unanswered", "overdue"];

/** The blocks about answers, the states of PIPs, who delivers, training and what households pay back. */
export function caseBlocks(
  { answers, plans, services, deliverers, arrears, internships, training }: Dashboard,
  { t, cell, name, single }: Teller,
) {
  const unitOf = (indicator: Line["indicator"]) => (indicator ? indicators[indicator].unit : "person") as FigureUnit;
  const block = (key: string, chapter: Block["chapter"], lines: Line[], title: string): Block => ({
    key,
    chapter,
    title,
    labelHeader: title,
    headings: [t("howMany")],
    lines,
  });
  const owed = block(
    "answers",
    "times",
    answerKeys.map((key) => single(key, answers[key], unitOf(key))),
    t("answersTitle"),
  );
  const states: Block = {
    ...block("states", "plans", [], t("byState")),
    labelHeader: t("stateHeader"),
    lines: plans.planStates.map(({ type, plans: count }) => ({
      key: type,
      label: t(`state.${type}` as never) as string,
      indicator: "planStates" as const,
      part: type,
      cells: [cell(count, "plan")],
    })),
  };
  const endings: Block = {
    ...block("endings", "plans", [], t("byCause")),
    labelHeader: t("causeHeader"),
    lines: plans.endings.map(({ type, plans: count }) => ({
      key: type,
      label: t(`cause.${type}` as never) as string,
      indicator: "endings" as const,
      part: type,
      cells: [cell(count, "plan")],
    })),
  };
  const served = block(
    "services",
    "volume",
    (["servicesSigned", "servicesBegun", "servicesDone"] as const).map((key) => single(key, services[key], "service")),
    t("servicesTitle"),
  );
  const held: Block = {
    ...block("deliverers", "volume", [], name("deliverers")),
    labelHeader: t("deliverer"),
    headings: [t("fixedHours"), t("deliveredHours")],
    lines: deliverers.map((one) => ({
      key: one.name,
      label: one.name,
      indicator: "deliverers" as const,
      part: one.name,
      cells: [cell(one.fixedMinutes, "hours"), cell(one.deliveredMinutes, "hours")],
    })),
  };
  const change: Block = {
    ...block("debtChange", "arrears", [], t("changesTitle")),
    labelHeader: t("changeHeader"),
    lines: (arrears?.debtChange ?? []).map(({ type, households }) => ({
      key: type,
      label: t(`change.${type}`),
      indicator: "debtChange" as const,
      part: type,
      cells: [cell(households, "household")],
    })),
  };
  const averages: Block = {
    ...block("debtAverages", "arrears", [], name("debtChange")),
    lines: arrears
      ? [
          {
            key: "known",
            label: t("debtsKnown"),
            indicator: "debtChange",
            cells: [cell(arrears.debtsKnown, "household")],
          },
          { key: "first", label: t("debtThen"), indicator: "debtChange", cells: [cell(arrears.firstCents, "euro")] },
          { key: "last", label: t("debtNowAt"), indicator: "debtChange", cells: [cell(arrears.lastCents, "euro")] },
        ]
      : [],
  };
  const paying: Block = {
    ...block("repayments", "arrears", [], t("repaymentsTitle")),
    labelHeader: t("repaymentHeader"),
    lines: (arrears?.repayments ?? []).map(({ type, households }) => ({
      key: type,
      label: t(`repayment.${type}` as never) as string,
      indicator: "repayments" as const,
      part: type,
      cells: [cell(households, "household")],
    })),
  };
  const learning = block(
    "training",
    "outcomes",
    [
      single("internships", internships.internships, "person"),
      single("internshipsWorking", internships.internshipsWorking, "person"),
      single("trained", training.trained, "person"),
      single("trainingDone", training.trainingDone, "person"),
    ],
    t("trainingTitle"),
  );
  return {
    answers: owed,
    states,
    endings,
    services: served,
    deliverers: held,
    debtChange: change,
    debtAverages: averages,
    repayments: paying,
    training: learning,
  };
}
