import "server-only";
import { type Actor, authorise, may } from "@/domain/permissions";
import { aidBands } from "@/domain/programme";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { listEvents } from "../history";

/** The measures a reader may choose from: all for who administers or pays, those their organisation has a convention with for a provider. */
export const programmesVisibleTo = (actor: Actor): Prisma.ProgrammeWhereInput =>
  may(actor, "programme.manage") || actor.role === "MUNICIPAL_OFFICER"
    ? {}
    : { agreements: { some: { organisationId: actor.organisationId } } };

const listed = {
  id: true,
  code: true,
  name: true,
  startsOn: true,
  endsOn: true,
  fundCents: true,
  committedCents: true,
  verification: true,
  active: true,
} satisfies Prisma.ProgrammeSelect;

/** Every measure this reader sees, the newest first. */
export async function listProgrammes(actor: Actor) {
  authorise(actor, "programme.read");
  return asActor(actor, (tx) =>
    tx.programme.findMany({
      where: programmesVisibleTo(actor),
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      select: {
        ...listed,
        _count: { select: { agreements: true, editions: { where: { status: "PUBLISHED", courseId: null } } } },
      },
    }),
  );
}

/** One measure with its bands (in order), its conventions and its editions; null when this reader may not see it. */
export async function getProgramme(actor: Actor, programmeId: string) {
  authorise(actor, "programme.read");
  const programme = await asActor(actor, (tx) =>
    tx.programme.findFirst({
      where: { AND: [programmesVisibleTo(actor), { id: programmeId }] },
      select: {
        ...listed,
        act: true,
        version: true,
        bands: { select: { aidBand: true, ceilingCents: true, maxMonths: true, extraMonths: true } },
        agreements: {
          orderBy: { validFrom: "desc" },
          where: may(actor, "programme.manage") ? {} : { organisationId: actor.organisationId },
          select: {
            id: true,
            act: true,
            validFrom: true,
            validTo: true,
            allocationCents: true,
            committedCents: true,
            organisation: { select: { name: true } },
          },
        },
        editions: {
          where: { status: may(actor, "catalogue.manage") ? { not: "DISCARDED" } : "PUBLISHED", courseId: null },
          orderBy: { validFrom: "desc" },
          select: { id: true, name: true, status: true, validFrom: true, validTo: true },
        },
      },
    }),
  );
  if (!programme) return null;
  const inOrder = aidBands.flatMap((band) => programme.bands.filter(({ aidBand }) => aidBand === band));
  return { ...programme, bands: inOrder };
}

/** What happened to a measure and its conventions, newest first. */
export async function programmeHistory(actor: Actor, programmeId: string) {
  authorise(actor, "programme.manage");
  return asActor(actor, (tx) => listEvents(tx, actor, { subjectId: programmeId }));
}

/** One convention as its form needs it; null when it does not exist. */
export async function getAgreement(actor: Actor, agreementId: string) {
  authorise(actor, "programme.manage");
  return asActor(actor, (tx) =>
    tx.agreement.findUnique({
      where: { id: agreementId },
      select: {
        id: true,
        act: true,
        signedOn: true,
        validFrom: true,
        validTo: true,
        allocationCents: true,
        committedCents: true,
        version: true,
        organisation: { select: { name: true } },
        programme: { select: { id: true, name: true } },
      },
    }),
  );
}

/** The providers that have no convention with this measure yet. */
export async function providersWithoutAgreement(actor: Actor, programmeId: string) {
  authorise(actor, "programme.manage");
  return asActor(actor, (tx) =>
    tx.organisation.findMany({
      where: { kind: "PROVIDER", active: true, agreements: { none: { programmeId } } },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  );
}

/** The measures a provider may plan with on a day: in force, and with a convention that holds on it. */
export const programmesOpenTo = (tx: Tx, organisationId: string, day = today()) =>
  tx.programme.findMany({
    where: {
      active: true,
      startsOn: { lte: toDate(day) },
      endsOn: { gte: toDate(day) },
      agreements: { some: { organisationId, validFrom: { lte: toDate(day) }, validTo: { gte: toDate(day) } } },
    },
    orderBy: { startsOn: "desc" },
    select: { ...listed, bands: { select: { aidBand: true, ceilingCents: true, maxMonths: true, extraMonths: true } } },
  });
