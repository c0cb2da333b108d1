import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** What is told of a file. */
export const fileSelect = {
  id: true,
  kind: true,
  title: true,
  fileName: true,
  mimeType: true,
  sizeBytes: true,
  sha256: true,
  createdAt: true,
  uploadedBy: { select: { name: true, organisation: { select: { name: true } } } },
} satisfies Prisma.AttachmentSelect;

const rowSelect = {
  id: true,
  planId: true,
  lineKey: true,
  status: true,
  absenceReason: true,
  minutes: true,
  version: true,
  startsAt: true,
  endsAt: true,
  session: {
    select: {
      serviceCode: true,
      serviceName: true,
      mode: true,
      place: true,
      room: true,
      content: true,
      site: { select: { name: true } },
      operator: { select: { name: true } },
      organisation: { select: { name: true } },
      attachments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: fileSelect },
    },
  },
  confirmations: {
    orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
    select: { id: true, attendanceVersion: true, method: true, signerName: true, confirmedAt: true },
  },
  corrections: {
    orderBy: [{ correctedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      status: true,
      minutes: true,
      recordedAt: true,
      reason: true,
      correctedAt: true,
      recordedBy: { select: { name: true } },
      correctedBy: { select: { name: true } },
    },
  },
} satisfies Prisma.AttendanceSelect;

/** The register of some plans, by plan, in the order of time: everything that was not called off, with corrections and the person's confirmations. */
export async function registerOf(tx: Tx, planIds: string[]) {
  const found = await tx.attendance.findMany({
    where: { planId: { in: planIds }, status: { not: "CANCELLED" } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: rowSelect,
  });
  const rows = found.map((row) => {
    const confirmed = row.confirmations.some(({ attendanceVersion }) => attendanceVersion === row.version);
    return { ...row, confirmed };
  });
  const byPlan = new Map<string, typeof rows>();
  for (const row of rows) byPlan.set(row.planId, [...(byPlan.get(row.planId) ?? []), row]);
  return byPlan;
}
