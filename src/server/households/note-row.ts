import "server-only";
import type { Prisma } from "@/generated/prisma/client";

/** What a list of notes tells of each; of a concern that came out of an appointment, also whether the Officina has read it. */
export const noteRow = {
  id: true,
  audience: true,
  body: true,
  createdAt: true,
  author: { select: { name: true, organisation: { select: { name: true } } } },
  person: { select: { firstName: true, lastName: true } },
  attendanceId: true,
  readAt: true,
  readBy: { select: { name: true } },
} satisfies Prisma.NoteSelect;
