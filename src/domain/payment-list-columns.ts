import { headerWithin, plainHeading } from "./landlord-import-columns";

/** What a bank's or a landlord's list says of a payment. */
export const paymentFields = ["paidOn", "amount", "out", "payer", "words", "contractCode", "identifier"] as const;
/** One of the things a column may say. */
export type PaymentField = (typeof paymentFields)[number];
/** The column of each thing, counted from 0. */
export type PaymentColumns = Partial<Record<PaymentField, number>>;

/** The headings banks, post office and landlords use, the best first. */
const headings: Record<PaymentField, readonly string[]> = {
  paidOn: [
    "data pagamento",
    "data versamento",
    "data operazione",
    "data contabile",
    "data movimento",
    "data accredito",
    "data",
    "data valuta",
    "valuta",
    "pagato il",
  ],
  amount: [
    "avere",
    "entrate",
    "accrediti",
    "accredito",
    "importo pagato",
    "importo versato",
    "importo accreditato",
    "importo",
    "importo eur",
    "importo euro",
    "versato",
    "pagato",
    "ammontare",
  ],
  out: ["dare", "uscite", "addebiti", "addebito"],
  payer: [
    "ordinante",
    "debitore",
    "pagatore",
    "versante",
    "nominativo",
    "intestatario",
    "assegnatario",
    "inquilino",
    "conduttore",
    "cognome e nome",
    "nome e cognome",
    "controparte",
    "eseguito da",
  ],
  words: [
    "causale",
    "descrizione",
    "descrizione operazione",
    "descrizione movimento",
    "dettagli",
    "motivo",
    "note",
    "riferimento",
    "riferimenti",
    "causale versamento",
    "voce",
  ],
  contractCode: [
    "cod contratto",
    "codice contratto",
    "contratto",
    "n contratto",
    "numero contratto",
    "codice utente",
    "cod utente",
    "codice alloggio",
    "posizione",
    "codice posizione",
  ],
  identifier: ["codice fiscale", "cod fiscale", "cf", "c f", "codfisc", "codicefiscale", "codice fiscale ordinante"],
};

/** Which columns the headings name; of two that name the same thing the better word counts. */
export function paymentColumns(cells: readonly string[]): PaymentColumns {
  const plain = cells.map(plainHeading);
  const columns: PaymentColumns = {};
  for (const field of paymentFields) {
    const word = headings[field].find((heading) => plain.includes(heading));
    if (word !== undefined) columns[field] = plain.indexOf(word);
  }
  return columns;
}

/** The header among the first lines and what it names: it has a day, an amount, and something to tell whose the money is; null when no line does. */
export function findPaymentHeader(
  lines: readonly (readonly string[])[],
): { at: number; columns: PaymentColumns } | null {
  const found = lines.slice(0, headerWithin * 2).map((cells, at) => ({ at, columns: paymentColumns(cells) }));
  return (
    found.find(
      ({ columns }) =>
        columns.paidOn !== undefined &&
        columns.amount !== undefined &&
        ["payer", "words", "contractCode", "identifier"].some((field) => field in columns),
    ) ?? null
  );
}
