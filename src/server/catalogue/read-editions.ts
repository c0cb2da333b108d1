import "server-only";
import { type Actor, authorise, may } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Day } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";

/** The editions a reader may open: a draft is its administrator's business until it is published. */
export const editionsVisibleTo = (actor: Actor): Prisma.CatalogueEditionWhereInput =>
  may(actor, "catalogue.manage") ? { status: { not: "DISCARDED" } } : { status: "PUBLISHED" };

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

/** Every edition this reader may open, drafts first, then by validity, the newest first. */
export async function listEditions(actor: Actor) {
  authorise(actor, "catalogue.read");
  const editions = await asActor(actor, (tx) =>
    tx.catalogueEdition.findMany({
      where: editionsVisibleTo(actor),
      orderBy: [{ status: "asc" }, { validFrom: "desc" }, { id: "desc" }],
      select: { ...editionListed, _count: { select: { services: true } } },
    }),
  );
  return editions.map(withDays);
}

/** The id of the published edition that holds on a day; null when none does. */
export async function editionInForce(tx: Tx, programmeId: string, day: Day) {
  const edition = await tx.catalogueEdition.findFirst({
    where: {
      programmeId,
      status: "PUBLISHED",
      validFrom: { lte: toDate(day) },
      OR: [{ validTo: null }, { validTo: { gte: toDate(day) } }],
    },
    select: { id: true, name: true, validFrom: true, validTo: true },
  });
  return edition && withDays(edition);
}

/** A service as the basket had it on a day, by its code; null when the edition then in force had none, or none was. */
export const serviceOn = (tx: Tx, programmeId: string, code: string, day: Day) =>
  tx.service.findFirst({
    where: {
      code,
      edition: {
        programmeId,
        status: "PUBLISHED",
        validFrom: { lte: toDate(day) },
        OR: [{ validTo: null }, { validTo: { gte: toDate(day) } }],
      },
    },
  });

/** The services of an edition in the order of the basket: work first, then area by area as the price list gives them. */
export const servicesOf = (tx: Tx, editionId: string) =>
  tx.service.findMany({ where: { editionId }, orderBy: [{ section: "asc" }, { id: "asc" }] });

/** Keeps changes to a programme's editions one after the other, however many try at once. */
export const lockProgramme = (tx: Tx, programmeId: string) =>
  tx.$queryRaw`select id from "Programme" where id = ${programmeId}::uuid for update`;
