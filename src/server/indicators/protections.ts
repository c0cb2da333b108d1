import "server-only";
import { protectTogether, type Sum } from "@/domain/indicator-sums";
import type { Figures } from "./read-figures";

/** The states of a PIP that was signed; all but the first also had its first hour, or ended. */
const begun = ["SIGNED", "ACTIVE", "SUSPENDED", "COMPLETED", "WITHDRAWN", "REVOKED"];

/** Figures that are a part of another: what is left of the whole is told nowhere, but one would only have to subtract. */
const pairs = [
  ["householdsOpen", "households"],
  ["answeredLate", "answered"],
  ["overdue", "unanswered"],
  ["coDesigned", "shared"],
  ["servicesBegun", "servicesSigned"],
  ["servicesDone", "servicesSigned"],
  ["easing", "debtsWorking"],
  ["internshipsWorking", "internships"],
  ["trainingDone", "trained"],
] as const;

/** The counts of a dashboard by name; a part as "state ACTIVE". */
function countsOf({ path, answers, plans, services, arrears, synergy, outcomes, ...rest }: Figures) {
  return {
    ...path.counts,
    sent: answers.sent.referrals,
    answered: answers.answered.referrals,
    answeredLate: answers.answeredLate.referrals,
    unanswered: answers.unanswered.referrals,
    overdue: answers.overdue.referrals,
    shared: synergy.shared,
    coDesigned: synergy.coDesigned,
    servicesSigned: services.servicesSigned.services,
    servicesBegun: services.servicesBegun.services,
    servicesDone: services.servicesDone.services,
    debtsWorking: arrears?.working ?? 0,
    easing: arrears?.easing ?? 0,
    lasting: outcomes.lasting,
    ...rest.internships,
    ...rest.training,
    ...Object.fromEntries([
      ...plans.states.map(({ part, plans: count }) => [`state ${part}`, count]),
      ...plans.endings.map(({ part, plans: count }) => [`ending ${part}`, count]),
      ...rest.deliverers.map(({ name, people }) => [`deliverer ${name}`, people]),
      ...(arrears?.changes ?? []).map(({ change, households }) => [`change ${change}`, households]),
      ...(arrears?.repayments ?? []).map(({ part, households }) => [`repayment ${part}`, households]),
      ...outcomes.types.map(({ type, lasting }) => [`lasting ${type}`, lasting]),
    ]),
  } as Record<string, number>;
}

/**
 * Which figures of a dashboard are tied to one another by sums a reader can do, and how each may then be told. Where people
 * and PIPs differ (a person with two PIPs) a sum is taken as if they did not, so that it hides more, never less.
 */
export function protectionsOf(figures: Figures) {
  const counts = countsOf(figures);
  const some = (kind: string, which: (part: string) => boolean = () => true) =>
    Object.keys(counts).filter((name) => name.startsWith(`${kind} `) && which(name.slice(kind.length + 1)));
  const sums: Sum[] = [{ whole: "sent", parts: ["answered", "unanswered"], rest: "withdrawn" }];
  for (const [part, whole] of pairs) {
    counts[`not ${part}`] = Math.max(0, (counts[whole] ?? 0) - (counts[part] ?? 0));
    sums.push({ whole, parts: [part, `not ${part}`] });
  }
  const total = (whole: string, parts: string[]) => {
    counts[whole] = parts.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
    sums.push({ whole, parts });
  };
  total("shared", some("state"));
  total(
    "plansSigned",
    some("state", (state) => begun.includes(state)),
  );
  total(
    "plansActive",
    some("state", (state) => begun.slice(1).includes(state)),
  );
  for (const state of some("state", (one) => one === "WITHDRAWN" || one === "REVOKED"))
    sums.push({
      whole: state,
      parts: some("ending", (cause) => cause.startsWith(state.slice("state ".length))),
      rest: `other ${state}`,
    });
  total("delivered", some("deliverer"));
  total("debtsKnown", some("change"));
  total("repayments", some("repayment"));
  total("lastingParts", some("lasting"));
  return protectTogether(counts, sums);
}
