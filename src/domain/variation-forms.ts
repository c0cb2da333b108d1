import { z } from "zod";
import { choice, id, optionalDay, optionalId, text } from "@/lib/fields";
import { variationReasons, variationStarts } from "./variation";

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
  .superRefine((form, ctx) => {
    const owe = (field: "lineId" | "serviceId" | "quantity" | "endsOn") => {
      if (!form[field]) ctx.addIssue({ code: "custom", path: [field], message: "errors.required" });
    };
    if (["increase", "decrease", "replace", "suspend", "resume", "close"].includes(form.start)) owe("lineId");
    if (["increase", "decrease"].includes(form.start)) owe("quantity");
    if (["replace", "add"].includes(form.start)) owe("serviceId");
    if (form.start === "extend") owe("endsOn");
  });
export type OpenVariation = z.output<typeof openVariationForm>;

export const lineStatuses = ["OPEN", "SUSPENDED", "CLOSED"] as const;

/** A service of a signed plan suspended, resumed or closed, inside the variation being written. */
export const setLineStatusForm = z.object({ planId: id, lineId: id, status: choice(lineStatuses) });
export type SetLineStatus = z.output<typeof setLineStatusForm>;

/** A signature taken back before the last one is there. */
export const withdrawSignatureForm = z.object({ planId: id, signatureId: id, reason: text(1000) });
export type WithdrawSignature = z.output<typeof withdrawSignatureForm>;
