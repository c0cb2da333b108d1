import type {
  AccreditationRegister,
  CatalogueSection,
  PayBasis,
  ServiceMode,
  ServiceUnit,
  Verification,
} from "@/generated/prisma/enums";
import { parseDay } from "@/lib/dates";
import { parseCents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import { quantityOf } from "./catalogue-quantity";

/** A service as a price list gives it. Quantities: minutes or pieces; cost: cents per hour or piece, null when not defined (which is not zero). */
export type ServiceRow = {
  section: CatalogueSection;
  area: string;
  code: string;
  name: string;
  mode: ServiceMode;
  unit: ServiceUnit;
  payBasis: PayBasis;
  mandatory: boolean;
  minQuantity: number | null;
  maxQuantity: number | null;
  standardQuantity: number | null;
  unitCostCents: number | null;
  participantsMin: number | null;
  participantsMax: number | null;
  register: AccreditationRegister;
  qualityStandard: string | null;
  lepCode: string | null;
  act: string | null;
  verification: Verification;
};

/** The columns of a price list, and whether one may be left out of the file. */
export const columns = {
  sezione: true,
  area: true,
  codice: true,
  denominazione: true,
  modalita: true,
  unita: true,
  remunerazione: true,
  obbligatorio: true,
  quantita_min: true,
  quantita_max: true,
  quantita_standard: true,
  costo_unitario: true,
  partecipanti_min: false,
  partecipanti_max: false,
  accreditamento: true,
  standard_qualita: false,
  lep: false,
  valido_dal: true,
  valido_al: false,
  atto: false,
  verifica: true,
} as const;

/** A column of a price list. */
export type Column = keyof typeof columns;

const words = {
  sezione: { LAVORO: "LAVORO", FORMAZIONE: "FORMAZIONE" },
  modalita: { INDIVIDUALE: "INDIVIDUAL", GRUPPO: "GROUP", ENTRAMBE: "BOTH" },
  unita: { ORA: "HOUR", ESITO: "OUTCOME" },
  remunerazione: { PROCESSO: "PROCESS", RISULTATO: "RESULT" },
  obbligatorio: { SI: true, NO: false },
  accreditamento: { LAVORO: "LAVORO", FORMAZIONE_A: "FORMAZIONE_A", FORMAZIONE_B: "FORMAZIONE_B" },
  verifica: { VERIFICATO: "VERIFIED", DA_VERIFICARE: "TO_VERIFY", DIMOSTRATIVO: "DEMONSTRATION" },
} as const;

/** A word as it is compared: lower case, no accents, one kind of gap. */
export const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

/** Tells what is wrong with a cell; null, to stand in for the value. */
export type Say = (column: Column, key: string, values?: Message["values"]) => null;

/** One line of the file. What is wrong is said; the value in its place then does not matter, the file is refused as a whole. */
export function readService(cell: (column: Column) => string, say: Say) {
  const text = (column: Column, maximum: number) => {
    const value = cell(column);
    if (value === "") say(column, "missing");
    if (value.length > maximum) say(column, "tooLong", { maximum });
    return value;
  };
  const optional = (column: Column, maximum: number) => (cell(column) === "" ? null : text(column, maximum));
  const word = <C extends keyof typeof words>(column: C): (typeof words)[C][keyof (typeof words)[C]] => {
    const known = words[column];
    const value = plain(cell(column)).toUpperCase();
    if (Object.hasOwn(known, value)) return known[value as keyof typeof known];
    if (value === "") say(column, "missing");
    else say(column, "unknownWord", { allowed: Object.keys(known).join(", ") });
    return Object.values(known)[0] as (typeof words)[C][keyof (typeof words)[C]];
  };
  const unit = word("unita");
  const quantity = (column: Column) => {
    if (cell(column) === "") return null;
    const read = quantityOf(cell(column), unit);
    return typeof read === "number" ? read : say(column, read);
  };
  const people = (column: Column) => {
    if (cell(column) === "") return null;
    return /^[1-9]\d{0,2}$/.test(cell(column)) ? Number(cell(column)) : say(column, "notPeople");
  };
  const days = (column: Column) => {
    const found = parseDay(cell(column));
    if (found && found >= "2000-01-01" && found <= "2100-12-31") return found;
    return say(column, cell(column) === "" ? "missing" : "notDay");
  };
  const cost = cell("costo_unitario");
  const cents = parseCents(cost);

  const service: ServiceRow = {
    section: word("sezione"),
    area: text("area", 100),
    code: text("codice", 20).toUpperCase(),
    name: text("denominazione", 200),
    mode: word("modalita"),
    unit,
    payBasis: word("remunerazione"),
    mandatory: word("obbligatorio"),
    minQuantity: quantity("quantita_min"),
    maxQuantity: quantity("quantita_max"),
    standardQuantity: quantity("quantita_standard"),
    unitCostCents: cost === "" ? null : (cents ?? say("costo_unitario", "notAmount")),
    participantsMin: people("partecipanti_min"),
    participantsMax: people("partecipanti_max"),
    register: word("accreditamento"),
    qualityStandard: optional("standard_qualita", 500),
    lepCode: optional("lep", 20),
    act: optional("atto", 300),
    verification: word("verifica"),
  };
  if (!/^[A-Z0-9][A-Z0-9._-]*$/.test(service.code) && service.code) say("codice", "badCode");
  const { minQuantity: least, maxQuantity: most, standardQuantity: usual } = service;
  if (least !== null && most !== null && least > most) say("quantita_min", "aboveMaximum");
  if (usual !== null && ((least !== null && usual < least) || (most !== null && usual > most)))
    say("quantita_standard", "outsideLimits");
  const { participantsMin: few, participantsMax: many } = service;
  if (few !== null && many !== null && few > many) say("partecipanti_min", "aboveMaximum");
  const from = days("valido_dal");
  const to = cell("valido_al") === "" ? null : days("valido_al");
  if (from && to && to < from) say("valido_al", "datesUpsideDown");
  return { service, from, to };
}
