import type { Prisma } from "@/generated/prisma/client";
import { inTests, next } from "./in-tests";

/** A programme with its fund, one agreement of the provider, ceilings for every band (€ 3.000,00; 6 months). Cents. */
export const aProgramme = (
  providerId: string,
  over: Partial<Prisma.ProgrammeUncheckedCreateInput> = {},
  allocationCents = 10_000_000n,
) =>
  inTests((tx) =>
    tx.programme.create({
      data: {
        code: `PRG-${next()}`,
        name: "Misura dimostrativa",
        startsOn: new Date("2026-01-01"),
        endsOn: new Date("2027-12-31"),
        fundCents: 20_000_000n,
        ...over,
        bands: {
          create: (["BAND_1", "BAND_2", "BAND_3", "BAND_3_PLUS", "BAND_4"] as const).map((aidBand) => ({
            aidBand,
            ceilingCents: 300_000,
            maxMonths: 6,
          })),
        },
        agreements: {
          create: {
            organisationId: providerId,
            act: "Convenzione 1/2026",
            signedOn: new Date("2026-01-02"),
            validFrom: new Date("2026-01-02"),
            validTo: new Date("2027-12-31"),
            allocationCents,
          },
        },
      },
    }),
  );

const base = {
  section: "LAVORO",
  area: "Accoglienza e orientamento",
  mode: "INDIVIDUAL",
  unit: "HOUR",
  payBasis: "PROCESS",
  register: "LAVORO",
  verification: "DEMONSTRATION",
} as const;

/** A published edition with the three mandatory base services, coaching, an L2 course and the result-paid placement. */
export const anEdition = (programmeId: string, over: Partial<Prisma.CatalogueEditionUncheckedCreateInput> = {}) =>
  inTests(async (tx) => {
    const edition = await tx.catalogueEdition.create({
      data: {
        programmeId,
        name: "Edizione di prova",
        validFrom: new Date("2026-01-01"),
        validTo: new Date("2026-12-31"),
        ...over,
        status: "DRAFT",
        services: {
          create: [
            {
              ...base,
              area: "Servizi di base",
              code: "L01",
              name: "Accoglienza e accesso ai servizi",
              mandatory: true,
              minQuantity: 60,
              maxQuantity: 120,
              standardQuantity: 60,
              unitCostCents: 0,
            },
            {
              ...base,
              area: "Servizi di base",
              code: "L02",
              name: "Colloquio specialistico",
              mandatory: true,
              minQuantity: 60,
              maxQuantity: 240,
              standardQuantity: 120,
              unitCostCents: 3400,
            },
            {
              ...base,
              area: "Servizi di base",
              code: "L03",
              name: "Definizione del percorso",
              mandatory: true,
              minQuantity: 60,
              maxQuantity: 240,
              standardQuantity: 120,
              unitCostCents: 3400,
            },
            {
              ...base,
              area: "Consolidamento competenze",
              code: "L09",
              name: "Coaching",
              mode: "BOTH",
              minQuantity: 240,
              maxQuantity: 1440,
              standardQuantity: 720,
              unitCostCents: 3400,
              participantsMin: 2,
              participantsMax: 8,
            },
            {
              ...base,
              area: "Consolidamento competenze",
              code: "L11",
              name: "Certificazione delle competenze",
              minQuantity: 120,
              maxQuantity: 600,
              standardQuantity: 360,
              unitCostCents: null,
              verification: "TO_VERIFY",
            },
            {
              ...base,
              area: "Inserimento lavorativo",
              code: "L13",
              name: "Inserimento e avvio al lavoro",
              unit: "OUTCOME",
              payBasis: "RESULT",
              minQuantity: 1,
              maxQuantity: 1,
              standardQuantity: 1,
              unitCostCents: 160_000,
            },
            {
              ...base,
              section: "FORMAZIONE",
              area: "Competenze di base",
              code: "F01",
              name: "Italiano L2 livello A2",
              mode: "GROUP",
              register: "FORMAZIONE_B",
              minQuantity: 2400,
              maxQuantity: 7200,
              standardQuantity: 4800,
              unitCostCents: 84,
              participantsMin: 6,
              participantsMax: 20,
            },
          ],
        },
      },
      include: { services: true },
    });
    await tx.catalogueEdition.update({
      where: { id: edition.id },
      data: { status: over.status ?? "PUBLISHED", publishedAt: new Date("2026-01-01T09:00:00Z") },
    });
    return edition;
  });
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
