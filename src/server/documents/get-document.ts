import "server-only";
import type { DocumentKind } from "@/domain/document";
import { signersOf } from "@/domain/materiality";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { comparePlanContents } from "@/domain/plan-compare";
import { canonicalText, readContent } from "@/domain/plan-content";
import type { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { record, recordRead } from "../history";
import { discardedContent, draftOf, hashOf } from "../plans/content-of";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";

const planSelect = {
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

const versionSelect = {
  id: true,
  number: true,
  status: true,
  content: true,
  contentHash: true,
  signedAt: true,
  signatures: {
    where: { withdrawnAt: null },
    orderBy: [{ signedAt: "asc" }, { id: "asc" }],
    select: { role: true, method: true, signerName: true, witnessName: true, contentHash: true, signedAt: true },
  },
  variation: {
    select: {
      status: true,
      reason: true,
      assessment: true,
      createdAt: true,
      sharedAt: true,
      openedBy: { select: { name: true } },
      baseVersion: { select: { number: true, content: true } },
    },
  },
} satisfies Prisma.PlanVersionSelect;

type VersionRow = Prisma.PlanVersionGetPayload<{ select: typeof versionSelect }>;

/** The text of a version and its hash: frozen once signed, made of its rows before that. */
async function textOf(tx: Tx, planId: string, { number, status, content, contentHash }: VersionRow) {
  const frozen = readContent(content);
  if (frozen && contentHash) return { content: frozen, hash: contentHash };
  const written =
    status === "DRAFT" ? (await draftOf(tx, planId))?.content : await discardedContent(tx, planId, number);
  return written && { content: written, hash: hashOf(canonicalText(written)) };
}

/** The version a paper is about: the one asked for, or the newest that was not dropped. A variation that was not shared yet is its writers' alone. */
async function versionFor(tx: Tx, planId: string, kind: DocumentKind, number: number | null, writes: boolean) {
  const versions = await tx.planVersion.findMany({
    where: { planId, ...(number ? { number } : {}), ...(kind === "variation" ? { variation: { isNot: null } } : {}) },
    orderBy: { number: "desc" },
    select: versionSelect,
  });
  const seen = versions.filter(({ variation }) => writes || !variation || variation.sharedAt);
  return seen.find(({ status }) => status !== "DISCARDED") ?? seen[0] ?? null;
}

type PlanRow = Prisma.PlanGetPayload<{ select: typeof planSelect }>;

/** What one version's paper says. `profile`: whether who asks may read the occupational profile. Null when there is no such version. */
async function paperOf(tx: Tx, plan: PlanRow, version: VersionRow, profile: boolean) {
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
export type PlanDocument = NonNullable<Awaited<ReturnType<typeof paperOf>>>;

const produced = (
  tx: Tx,
  actor: Actor | null,
  { id: planId, personId, householdId, referralId }: PlanRow,
  kind: DocumentKind,
  { id: subjectId, number: version }: VersionRow,
) => {
  const concerns = { planId, personId, householdId, referralId, subjectId };
  return record(tx, actor, "document.produced", concerns, { kind: kind.replace("-", "_"), version });
};

/**
 * Everything one paper of a plan says, read in one go; the paper is a reading of the person's file and leaves its trace, as
 * does its making. Null when the plan, or that version of it, is out of sight, and for who works without names.
 */
export async function getDocument(actor: Actor, planId: string, kind: DocumentKind, number: number | null = null) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), ...planSelect },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    if (!may(actor, "plan.read", subject) || !seesNames(actor, subject)) return null;
    const version = await versionFor(tx, planId, kind, number, may(actor, "plan.write", subject));
    const paper = version && (await paperOf(tx, plan, version, may(actor, "assessment.read", subject)));
    if (!version || !paper) return null;
    await recordRead(tx, actor, "document", { householdId: plan.householdId, personId: plan.personId });
    await produced(tx, actor, plan, kind, version);
    return paper;
  });
}

/** The person's own copy of the version their link is for; the link is the right to it. Null when there is no text any more. */
export async function getOwnCopy(tx: Tx, planVersionId: string): Promise<PlanDocument | null> {
  const { plan, ...version } = await tx.planVersion.findUniqueOrThrow({
    where: { id: planVersionId },
    select: { ...versionSelect, plan: { select: planSelect } },
  });
  const paper = await paperOf(tx, plan, version, false);
  if (paper) await produced(tx, null, plan, "person-copy", version);
  return paper;
}
