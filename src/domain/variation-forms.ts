import { z } from "zod";
import { choice, id, optionalDay, optionalId, text } from "@/lib/fields";
import { type VariationStart, variationReasons, variationStarts } from "./variation";

const onLine: readonly VariationStart[] = ["increase", "decrease", "replace", "suspend", "resume", "close"];
const byVolume: readonly VariationStart[] = ["increase", "decrease"];
const withService: readonly VariationStart[] = ["replace", "add"];

// Told together with what else is missing, not after it.
const owed = (field: string) => ({ path: [field], message: "errors.required", when: () => true });

/**
 * The opening of a variation: its coded reason, the assessment of the case, and the change it begins with. `quantity` is
 * typed in hours or pieces; `lineId` is the line of the signed text, `serviceId` the service that comes in.
 */
export const openVariationForm = z
  .object({
    planId: id,
    start: choice(variationStarts),
    lineId: optionalId,
    serviceId: optionalId,
    quantity: z.string().trim().max(20).catch(""),
    endsOn: optionalDay,
    reason: choice(variationReasons),
    assessment: text(2000),
  })
  .refine(({ start, lineId }) => !onLine.includes(start) || lineId, owed("lineId"))
  .refine(({ start, quantity }) => !byVolume.includes(start) || quantity, owed("quantity"))
  .refine(({ start, serviceId }) => !withService.includes(start) || serviceId, owed("serviceId"))
  .refine(({ start, endsOn }) => start !== "extend" || endsOn, owed("endsOn"));
export type OpenVariation = z.output<typeof openVariationForm>;

export const lineStatuses = ["OPEN", "SUSPENDED", "CLOSED"] as const;

/** A service of a signed plan suspended, resumed or closed, inside the variation being written. */
export const setLineStatusForm = z.object({ planId: id, lineId: id, status: choice(lineStatuses) });
export type SetLineStatus = z.output<typeof setLineStatusForm>;

/** A signature taken back before the last one is there. */
export const withdrawSignatureForm = z.object({ planId: id, signatureId: id, reason: text(1000) });
export type WithdrawSignature = z.output<typeof withdrawSignatureForm>;
