import "server-only";
import { createHash } from "node:crypto";
import type { Service } from "@/generated/prisma/client";
import { type Day, today } from "@/lib/clock";

/** The key of a service's line, the same in every version of one plan: comments, hours and comparisons find the line again even when it was taken out and put back. */
export function lineKey(planId: string, serviceCode: string) {
  const hex = createHash("sha256").update(`${planId}/${serviceCode}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The day on which a service enters a plan, whose price list it then comes from: the plan's first, in a variation today within the plan. */
export function entryDay({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, varies: boolean): Day {
  const on = varies ? today() : startsOn;
  return on < startsOn ? startsOn : on > endsOn ? endsOn : on;
}

/** What a line copies from the basket and nobody types: names, price, limits. A later edition changes none of it. */
export const termsOf = (service: Service) => ({
  serviceId: service.id,
  serviceCode: service.code,
  serviceName: service.name,
  section: service.section,
  area: service.area,
  mode: service.mode,
  unit: service.unit,
  payBasis: service.payBasis,
  mandatory: service.mandatory,
  register: service.register,
  verification: service.verification,
  minQuantity: service.minQuantity,
  maxQuantity: service.maxQuantity,
  standardQuantity: service.standardQuantity,
  unitCostCents: service.unitCostCents,
  participantsMax: service.participantsMax,
});

/** The volume a service enters a plan with: minutes or pieces. */
export const startingQuantity = ({ standardQuantity, minQuantity, unit }: Service) =>
  standardQuantity ?? minQuantity ?? (unit === "HOUR" ? 60 : 1);
