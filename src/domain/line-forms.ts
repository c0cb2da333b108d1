import { z } from "zod";
import { id } from "@/lib/fields";
import { editLineForms } from "./plan-forms";

const { HOUR, OUTCOME } = editLineForms;
const place = { planId: id, serviceId: id };
const untyped = { lineId: true, version: true } as const;
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;
const upsideDown = { path: ["endsOn"], message: "errors.datesUpsideDown" };

/** A service put back into the plan with what was being written about it when somebody took it out, by what it is counted in. */
export const readdLineForms = {
  HOUR: z.object({ ...place, ...z.object(HOUR.shape).omit(untyped).shape }).refine(inOrder, upsideDown),
  OUTCOME: z.object({ ...place, ...z.object(OUTCOME.shape).omit(untyped).shape }).refine(inOrder, upsideDown),
} as const;
export type ReaddLine = z.output<(typeof readdLineForms)["HOUR"]>;
