import { z } from "zod";
import type { SupportActionKind } from "@/generated/prisma/enums";
import { choice, day, id, optionalDay, optionalText, text, version } from "@/lib/fields";

/** What is done with the whole household beside work (product rules §1, S10 and S11). */
export const supportActionKinds = [
  "LANDLORD_MEDIATION",
  "UTILITIES_MEDIATION",
  "BUDGET_EDUCATION",
  "ARREARS_FUND_REQUEST",
  "SOLIDARITY_CONTRIBUTION_REQUEST",
  "VOLUNTEERING",
  "SPECIALIST_REFERRAL",
  "JOINT_MEETING",
  "OTHER",
] as const satisfies SupportActionKind[];

const fields = {
  householdId: id,
  kind: choice(supportActionKinds),
  carriedBy: text(120),
  startedOn: day,
  endedOn: optionalDay,
  description: optionalText(2000),
  result: optionalText(2000),
};
const inOrder = ({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }) =>
  !endedOn || startedOn <= endedOn;
const upsideDown = { message: "errors.datesUpsideDown", path: ["endedOn"] };

/** A new action: what, who, from when to when, with what result. */
export const addSupportActionForm = z.object(fields).refine(inOrder, upsideDown);
export type AddSupportAction = z.output<typeof addSupportActionForm>;

/** The same action told better, usually its end and result. */
export const editSupportActionForm = z.object({ supportActionId: id, version, ...fields }).refine(inOrder, upsideDown);
export type EditSupportAction = z.output<typeof editSupportActionForm>;
