import { z } from "zod";
import type { OpportunityKind, OpportunityStatus } from "@/generated/prisma/enums";
import { type Day, today } from "@/lib/clock";
import {
  choice,
  choices,
  flag,
  hours,
  id,
  integer,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  text,
  version,
} from "@/lib/fields";
import { oneOf, words } from "@/lib/query";
import { scoreValues, shifts, studyTitles } from "./assessment";
import { sectors } from "./network";
import { contractTypes } from "./outcome";

/** What the network offers. */
export const opportunityKinds = ["INTERNSHIP", "VACANCY", "TRIAL"] as const satisfies OpportunityKind[];

/** Where an opportunity may stand: its statuses, and past its closing day. */
export const opportunityStandings = ["OPEN", "EXPIRED", "FILLED", "CLOSED"] as const;
/** One of those. */
export type OpportunityStanding = (typeof opportunityStandings)[number];

type Move = { from: readonly OpportunityStatus[]; to: OpportunityStatus; event: string };

/** Every legal move of an opportunity: where it may start, where it ends, what the history calls it. `fill` and `free` follow from its candidacies, the others are an operator's. */
export const opportunityMoves = {
  close: { from: ["OPEN", "FILLED"], to: "CLOSED", event: "opportunity.closed" },
  reopen: { from: ["CLOSED"], to: "OPEN", event: "opportunity.reopened" },
  fill: { from: ["OPEN"], to: "FILLED", event: "opportunity.filled" },
  free: { from: ["FILLED"], to: "OPEN", event: "opportunity.freed" },
} as const satisfies Record<string, Move>;
/** One of those moves. */
export type OpportunityMove = keyof typeof opportunityMoves;

/** Whether a move of an opportunity may start from a status. */
export const opportunityMayMove = (move: OpportunityMove, status: OpportunityStatus) =>
  (opportunityMoves[move].from as readonly OpportunityStatus[]).includes(status);

/** Where an opportunity stands on a day: past its closing day an open one is expired. Nothing is written for it. */
export const standingOf = (
  { status, closesOn }: { status: OpportunityStatus; closesOn: Day | null },
  on: Day,
): OpportunityStanding => (status === "OPEN" && closesOn !== null && closesOn < on ? "EXPIRED" : status);

const languageLevel = optionalChoice(scoreValues).transform((level) => (level === null ? null : Number(level)));

const fields = {
  organisationId: id,
  siteId: optionalId,
  contactId: optionalId,
  kind: choice(opportunityKinds),
  title: text(160),
  sector: optionalChoice(sectors),
  tasks: text(3000),
  weeklyMinutes: hours(48 * 60),
  shifts: choices(shifts),
  schedule: optionalText(300),
  city: text(80),
  address: optionalText(160),
  licenceNeeded: flag,
  transportNeeded: flag,
  languageLevel,
  studyTitle: optionalChoice(studyTitles),
  requirements: optionalText(2000),
  contractType: optionalChoice(contractTypes),
  places: integer(1, 200),
  startsOn: optionalDay,
  endsOn: optionalDay,
  closesOn: optionalDay,
};

const inOrder = ({ startsOn, endsOn }: { startsOn: Day | null; endsOn: Day | null }) =>
  !startsOn || !endsOn || startsOn <= endsOn;
const upsideDown = { path: ["endsOn"], message: "errors.datesUpsideDown" };

/** An internship, a vacancy or a trial that somebody of the network offers. Hours a week are kept as minutes. */
export const openOpportunityForm = z
  .object(fields)
  .refine(inOrder, upsideDown)
  .refine(({ closesOn }) => !closesOn || closesOn >= today(), { path: ["closesOn"], message: "errors.dateInPast" });
export type OpenOpportunity = z.output<typeof openOpportunityForm>;

/** The same put right; whose it is does not change. */
export const editOpportunityForm = z.object({ opportunityId: id, version, ...fields }).refine(inOrder, upsideDown);
export type EditOpportunity = z.output<typeof editOpportunityForm>;

/** Why it is no longer offered. */
export const closeOpportunityForm = z.object({ opportunityId: id, version, reason: text(500) });
export type CloseOpportunity = z.output<typeof closeOpportunityForm>;

/** It is offered again. */
export const reopenOpportunityForm = z.object({ opportunityId: id, version });
export type ReopenOpportunity = z.output<typeof reopenOpportunityForm>;

/** The questions the list of opportunities answers. */
export const opportunityTabs = ["open", "expired", "filled", "closed", "all"] as const;
export type OpportunityTab = (typeof opportunityTabs)[number];

/** What the address of the list may ask. A wrong value counts as absent. */
export const opportunityQuery = z.object({
  tab: oneOf(opportunityTabs, "open"),
  q: words,
  kind: oneOf(["", ...opportunityKinds], ""),
  sector: oneOf(["", ...sectors], ""),
  after: words,
});
export type OpportunityQuery = z.output<typeof opportunityQuery>;
