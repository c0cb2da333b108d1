import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mostPayments } from "@/domain/payment-list";
import { findPaymentHeader, type PaymentColumns } from "@/domain/payment-list-columns";
import { isNoPayment, readPayment } from "@/domain/payment-list-row";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { cleanText } from "@/lib/form";
import { done, type Outcome, refused } from "@/lib/outcome";
import { openTable, UnreadableTable } from "@/lib/table-file";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { type ReadLine, stagePayments } from "./stage-payments";

/**
 * Takes a bank's or a landlord's list of payments in: reads it once, finds its columns, and lays every line on the table with
 * the plan it is for or the reason why not. Nothing is paid yet. Refuses what is no table, one without a day, an amount and
 * somebody to tell, one without payments, more than 2.000 of them, and the same file a second time.
 */
export async function receivePayments(
  actor: Actor,
  { name, path }: { name: string; path: string },
): Promise<Outcome<{ id: string }>> {
  authorise(actor, "paymentList.run", { organisationId: actor.organisationId });
  const { organisationId, id: createdById } = actor;
  try {
    const lines = await linesOf(path);
    const sha256 = await hashOf(path);
    return await asActor(actor, async (tx) => {
      const list = await tx.paymentList.create({
        data: {
          organisationId,
          createdById,
          fileName: cleanText(name).slice(0, 200),
          sha256,
          rowCount: lines.length,
          createdAt: now(),
        },
        select: { id: true },
      });
      await stagePayments(tx, organisationId, list.id, lines);
      await record(tx, actor, "paymentList.received", { subjectId: list.id }, { rows: lines.length });
      return done(list);
    });
  } catch (error) {
    if (error instanceof UnreadableTable) return refused(error.key, error.values);
    if (violates(error, "payment_list_once")) return refused("paymentList.refusals.sameFile");
    throw error;
  }
}

async function linesOf(path: string): Promise<ReadLine[]> {
  const top: { number: number; cells: string[] }[] = [];
  const lines: ReadLine[] = [];
  let columns: PaymentColumns | null = null;
  let number = 0;
  for await (const row of (await openTable(path)).rows) {
    number++;
    const cells = row.map((cell) => cleanText(cell).trim());
    if (cells.every((cell) => cell === "")) continue;
    if (columns === null) {
      top.push({ number, cells });
      columns = findPaymentHeader(top.map((line) => line.cells))?.columns ?? null;
      if (columns === null && top.length >= 20) break;
    } else if (!isNoPayment(cells, columns)) {
      lines.push({ number, cells, line: readPayment(cells, columns) });
      if (lines.length > mostPayments)
        throw new UnreadableTable("paymentList.refusals.tooManyLines", { maximum: mostPayments });
    }
  }
  if (columns === null) throw new UnreadableTable("paymentList.refusals.noColumns");
  if (lines.length === 0) throw new UnreadableTable("paymentList.refusals.noLines");
  return lines;
}

async function hashOf(path: string) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}
