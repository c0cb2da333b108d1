import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@/domain/permissions";
import { receivePayments } from "@/server/payment-lists/receive-payments";
import { look } from "./household-factories";

/** The headings of a bank's export. */
export const bankHeader = "Data operazione;Data valuta;Dare;Avere;Causale;Ordinante";

/** Brings a list of payments in, as its bytes came. */
export async function bringPayments(actor: Actor, bytes: string | Uint8Array, name = "estratto.csv") {
  const folder = await mkdtemp(join(tmpdir(), "payments-"));
  const path = join(folder, "list");
  try {
    await writeFile(path, bytes);
    return await receivePayments(actor, { name, path });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A list on the table: its id and lines. */
export async function aPaymentList(actor: Actor, lines: readonly string[], header = bankHeader) {
  const outcome = await bringPayments(actor, [header, ...lines].join("\r\n"));
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.data.id;
}

/** The lines of a list as they stand, with the list's own state. */
export const paymentListOf = (id: string) =>
  look((tx) => tx.paymentList.findUniqueOrThrow({ where: { id }, include: { rows: { orderBy: { number: "asc" } } } }));
