import { readFile } from "node:fs/promises";
import { readSheet } from "read-excel-file/node";
import type { RequestPack } from "@/domain/evidence";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { downloadPack } from "@/server/evidence/download-pack";
import { makePack } from "@/server/evidence/make-pack";
import { requestEvidencePack } from "@/server/evidence/request-pack";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
import { type aSignedPlan, must, planLine } from "./plan-factories";
import { readPdf } from "./read-pdf";
import { sayIn } from "./say";
import { anAppointment } from "./session-factories";

/** Asking for a plan's pack, a month's or a programme's, as its form gives it. */
export const asking = (over: Partial<RequestPack>): RequestPack => ({
  scope: "PLAN",
  planId: null,
  month: null,
  programmeId: null,
  ...over,
});

/** The pack's row as it is now. */
export const packRow = (id: string) => asSystem("test", (tx) => tx.evidencePack.findUniqueOrThrow({ where: { id } }));

/** Asks for a pack and makes it as the worker would. */
export async function aPack(actor: Actor, over: Partial<RequestPack>, batch = 20) {
  const { packId } = must(await requestEvidencePack(actor, asking(over))).data;
  await makePack(packId, sayIn("it"), { last: false, batch });
  return packRow(packId);
}

/** An appointment on a service of a signed plan, fixed and, unless it stays booked, attended on its day. */
export async function anHour(
  { plan, operator }: Awaited<ReturnType<typeof aSignedPlan>>,
  day: string,
  { service = "L09", minutes = 60, status = "PRESENT" as "PRESENT" | "ABSENT" | "BOOKED", from = "09:00" } = {},
) {
  const line = await planLine(plan.id, service);
  const to = `${String(Number(from.slice(0, 2)) + 1).padStart(2, "0")}${from.slice(2)}`;
  const appointment = anAppointment([line.id], operator.id, { day, startTime: from, endTime: to });
  const { sessionId } = must(await planSession(operator, appointment)).data;
  const attendance = await asSystem("test", (tx) => tx.attendance.findFirstOrThrow({ where: { sessionId } }));
  if (status === "BOOKED") return attendance;
  setClock(new Date(`${day}T17:00:00Z`));
  const came = status === "PRESENT";
  must(
    await recordAttendance(operator, {
      attendanceId: attendance.id,
      version: 1,
      status,
      minutes: came ? minutes : 0,
      absenceReason: null,
      content: "Curriculum aggiornato",
      note: "appunto che resta dell'operatore",
      correctionReason: null,
    } as Parameters<typeof recordAttendance>[1]),
  );
  return attendance;
}

/** A pack's PDF as an independent reader reads it. */
export async function paperOfPack(actor: Actor, packId: string) {
  const file = await downloadPack(actor, packId, "pdf");
  if (!file) throw new Error("the pack is out of sight");
  return readPdf(file.bytes);
}

type Cell = string | number | Date | null;

/** A pack's workbook as an independent reader reads it: the rows of a sheet, the first of them its headings. */
export async function sheetsOfPack(actor: Actor, packId: string) {
  const file = await downloadPack(actor, packId, "xlsx");
  if (!file) throw new Error("the pack is out of sight");
  const bytes = Buffer.from(file.bytes);
  const read = new Map<string, Promise<Cell[][]>>();
  const rows = (sheet: string) => {
    const known = read.get(sheet) ?? (readSheet(bytes, sheet) as Promise<Cell[][]>);
    read.set(sheet, known);
    return known;
  };
  return {
    rows,
    /** The cells of a column, without the heading. */
    column: async (sheet: string, heading: string) => {
      const [head = [], ...body] = await rows(sheet);
      const index = head.indexOf(heading);
      if (index < 0) throw new Error(`no column ${heading} in ${sheet}: ${head.join(", ")}`);
      return body.map((row) => row[index] ?? null);
    },
  };
}

/** The numbers of rows written as "2–4, 9". */
export const rowsNamed = (words: string) =>
  words.split(", ").flatMap((span) => {
    const [from = 0, to = from] = span.split("–").map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });

/** The raw bytes of a file kept on disk, null when they are gone. */
export const bytesAt = (path: string) => readFile(path).catch(() => null);
