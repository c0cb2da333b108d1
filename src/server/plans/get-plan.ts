import "server-only";
import { ceilingsOf } from "@/domain/ceilings";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { among, inForce, missingSigners, requiredSigners } from "@/domain/plan";
import { type PlanContent, readContent } from "@/domain/plan-content";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { listEvents, recordRead } from "../history";
import { discardedContent } from "./content-of";
import { ceilingBasesOf, programmeTerms } from "./frame-of";
import { variationOf } from "./variation-of";
import { subjectOf, subjectSelect, visibleTo } from "./visible-to";
import { problemsOf, type Written, writtenOf } from "./written";

const planSelect = {
  id: true,
  code: true,
  status: true,
  version: true,
  aidBand: true,
  startsOn: true,
  endsOn: true,
  personId: true,
  householdId: true,
  referralId: true,
  programmeId: true,
  committedCents: true,
  sharedAt: true,
  agreedAt: true,
  agreedHash: true,
  signedAt: true,
  activatedAt: true,
  suspendedAt: true,
  endedAt: true,
  endReason: true,
  agreedBy: { select: { name: true } },
  operator: { select: { id: true, name: true, studyTitle: true, experienceYears: true } },
  programme: { select: { code: true, name: true, act: true, verification: true } },
  providerOrganisation: { select: { name: true, operatorCode: true, taxCode: true } },
  referrerOrganisation: { select: { name: true } },
  referral: { select: { code: true, needs: true } },
  assessment: { select: { id: true, number: true, createdAt: true } },
  person: {
    select: {
      firstName: true,
      lastName: true,
      identifier: true,
      birthDate: true,
      birthPlace: true,
      sex: true,
      citizenship: true,
      phone: true,
      email: true,
    },
  },
} satisfies Prisma.PlanSelect;

/** The versions of a plan, the newest first, with the signatures each one gathered. */
const versionsOf = (tx: Tx, planId: string) =>
  tx.planVersion.findMany({
    where: { planId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      status: true,
      content: true,
      contentHash: true,
      totalCents: true,
      totalMinutes: true,
      createdAt: true,
      signedAt: true,
      signatures: {
        where: { withdrawnAt: null },
        orderBy: [{ signedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          role: true,
          method: true,
          signerName: true,
          witnessName: true,
          contentHash: true,
          signedAt: true,
          userId: true,
          attachmentId: true,
          recordedBy: { select: { name: true } },
        },
      },
    },
  });

/** Which text of a plan with a variation open: the one in force, or the one being written. */
export type Shown = "inForce" | "written";

/**
 * One plan with the text that matters now (the signed one, or the one being written where none is signed or it is asked
 * for), its hash, ceilings, what is missing, signatures, versions, the variation being written (once shared,
 * for who does not write it) and history. Leaves a trace of the reading. Null when out of sight; without names for who works
 * without them: `person` is null.
 */
export async function getPlan(actor: Actor, planId: string, before: string | null = null, show: Shown = "inForce") {
  return asActor(actor, async (tx) => {
    const row = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), ...planSelect },
    });
    if (!row) return null;
    await recordRead(tx, actor, "plan", { householdId: row.householdId, personId: row.personId });
    const subject = subjectOf(row);
    const named = seesNames(actor, subject);
    const plan = { ...row, startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn) };
    const versions = await versionsOf(tx, planId);
    const written = visibleWritten(await writtenOf(tx, row), may(actor, "plan.write", subject));
    const signed = versions.find(({ status }) => status === "SIGNED");
    const shown = written && (show === "written" || !signed) ? written : null;
    const draft = shown?.draft;
    const version = versions.find(({ id }) => id === (draft?.id ?? signed?.id)) ?? versions[0];
    const content = draft?.content ?? readContent(signed?.content) ?? (await discardedContent(tx, planId));
    if (!version || !content) throw new Error(`plan ${planId} has no text`);
    const hash = draft?.hash ?? signed?.contentHash ?? "";
    const signatures = version.signatures.filter(({ contentHash }) => contentHash === hash);

    const terms = await programmeTerms(tx, plan);
    const counted = draft ? content.totalCents : row.committedCents;
    return {
      plan: { ...plan, person: named ? row.person : null, endReason: named ? plan.endReason : null },
      household: { code: row.household.code },
      subject,
      named,
      content: { ...content, person: named ? content.person : null },
      text: named ? (draft?.text ?? signed?.content ?? "") : "",
      hash,
      stage: shown?.stage ?? null,
      variation: written && variationOf(actor, written, versions, named),
      version,
      versions: versions
        .filter(({ id, status }) => status !== "DRAFT" || id === written?.draft.id)
        .map(({ content: _content, ...one }) => one),
      signatures,
      required: shown?.required ?? requiredSigners.filter((role) => signatures.some((one) => one.role === role)),
      missing: shown ? missingSigners(signatures, hash, shown.required) : [],
      ceilings: draft || among(inForce, row.status) ? ceilingsOf(await ceilingBasesOf(tx, plan, terms), counted) : [],
      problems: shown ? await problemsOf(tx, { ...plan, ...periodOf(content) }, shown) : [],
      history: await listEvents(tx, actor, { planId }, before),
    };
  });
}

// A variation is its writers' own until they share it.
const visibleWritten = (written: Written | null, writes: boolean) =>
  written?.variation && written.stage === "DRAFT" && !writes ? null : written;

const periodOf = ({ startsOn, endsOn }: PlanContent) => ({ startsOn, endsOn });

/** What `getPlan` reads. */
export type PlanPage = NonNullable<Awaited<ReturnType<typeof getPlan>>>;
