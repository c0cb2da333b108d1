import type { ContentLine, PlanContent } from "@/domain/plan-content";
import { lineAmountCents, totalsOf } from "@/domain/volume";

/** A line of a text: twelve hours of coaching at € 34,00 unless told otherwise. */
export function contentLine(over: Partial<ContentLine> = {}): ContentLine {
  const line: ContentLine = {
    key: "L09",
    section: "LAVORO",
    area: "Consolidamento competenze",
    code: "L09",
    name: "Coaching",
    mode: "BOTH",
    unit: "HOUR",
    payBasis: "PROCESS",
    mandatory: false,
    verification: "DEMONSTRATION",
    quantity: 720,
    minQuantity: 240,
    maxQuantity: 1440,
    unitCostCents: 3400,
    amountCents: 0,
    startsOn: "2026-11-23",
    endsOn: "2027-05-22",
    delivererId: "0199aaaa-0000-7000-8000-000000000001",
    deliverer: "SolCo",
    thirdParties: null,
    deviationReason: null,
    status: "OPEN",
    ...over,
  };
  return { ...line, amountCents: lineAmountCents(line.quantity, line.unit, line.unitCostCents) };
}

/** A whole text with these lines; its totals are theirs. */
export function content(lines: ContentLine[] = [contentLine()], over: Partial<PlanContent> = {}): PlanContent {
  const { cents, minutes, undefinedCosts } = totalsOf(lines);
  return {
    format: "ponte.pip/1",
    plan: "P26-00001",
    version: 1,
    person: { firstName: "Maria", lastName: "Rossi", identifier: "RSSMRA85C55E897Y", birthDate: "1985-03-15" },
    provider: "SolCo",
    operator: "Luca Mori",
    referrer: "Officina delle idee",
    programme: { code: "PRG-1", name: "Misura dimostrativa" },
    aidBand: "BAND_3_PLUS",
    startsOn: "2026-11-23",
    endsOn: "2027-05-22",
    goals: [{ key: "g", text: "Un lavoro stabile" }],
    lines,
    totalCents: cents,
    totalMinutes: minutes,
    undefinedCosts,
    ...over,
  };
}
