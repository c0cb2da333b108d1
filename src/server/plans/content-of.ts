import "server-only";
import { createHash } from "node:crypto";
import { type ContentLine, canonicalText, inReadingOrder, type PlanContent } from "@/domain/plan-content";
import type { CheckedLine } from "@/domain/plan-problems";
import { totalsOf } from "@/domain/volume";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** The SHA-256 of a text, as signatures carry it. */
export const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

const lineSelect = {
  id: true,
  key: true,
  version: true,
  serviceId: true,
  serviceCode: true,
  serviceName: true,
  section: true,
  area: true,
  mode: true,
  unit: true,
  payBasis: true,
  mandatory: true,
  register: true,
  verification: true,
  minQuantity: true,
  maxQuantity: true,
  standardQuantity: true,
  unitCostCents: true,
  participantsMax: true,
  quantity: true,
  amountCents: true,
  startsOn: true,
  endsOn: true,
  delivererId: true,
  deliverer: { select: { name: true } },
  thirdParties: true,
  deviationReason: true,
  status: true,
} satisfies Prisma.PlanLineSelect;

const versionSelect = {
  id: true,
  number: true,
  status: true,
  createdAt: true,
  startsOn: true,
  endsOn: true,
  lines: { select: lineSelect },
  goals: {
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, key: true, text: true, position: true, version: true },
  },
  plan: {
    select: {
      code: true,
      aidBand: true,
      person: { select: { firstName: true, lastName: true, identifier: true, birthDate: true } },
      providerOrganisation: { select: { name: true } },
      referrerOrganisation: { select: { name: true } },
      operator: { select: { name: true } },
      programme: { select: { code: true, name: true } },
    },
  },
} satisfies Prisma.PlanVersionSelect;

type LineRow = Prisma.PlanLineGetPayload<{ select: typeof lineSelect }>;
type VersionRow = Prisma.PlanVersionGetPayload<{ select: typeof versionSelect }>;

const contentLine = (line: LineRow): ContentLine => ({
  key: line.key,
  section: line.section,
  area: line.area,
  code: line.serviceCode,
  name: line.serviceName,
  mode: line.mode,
  unit: line.unit,
  payBasis: line.payBasis,
  mandatory: line.mandatory,
  verification: line.verification,
  quantity: line.quantity,
  minQuantity: line.minQuantity,
  maxQuantity: line.maxQuantity,
  unitCostCents: line.unitCostCents,
  amountCents: line.amountCents,
  startsOn: toDay(line.startsOn),
  endsOn: toDay(line.endsOn),
  delivererId: line.delivererId,
  deliverer: line.deliverer.name,
  thirdParties: line.thirdParties,
  deviationReason: line.deviationReason,
  status: line.status,
});

function contentOf({ number, startsOn, endsOn, plan, goals, lines }: VersionRow): PlanContent {
  const { cents, minutes, undefinedCosts } = totalsOf(lines);
  return {
    format: "ponte.pip/1",
    plan: plan.code,
    version: number,
    person: { ...plan.person, birthDate: plan.person.birthDate && toDay(plan.person.birthDate) },
    provider: plan.providerOrganisation.name,
    operator: plan.operator.name,
    referrer: plan.referrerOrganisation.name,
    programme: plan.programme,
    aidBand: plan.aidBand,
    startsOn: toDay(startsOn),
    endsOn: toDay(endsOn),
    goals: goals.map(({ key, text }) => ({ key, text })),
    lines: inReadingOrder(lines.map(contentLine)),
    totalCents: cents,
    totalMinutes: minutes,
    undefinedCosts,
  };
}

/** The versions still being written of some plans, by plan: their rows as the composer edits them, the text they make and its hash. */
export async function draftsOf(tx: Tx, planIds: string[]) {
  const versions = await tx.planVersion.findMany({
    where: { planId: { in: planIds }, status: "DRAFT" },
    select: { ...versionSelect, planId: true },
  });
  return new Map(versions.map((version) => [version.planId, draftIn(version)]));
}

/** The version still being written of a plan; null when it has none. */
export const draftOf = async (tx: Tx, planId: string) => (await draftsOf(tx, [planId])).get(planId) ?? null;

function draftIn(version: VersionRow) {
  const content = contentOf(version);
  const text = canonicalText(content);
  const lines = inReadingOrder(version.lines.map((row) => ({ ...row, code: row.serviceCode })));
  const checked: CheckedLine[] = lines.map((row) => ({ ...contentLine(row), register: row.register }));
  return {
    id: version.id,
    number: version.number,
    goals: version.goals,
    lines: lines.map((row) => ({ ...row, startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn) })),
    content,
    checked: { ...content, lines: checked },
    text,
    hash: hashOf(text),
  };
}
export type Draft = ReturnType<typeof draftIn>;
export type DraftLine = Draft["lines"][number];

/** The text of a version that was dropped before it was signed, the newest unless a number is given: what its rows still say. */
export async function discardedContent(tx: Tx, planId: string, number?: number): Promise<PlanContent | null> {
  const version = await tx.planVersion.findFirst({
    where: { planId, status: "DISCARDED", number },
    orderBy: { number: "desc" },
    select: versionSelect,
  });
  return version && contentOf(version);
}
