import { z } from "zod";
import type { CatalogueSection, EditionStatus, ServiceMode } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { day, id, optionalDay, text, version } from "@/lib/fields";

/** The two sections a PIP is built from: Offerta dei servizi al Lavoro and Offerta Formativa. */
export const catalogueSections = ["LAVORO", "FORMAZIONE"] as const satisfies CatalogueSection[];
export const serviceModes = ["INDIVIDUAL", "GROUP", "BOTH"] as const satisfies ServiceMode[];
export const payBases = ["PROCESS", "RESULT"] as const;

/** An edition, as far as where it stands on a day depends on it. */
export type EditionDates = { status: EditionStatus; validFrom: Day; validTo: Day | null };

/** Where an edition stands on a day: a published one is still to come, in force or over. */
export type EditionStanding = "draft" | "discarded" | "future" | "inForce" | "past";

export function standingOn(edition: EditionDates, on: Day): EditionStanding {
  if (edition.status === "DRAFT") return "draft";
  if (edition.status === "DISCARDED") return "discarded";
  if (on < edition.validFrom) return "future";
  return edition.validTo !== null && edition.validTo < on ? "past" : "inForce";
}

/** Whether two editions would hold on a same day. An open end lasts for ever. */
export const overlap = (a: { validFrom: Day; validTo: Day | null }, b: { validFrom: Day; validTo: Day | null }) =>
  (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);

/** The upload of a price list; its file travels beside these fields. */
export const importEditionForm = z.object({ programmeId: id, name: text(200) });
export type ImportEdition = z.output<typeof importEditionForm>;

/** The day from which a draft becomes the price list, and the last day if it has one. */
export const publishEditionForm = z
  .object({ editionId: id, version, validFrom: day, validTo: optionalDay })
  .superRefine((form, ctx) => {
    if (form.validTo !== null && form.validTo < form.validFrom)
      ctx.addIssue({ code: "custom", path: ["validTo"], message: "errors.datesUpsideDown" });
  });
export type PublishEdition = z.output<typeof publishEditionForm>;

/** Throws a draft away. */
export const discardEditionForm = z.object({ editionId: id, version });
export type DiscardEdition = z.output<typeof discardEditionForm>;
