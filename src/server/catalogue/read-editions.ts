import "server-only";
import { type Actor, authorise, may } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Day } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";

/** The editions a reader may open: a draft is its administrator's business until it is published. */
export const editionsVisibleTo = (actor: Actor): Prisma.CatalogueEditionWhereInput =>
  may(actor, "catalogue.manage") ? { status: { not: "DISCARDED" } } : { status: "PUBLISHED" };

/** The same without the approved courses, each of which is an edition of its own: what the word basket means everywhere. */
export const basketsVisibleTo = (actor: Actor): Prisma.CatalogueEditionWhereInput => ({
  ...editionsVisibleTo(actor),
  courseId: null,
});

/** What an edition's row says. */
export const editionListed = {
  id: true,
  name: true,
  status: true,
  validFrom: true,
  validTo: true,
  version: true,
  publishedAt: true,
  fileName: true,
  programme: { select: { id: true, code: true, name: true } },
} satisfies Prisma.CatalogueEditionSelect;

type Dated = { validFrom: Date; validTo: Date | null };

/** An edition with its days as the rules compare them. */
export const withDays = <E extends Dated>({ validFrom, validTo, ...edition }: E) => ({
  ...edition,
  validFrom: toDay(validFrom),
  validTo: validTo && toDay(validTo),
});

/** Every edition of the basket this reader may open, drafts first, then by validity, the newest first. */
export async function listEditions(actor: Actor) {
  authorise(actor, "catalogue.read");
  const editions = await asActor(actor, (tx) =>
    tx.catalogueEdition.findMany({
      where: basketsVisibleTo(actor),
      orderBy: [{ status: "asc" }, { validFrom: "desc" }, { id: "desc" }],
      select: { ...editionListed, _count: { select: { services: true } } },
    }),
  );
  return editions.map(withDays);
}

/** Published, and valid on a day. */
const holdingOn = (programmeId: string, day: Day) =>
  ({
    programmeId,
    status: "PUBLISHED",
    validFrom: { lte: toDate(day) },
    OR: [{ validTo: null }, { validTo: { gte: toDate(day) } }],
  }) satisfies Prisma.CatalogueEditionWhereInput;

/** The published edition of the basket that holds on a day; null when none does. */
export async function editionInForce(tx: Tx, programmeId: string, day: Day) {
  const edition = await tx.catalogueEdition.findFirst({
    where: { ...holdingOn(programmeId, day), courseId: null },
    select: { id: true, name: true, validFrom: true, validTo: true },
  });
  return edition && withDays(edition);
}

/** A service as the basket had it on a day, by its code; null when the edition then in force had none, or none was. */
export const serviceOn = (tx: Tx, programmeId: string, code: string, day: Day) =>
  tx.service.findFirst({
    where: { code, edition: { ...holdingOn(programmeId, day), courseId: null } },
  });

/** The services a plan of this provider may take on a day: those of the basket in force, and its own approved courses that hold on it. */
export const offeredOn = (programmeId: string, providerId: string, day: Day): Prisma.ServiceWhereInput => ({
  edition: {
    AND: [
      holdingOn(programmeId, day),
      { OR: [{ courseId: null }, { course: { organisationId: providerId, status: "APPROVED" } }] },
    ],
  },
});

/** Those services in the order of the basket, the courses last, each with the course it comes from and who delivers it (null: the basket). */
export async function servicesOfferedOn(tx: Tx, programmeId: string, providerId: string, day: Day) {
  const services = await tx.service.findMany({
    where: offeredOn(programmeId, providerId, day),
    orderBy: [{ section: "asc" }, { id: "asc" }],
    include: { edition: { select: { course: { select: { id: true, delivererId: true } } } } },
  });
  const told = services.map(({ edition: { course }, ...service }) => ({ ...service, course }));
  return [...told.filter(({ course }) => !course), ...told.filter(({ course }) => course)];
}

/** The services of an edition in the order of the basket: work first, then area by area as the price list gives them. */
export const servicesOf = (tx: Tx, editionId: string) =>
  tx.service.findMany({ where: { editionId }, orderBy: [{ section: "asc" }, { id: "asc" }] });

/** Keeps changes to a programme's editions one after the other, however many try at once. */
export const lockProgramme = (tx: Tx, programmeId: string) =>
  tx.$queryRaw`select id from "Programme" where id = ${programmeId}::uuid for update`;
