import type { AddRelation, CreateCompany, EditNetwork, Sector } from "@/domain/network";

/** What one co-operative or company of the demo town is told by. */
export type BodyStory = {
  name: string;
  cooperative?: true;
  taxCode?: string;
  city: string;
  address: string;
  facts: Pick<EditNetwork, "sectors" | "employmentCapacity" | "about" | "email" | "phone">;
  contact: { name: string; position: string; phone: string };
  relation: Pick<AddRelation, "kind" | "summary" | "nextStep"> & { daysAgo: number; nextDaysAgo?: number };
};

const facts = (
  sectors: Sector[],
  employmentCapacity: number | null,
  about: string,
  mail: string,
): BodyStory["facts"] => ({
  sectors,
  employmentCapacity,
  about,
  email: `${mail}@example.org`,
  phone: "+390376000100",
});

/** Three co-operatives of the consortium and four companies, all invented. */
export const bodies: BodyStory[] = [
  {
    name: "Cooperativa Orti di Lunetta",
    cooperative: true,
    city: "Mantova",
    address: "Via Esempio 12",
    facts: facts(["GREEN", "AGRICULTURE"], 4, "Orti urbani e manutenzione di giardini; squadre piccole.", "orti"),
    contact: { name: "Bruna Maffei", position: "Responsabile squadre", phone: "+390376000101" },
    relation: {
      daysAgo: 34,
      kind: "VISIT",
      summary: "Visti i campi: cercano due persone per la primavera.",
      nextStep: null,
    },
  },
  {
    name: "Cooperativa Ristoro Solidale",
    cooperative: true,
    city: "Porto Mantovano",
    address: "Via Esempio 3",
    facts: facts(["CATERING"], 6, "Mense scolastiche e catering.", "ristoro"),
    contact: { name: "Sergio Lodi", position: "Capocuoco", phone: "+390376000102" },
    relation: {
      daysAgo: 12,
      kind: "CALL",
      summary: "Contenti dell’ultimo tirocinio: ne aprono un altro, anche senza esperienza.",
      nextStep: "Mandare il calendario delle mense",
      nextDaysAgo: 3,
    },
  },
  {
    name: "Cooperativa Logistica Sociale Virgilio",
    cooperative: true,
    city: "Borgo Virgilio",
    address: "Via Esempio 40",
    facts: facts(["LOGISTICS", "TRANSPORT"], 8, "Magazzino e consegne dell’ultimo miglio.", "logistica"),
    contact: { name: "Irene Sala", position: "Personale", phone: "+390376000103" },
    relation: {
      daysAgo: 9,
      kind: "MEETING",
      summary: "Turni di notte: prendono solo chi può arrivare da solo.",
      nextStep: "Chiedere se aprono un turno di mattina",
      nextDaysAgo: -4,
    },
  },
  {
    name: "Lavanderia Lucciola S.r.l.",
    taxCode: "01234567897",
    city: "Mantova",
    address: "Via Esempio 21",
    facts: facts(["CLEANING"], 3, "Lavanderia industriale, due turni.", "lucciola"),
    contact: { name: "Mirco Zani", position: "Titolare", phone: "+390376000104" },
    relation: {
      daysAgo: 26,
      kind: "CALL",
      summary: "Primo contatto: disponibili a una prova di due settimane.",
      nextStep: null,
    },
  },
  {
    name: "Ferramenta Tre Ponti",
    city: "Curtatone",
    address: "Via Esempio 8",
    facts: facts(["RETAIL"], 1, "Negozio di vicinato.", "treponti"),
    contact: { name: "Loredana Bassi", position: "Titolare", phone: "+390376000105" },
    relation: { daysAgo: 50, kind: "EMAIL", summary: "Chiedono un part-time al banco.", nextStep: null },
  },
  {
    name: "Officine Meccaniche Gazzo",
    city: "Roncoferraro",
    address: "Via Esempio 77",
    facts: facts(["MANUFACTURING"], 5, "Carpenteria leggera e assemblaggio.", "gazzo"),
    contact: { name: "Davide Negri", position: "Capo reparto", phone: "+390376000106" },
    relation: {
      daysAgo: 20,
      kind: "VISIT",
      summary: "Serve chi legga un disegno semplice; formano loro sul resto.",
      nextStep: "Portare il modulo del tirocinio",
      nextDaysAgo: 2,
    },
  },
  {
    name: "Casa di riposo Villa Serena",
    city: "San Giorgio Bigarello",
    address: "Via Esempio 5",
    facts: facts(["CARE", "CLEANING"], 4, "Ottanta ospiti: cucina, lavanderia, assistenza.", "villaserena"),
    contact: { name: "Paola Rigon", position: "Coordinatrice", phone: "+390376000107" },
    relation: {
      daysAgo: 15,
      kind: "MEETING",
      summary: "Prendono per l’assistenza solo chi ha il titolo.",
      nextStep: null,
    },
  },
];

/** A company of these as its form says it. */
export const asCompany = ({ name, taxCode = "", city, address, facts: known }: BodyStory): CreateCompany => ({
  name,
  taxCode: taxCode || null,
  city,
  address,
  ...known,
  known: "new",
});
