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

/** How many services were signed, begun and delivered in full, and for how many people; from `personVolumes`. */
export const countServices = sql`
  select coalesce(sum(signed), 0)::int as signed, count(*) filter (where signed > 0)::int as "signedPeople",
    coalesce(sum(begun), 0)::int as begun, count(*) filter (where begun > 0)::int as "begunPeople",
    coalesce(sum(done), 0)::int as done, count(*) filter (where done > 0)::int as "donePeople"
  from (
    select person_id, sum(signed_lines) as signed, sum(begun_lines) as begun, sum(done_lines) as done from person_volumes group by person_id
  ) people`;

/** One line with all of it. */
export type ServicesRow = Record<"signed" | "signedPeople" | "begun" | "begunPeople" | "done" | "donePeople", number>;

/** How far the services of signed PIPs have come. */
export const servicesOf = ([row]: ServicesRow[]): Record<ServiceFigure, ServiceCount> => ({
  servicesSigned: { services: row?.signed ?? 0, people: row?.signedPeople ?? 0 },
  servicesBegun: { services: row?.begun ?? 0, people: row?.begunPeople ?? 0 },
  servicesDone: { services: row?.done ?? 0, people: row?.donePeople ?? 0 },
});
