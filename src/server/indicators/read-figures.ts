import "server-only";
import type { Stretch } from "@/domain/indicator";
import { type Actor, reachOf } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { type AnswerRow, answersOf, countAnswers } from "./answers";
import { type ArrearsPoint, arrearsOf, type ChangeRow, countChanges, countEasing, debtByMonth, debts } from "./arrears";
import { attendanceOf, type RegisterRow, register, tallyRegister } from "./attendance";
import { readCeilings } from "./ceilings";
import { addDeliveries, type Deliverer, deliveries } from "./deliverers";
import { countDerogations } from "./derogations";
import {
  countInterns,
  countOutcomes,
  type InternshipRow,
  interns,
  type OutcomeRow,
  outcomes,
  outcomesOf,
} from "./outcomes";
import { countStages, pathOf, type Spread, type StageCounts, spreadStretches } from "./path";
import { countEndings, countStates, endings, type PlanPart } from "./plan-states";
import { countRepayments, type RepaymentPart, repayments } from "./repayments";
import { asRows, ground, type Scope } from "./scope";
import { countServices, type ServicesRow, servicesOf } from "./services-done";
import { countSynergy, type SynergyRow, synergyOf } from "./synergy";
import { countTraining, type TrainingRow, training } from "./training";
import { addVolumes, lines, personVolumes, type VolumeRow, volumeOf } from "./volume";

const { sql } = Prisma;

/** Whether this person's figures hide what is about too few people: they read statistics without reading the cases. */
export const readsWithoutCases = (actor: Actor) => actor.role === "MUNICIPAL_OFFICER";

/** Whether this person may know what households owe, even added up. */
export const readsArrears = (actor: Actor) => reachOf(actor, "household.read") !== null;

type Chapters = {
  stages: StageCounts[];
  stretches: (Spread & { stretch: Stretch })[];
  volumes: VolumeRow[];
  debts: ArrearsPoint[];
  easing: { working: number; easing: number }[];
  synergy: SynergyRow[];
  register: RegisterRow[];
  outcomes: OutcomeRow[];
  answers: AnswerRow[];
  states: PlanPart[];
  endings: PlanPart[];
  services: ServicesRow[];
  deliverers: Deliverer[];
  changes: ChangeRow[];
  repayments: RepaymentPart[];
  interns: InternshipRow[];
  training: TrainingRow[];
};

const nothing = sql`'[]'::json`;

/** Every figure of the dashboard as it is, in one statement. Only `conceal` and tests read it: what may not be shown is not hidden yet. */
export async function readFigures(tx: Tx, scope: Scope) {
  const owed = readsArrears(scope.actor);
  // The sums of a large town fit in this memory; with the server's usual 4 MB they would go through files.
  await tx.$queryRaw`select set_config('work_mem', '32MB', true)`;
  const [found] = await tx.$queryRaw<Chapters[]>`
    with ${ground(scope)}, ${lines(scope)}, ${personVolumes}, ${debts(scope)}, ${register(scope)}, ${outcomes(scope)},
      ${interns}, ${endings(scope)}, ${deliveries(scope)}, ${repayments(scope)}, ${training(scope)}
    select ${asRows(countStages)} as stages, ${asRows(spreadStretches)} as stretches, ${asRows(addVolumes)} as volumes,
      ${owed ? asRows(debtByMonth(scope)) : nothing} as debts, ${owed ? asRows(countEasing) : nothing} as easing,
      ${asRows(countSynergy(scope))} as synergy, ${asRows(tallyRegister)} as register, ${asRows(countOutcomes)} as outcomes,
      ${asRows(countAnswers(scope))} as answers, ${asRows(countStates)} as states, ${asRows(countEndings)} as endings,
      ${asRows(countServices)} as services, ${asRows(addDeliveries(scope))} as deliverers, ${owed ? asRows(countChanges) : nothing} as changes,
      ${owed ? asRows(countRepayments) : nothing} as repayments, ${asRows(countInterns)} as interns, ${asRows(countTraining)} as training`;
  if (!found) throw new Error("a query without tables has one row");
  return {
    path: pathOf(found.stages, found.stretches),
    answers: answersOf(found.answers),
    plans: { states: found.states, endings: found.endings },
    volume: volumeOf(found.volumes),
    services: servicesOf(found.services),
    deliverers: found.deliverers,
    ceilings: await readCeilings(tx, scope),
    derogations: await countDerogations(tx, scope),
    arrears: owed ? arrearsOf(found.debts, found.easing, found.changes, found.repayments) : null,
    synergy: synergyOf(found.synergy),
    attendance: attendanceOf(found.register),
    outcomes: outcomesOf(found.outcomes),
    internships: found.interns[0] ?? { internships: 0, internshipsWorking: 0 },
    training: found.training[0] ?? { trained: 0, trainingDone: 0 },
  };
}

/** The figures of a dashboard before anything is hidden. */
export type Figures = Awaited<ReturnType<typeof readFigures>>;
