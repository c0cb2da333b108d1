import "server-only";
import { signersOf } from "@/domain/materiality";
import { comparePlanContents } from "@/domain/plan-compare";
import { readContent } from "@/domain/plan-content";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { textOf, type VersionRow } from "./document-version";

/** What a paper must know of a plan, beyond its text. */
export const planSelect = {
  id: true,
  code: true,
  status: true,
  personId: true,
  householdId: true,
  referralId: true,
  assessment: {
    select: {
      studyTitle: true,
      workStatus: true,
      scores: { orderBy: { dimension: "asc" }, select: { dimension: true, score: true } },
    },
  },
  person: { select: { birthPlace: true, sex: true, citizenship: true, phone: true, email: true } },
  operator: { select: { email: true, studyTitle: true, experienceYears: true } },
  providerOrganisation: {
    select: {
      operatorCode: true,
      taxCode: true,
      phone: true,
      email: true,
      sites: {
        where: { active: true },
        orderBy: { name: "asc" },
        take: 5,
        select: { code: true, name: true, address: true, city: true, managerName: true },
      },
      accreditations: {
        where: { status: "ACTIVE" },
        orderBy: { register: "asc" },
        take: 5,
        select: { register: true, number: true },
      },
    },
  },
  referrerOrganisation: { select: { phone: true, email: true } },
} satisfies Prisma.PlanSelect;

/** One plan as a paper reads it. */
export type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>;

/** What one version's paper says. `profile`: whether who asks may read the occupational profile. Null when there is no such version. */
export async function paperOf(tx: Tx, plan: PlanRow, version: VersionRow, profile: boolean) {
  const text = await textOf(tx, plan.id, version);
  if (!text) return null;
  const { variation } = version;
  const before = variation && readContent(variation.baseVersion.content);
  const changes = before && comparePlanContents(before, text.content);
  const comune = await tx.organisation.findFirst({
    where: { kind: "MUNICIPALITY", active: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { name: true },
  });
  return {
    plan,
    version,
    ...text,
    variation: variation && before && changes && { ...variation, before, changes },
    agreed: (variation?.status ?? plan.status) === "AGREED",
    signatures: version.signatures.filter(({ contentHash }) => contentHash === text.hash),
    required: signersOf(changes),
    profile: profile ? plan.assessment : null,
    comune: comune?.name ?? null,
  };
}
/** Everything one paper of a plan may say. */
export type PlanDocument = NonNullable<Awaited<ReturnType<typeof paperOf>>>;
