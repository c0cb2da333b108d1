import { z } from "zod";
import type { CatalogueSection, LineStatus, ServiceMode, ServiceUnit } from "@/generated/prisma/enums";
import { canonicalJson } from "@/lib/canonical";
import type { Day } from "@/lib/clock";
import type { Cents } from "@/lib/money";

/** A line of the text people sign. Quantity: minutes or pieces; cost and amount: cents, null when unknown. */
export type ContentLine = {
  key: string;
  section: CatalogueSection;
  area: string;
  code: string;
  name: string;
  mode: ServiceMode;
  unit: ServiceUnit;
  payBasis: "PROCESS" | "RESULT";
  mandatory: boolean;
  verification: "VERIFIED" | "TO_VERIFY" | "DEMONSTRATION";
  quantity: number;
  minQuantity: number | null;
  maxQuantity: number | null;
  unitCostCents: Cents | null;
  amountCents: Cents | null;
  startsOn: Day;
  endsOn: Day;
  delivererId: string;
  deliverer: string;
  thirdParties: string | null;
  deviationReason: string | null;
  status: LineStatus;
};

/** Everything a signature stands under: who, with whom, for how long, to what end, which services at what cost. No row ids, versions or moments. */
export type PlanContent = {
  format: "ponte.pip/1";
  plan: string;
  version: number;
  person: { firstName: string; lastName: string; identifier: string | null; birthDate: Day | null };
  provider: string;
  operator: string;
  referrer: string;
  programme: { code: string; name: string };
  aidBand: string;
  startsOn: Day;
  endsOn: Day;
  goals: { key: string; text: string }[];
  lines: ContentLine[];
  totalCents: Cents;
  totalMinutes: number;
  undefinedCosts: number;
};

const day = z.string().max(10);
const cents = z.int().nullable();
const lineShape = z.object({
  key: z.string(),
  section: z.enum(["LAVORO", "FORMAZIONE"]),
  area: z.string(),
  code: z.string(),
  name: z.string(),
  mode: z.enum(["INDIVIDUAL", "GROUP", "BOTH"]),
  unit: z.enum(["HOUR", "OUTCOME"]),
  payBasis: z.enum(["PROCESS", "RESULT"]),
  mandatory: z.boolean(),
  verification: z.enum(["VERIFIED", "TO_VERIFY", "DEMONSTRATION"]),
  quantity: z.int(),
  minQuantity: cents,
  maxQuantity: cents,
  unitCostCents: cents,
  amountCents: cents,
  startsOn: day,
  endsOn: day,
  delivererId: z.string(),
  deliverer: z.string(),
  thirdParties: z.string().nullable(),
  deviationReason: z.string().nullable(),
  status: z.enum(["OPEN", "SUSPENDED", "CLOSED"]),
});
const contentShape = z.object({
  format: z.literal("ponte.pip/1"),
  plan: z.string(),
  version: z.int(),
  person: z.object({
    firstName: z.string(),
    lastName: z.string(),
    identifier: z.string().nullable(),
    birthDate: day.nullable(),
  }),
  provider: z.string(),
  operator: z.string(),
  referrer: z.string(),
  programme: z.object({ code: z.string(), name: z.string() }),
  aidBand: z.string(),
  startsOn: day,
  endsOn: day,
  goals: z.array(z.object({ key: z.string(), text: z.string() })).max(200),
  lines: z.array(lineShape).max(500),
  totalCents: z.int(),
  totalMinutes: z.int(),
  undefinedCosts: z.int(),
}) satisfies z.ZodType<PlanContent>;

/** The one way to write a content down: keys in alphabetical order, no spaces. Equal contents are equal texts, and the other way round. */
export const canonicalText = (content: PlanContent) => canonicalJson(content);

/** Reads a canonical text back; null when it is not one. */
export function readContent(text: string | null | undefined): PlanContent | null {
  if (!text) return null;
  try {
    return contentShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The lines of a content in the order people read them: by section, then by code. */
export const inReadingOrder = <L extends Pick<ContentLine, "section" | "code">>(lines: readonly L[]): L[] =>
  [...lines].sort(
    (a, b) => (a.section === b.section ? 0 : a.section === "LAVORO" ? -1 : 1) || (a.code < b.code ? -1 : 1),
  );

/** Whether a value of the plan is only for demonstration: its paper must say so. */
export const isDemonstration = (lines: readonly Pick<ContentLine, "verification">[]) =>
  lines.some(({ verification }) => verification !== "VERIFIED");
