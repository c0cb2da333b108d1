import "server-only";
import { Prisma } from "@/generated/prisma/client";

const { sql } = Prisma;

/** The figures about the services of signed PIPs. */
export type ServiceFigure = "servicesSigned" | "servicesBegun" | "servicesDone";

/** Which lines of PIPs each of them counts. */
export const serviceWhich: Record<ServiceFigure, Prisma.Sql> = {
  servicesSigned: sql`is_signed`,
  servicesBegun: sql`begun`,
  servicesDone: sql`done`,
};

/** A number of services and of the people they are for. */
export type ServiceCount = { services: number; people: number };

/** How many services were signed, begun and delivered in full, and for how many people. */
export const countServices = sql`
  select count(*) filter (where is_signed)::int as signed, count(distinct person_id) filter (where is_signed)::int as "signedPeople",
    count(*) filter (where begun)::int as begun, count(distinct person_id) filter (where begun)::int as "begunPeople",
    count(*) filter (where done)::int as done, count(distinct person_id) filter (where done)::int as "donePeople"
  from lines where is_signed`;

/** One line with all of it. */
export type ServicesRow = Record<"signed" | "signedPeople" | "begun" | "begunPeople" | "done" | "donePeople", number>;

/** How far the services of signed PIPs have come. */
export const servicesOf = ([row]: ServicesRow[]): Record<ServiceFigure, ServiceCount> => ({
  servicesSigned: { services: row?.signed ?? 0, people: row?.signedPeople ?? 0 },
  servicesBegun: { services: row?.begun ?? 0, people: row?.begunPeople ?? 0 },
  servicesDone: { services: row?.done ?? 0, people: row?.donePeople ?? 0 },
});
