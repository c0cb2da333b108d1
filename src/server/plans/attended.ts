import "server-only";
import { attended } from "@/domain/delivery";
import { Prisma } from "@/generated/prisma/client";

const { sql } = Prisma;

/** In SQL, whether the person of attendance `a` was there and its minutes count: see `isAttended` of domain/delivery. */
export const isAttended = sql`a.status in (${Prisma.join(attended.map((status) => sql`${status}::"AttendanceStatus"`))})`;

/** In SQL, whether the person confirmed attendance `a` as it stands now, before a moment if there is one: a correction takes the confirmation away. */
export const isConfirmed = (before?: Date) => sql`(${isAttended} and exists (select from "AttendanceConfirmation" c
  where c."attendanceId" = a.id and c."attendanceVersion" = a.version ${before ? sql`and c."confirmedAt" < ${before}` : Prisma.empty}))`;
