/** The columns of a price list, as documented. */
export const columnNames =
  "sezione;area;codice;denominazione;modalita;unita;remunerazione;obbligatorio;quantita_min;quantita_max;quantita_standard;costo_unitario;partecipanti_min;partecipanti_max;accreditamento;standard_qualita;lep;valido_dal;valido_al;atto;verifica".split(
    ";",
  );

const coaching: Record<string, string> = {
  sezione: "LAVORO",
  area: "Consolidamento competenze",
  codice: "L09",
  denominazione: "Coaching",
  modalita: "ENTRAMBE",
  unita: "ORA",
  remunerazione: "PROCESSO",
  obbligatorio: "NO",
  quantita_min: "4",
  quantita_max: "24",
  quantita_standard: "12",
  costo_unitario: "34,00",
  partecipanti_min: "2",
  partecipanti_max: "8",
  accreditamento: "LAVORO",
  standard_qualita: "Obiettivi e verifica finale",
  lep: "",
  valido_dal: "01/01/2027",
  valido_al: "31/12/2027",
  atto: "Edizione di prova",
  verifica: "DIMOSTRATIVO",
};

/** The text of a price list: coaching once per entry, with what is told apart. */
export const aPriceList = (...services: Partial<Record<string, string>>[]) =>
  [columnNames, ...services.map((over) => columnNames.map((column) => over[column] ?? coaching[column] ?? ""))]
    .map((cells) => cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";"))
    .join("\r\n");

/** A file of such a text, as an upload gives it. */
export const asFile = (text: string, fileName = "paniere.csv") => ({ fileName, bytes: new TextEncoder().encode(text) });
