import type { Dashboard } from "@/server/indicators/read-dashboard";
import { caseBlocks } from "./report-cases";
import { type Block, tellerOf } from "./report-lines";
import { moneyBlocks } from "./report-money";

/** Everything the dashboard tells, once, in the reader's language. */
export async function reportOf(dashboard: Dashboard) {
  const teller = await tellerOf();
  const { t, cell, name, single, stretch } = teller;
  const { path, times, synergy, attendance, outcomes } = dashboard;

  const households: Block = {
    key: "households",
    chapter: "path",
    title: t("households"),
    labelHeader: t("households"),
    headings: [t("howMany")],
    lines: [
      single("households", path.households, "household"),
      single("householdsOpen", path.householdsOpen, "household"),
    ],
  };
  const people: Block = {
    key: "people",
    chapter: "path",
    title: t("funnel"),
    labelHeader: t("stage"),
    headings: [t("howMany")],
    lines: (["referred", "accepted", "signed", "active", "working"] as const).map((stage) =>
      single(stage, path[stage], "person"),
    ),
  };
  const durations: Block = {
    key: "times",
    chapter: "times",
    title: t("chapters.times"),
    labelHeader: t("stretch"),
    headings: [t("howMany"), t("median"), t("p90")],
    lines: [
      stretch("answerDays", times.answerDays),
      stretch("meetingDays", times.meetingDays),
      stretch("planDays", times.planDays),
      stretch("signatureDays", times.signatureDays),
      stretch("startDays", times.startDays),
      stretch("workDays", times.workDays),
    ],
  };
  const together: Block = {
    key: "synergy",
    chapter: "synergy",
    title: t("chapters.synergy"),
    labelHeader: t("chapters.synergy"),
    headings: [t("howMany")],
    lines: [
      single("shared", synergy.shared, "plan"),
      single("coDesigned", synergy.coDesigned, "plan"),
      single("jointMeetings", synergy.jointMeetings, "meeting"),
    ],
  };
  const agreement: Block = {
    ...durations,
    key: "agreement",
    chapter: "synergy",
    title: name("agreementDays"),
    lines: [stretch("agreementDays", synergy.agreementDays)],
  };
  const register: Block = {
    key: "attendance",
    chapter: "attendance",
    title: t("chapters.attendance"),
    labelHeader: t("chapters.attendance"),
    headings: [t("howMany")],
    lines: [single("expected", attendance.expected, "appointment"), single("missed", attendance.missed, "appointment")],
  };
  const reasons: Block = {
    key: "reasons",
    chapter: "attendance",
    title: t("reasons"),
    labelHeader: t("reason"),
    headings: [t("howMany")],
    lines: attendance.reasons.map(({ reason, missed }) => ({
      key: reason ?? "NONE",
      label: t(`absence.${reason ?? "NONE"}`),
      indicator: "missed" as const,
      part: reason ?? "NONE",
      cells: [cell(missed, "appointment")],
    })),
  };
  const results: Block = {
    key: "outcomes",
    chapter: "outcomes",
    title: t("byOutcome"),
    labelHeader: t("outcomeType"),
    headings: [t("howMany"), t("lastingColumn")],
    lines: outcomes.types.map(({ type, people: who, lastingPeople }) => ({
      key: type,
      label: t.has(`outcome.${type}` as never) ? (t(`outcome.${type}` as never) as string) : type,
      indicator: "outcomes" as const,
      part: type,
      cells: [cell(who, "person"), cell(lastingPeople, "person")],
    })),
  };
  const achieved: Block = {
    key: "achieved",
    chapter: "outcomes",
    title: t("chapters.outcomes"),
    labelHeader: t("people"),
    headings: [t("howMany")],
    lines: [single("outcomes", outcomes.people, "person"), single("lasting", outcomes.lasting, "person")],
  };
  const { answers, states, endings, services, deliverers, debtChange, debtAverages, repayments, training } = caseBlocks(
    dashboard,
    teller,
  );
  const { volume, funds, bands, derogations, arrears, easing } = moneyBlocks(dashboard, teller);
  return {
    households,
    people,
    times: durations,
    answers,
    states,
    endings,
    volume,
    services,
    deliverers,
    funds,
    bands,
    derogations,
    arrears,
    easing,
    debtAverages,
    debtChange,
    repayments,
    synergy: together,
    agreement,
    attendance: register,
    reasons,
    achieved,
    outcomes: results,
    training,
  };
}

/** Everything the dashboard tells, by block. */
export type Report = Awaited<ReturnType<typeof reportOf>>;
