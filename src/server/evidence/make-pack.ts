import "server-only";
import { askingDeeds, beatEvery, keptDays, mostRowsOnPaper } from "@/domain/evidence";
import { reachOf, seesNames } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { storage } from "../attachments/storage";
import { asActor } from "../db";
import type { Say } from "../documents/sheet-data";
import { typeset } from "../documents/typst";
import { record, recordRead } from "../history";
import { Book, type BookPlan } from "./book";
import { beat, type Held, holdPack, letGo, TakenAway } from "./hold-pack";
import { packPaper } from "./pack-paper";
import { plansIn, scopeOf } from "./pack-scope";
import { readPlans } from "./read-plans";
import { writeWorkbook } from "./sheets";

const day = 86_400_000;

/** Whether this is the last try, when to leave off, and how many plans are read in one transaction. */
type How = { last: boolean; signal?: AbortSignal; batch?: number };

/**
 * Makes a pack somebody asked for: reads its plans in small bites, writes workbook and PDF, keeps both under their hashes and
 * only then says that it is done. Done again it does nothing; begun by two, one leaves off. When it fails it waits to be tried
 * again, or is failed for good when this was the `last` try.
 */
export async function makePack(packId: string, say: Say, how: How) {
  const held = await holdPack(packId);
  if (!held) return;
  const pulse = setInterval(() => void beat(held).catch(() => undefined), beatEvery);
  try {
    await make(held, say, how);
  } catch (error) {
    if (error instanceof TakenAway) return;
    await letGo(held, how.last && !how.signal?.aborted);
    throw error;
  } finally {
    clearInterval(pulse);
  }
}

async function make(held: Held, say: Say, { signal, batch = 20 }: How) {
  const { asker } = held;
  if (!reachOf(asker, askingDeeds[held.scope])) throw new Error("whoever asked may not any more");
  const scope = scopeOf(held);
  const ids = await asActor(asker, (tx) => plansIn(tx, asker, scope));
  const total = Math.ceil(ids.length / batch) + 2;
  let done = 0;
  const step = async () => {
    signal?.throwIfAborted();
    await beat(held, { done: done++, total });
  };
  await step();
  const book = new Book(say, seesNames(asker, {}));
  const plans: BookPlan[] = [];
  for (let from = 0; from < ids.length; from += batch) {
    const read = await asActor(asker, (tx) => readPlans(tx, asker, ids.slice(from, from + batch), scope));
    for (const plan of read) plans.push(book.addPlan(plan));
    // What is not shown on the paper is in the workbook already: a long list of plans keeps its totals only.
    if (held.scope === "PROGRAMME" || book.registerRows > mostRowsOnPaper) for (const one of plans) lighten(one);
    await step();
  }
  const totals = book.close();
  const workbook = await writeWorkbook(say, book.sheets);
  await step();
  const full = held.scope !== "PROGRAMME" && book.registerRows <= mostRowsOnPaper;
  const pdf = await typeset("evidence", packPaper(held, say, book, { plans, ...totals, full }));
  const pdfSha256 = await storage().put(pdf);
  const workbookSha256 = await storage().put(workbook);
  await asActor(asker, async (tx) => {
    const { count } = await tx.evidencePack.updateMany({
      where: { id: held.id, version: held.version, status: "RUNNING" },
      data: {
        status: "DONE",
        failure: null,
        plans: ids.length,
        stepsDone: total,
        finishedAt: now(),
        expiresAt: new Date(now().getTime() + keptDays * day),
        pdfSha256,
        pdfBytes: pdf.length,
        workbookSha256,
        workbookBytes: workbook.length,
      },
    });
    if (count === 0) throw new TakenAway();
    const files = plans.map(({ plan: { householdId, personId } }) => ({ householdId, personId }));
    await recordRead(tx, asker, "evidence", ...files);
    const facts = { scope: held.scope, plans: ids.length };
    await record(tx, asker, "evidence.made", { planId: held.planId, subjectId: held.id }, facts);
  });
}

function lighten({ plan, lines }: BookPlan) {
  for (const { line } of lines) line.register = [];
  plan.unplaced = [];
  plan.versions = [];
  plan.attachments = [];
}
