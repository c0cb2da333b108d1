import { belfioreConnector } from "@marketto/belfiore-connector-embedded";
import { Parser } from "@marketto/codice-fiscale-utils";
import type { MemberAnswers } from "@/domain/person";
import type { Relationship, Sex, WorkStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import type { Dice } from "./timeline";

const codes = new Parser(belfioreConnector);

type Origin = {
  place: string;
  placeName: string;
  citizenship: string;
  language: string | null;
  last: string[];
  F: string[];
  M: string[];
};

/** Where the invented people come from, with names usual there. */
const origins: Origin[] = [
  {
    place: "E897",
    placeName: "Mantova",
    citizenship: "Italia",
    language: null,
    last: [
      "Rossi",
      "Ferrari",
      "Belluzzi",
      "Gonzaga",
      "Zanetti",
      "Mori",
      "Foglia",
      "Tosi",
      "Bianchi",
      "Marchesini",
      "Dall'Oca",
      "Bonfà",
    ],
    F: ["Maria", "Giulia", "Elena", "Carla", "Rosa", "Lucia", "Paola", "Teresa", "Nicoletta"],
    M: ["Marco", "Paolo", "Franco", "Antonio", "Andrea", "Giuseppe", "Nicolò", "Luca"],
  },
  {
    place: "Z330",
    placeName: "Marocco",
    citizenship: "Marocco",
    language: "arabo",
    last: ["El Amrani", "Benali", "Lamrani", "Ouazzani"],
    F: ["Fatima", "Khadija", "Amina", "Salma"],
    M: ["Youssef", "Hassan", "Karim", "Omar"],
  },
  {
    place: "Z222",
    placeName: "India",
    citizenship: "India",
    language: "punjabi",
    last: ["Singh", "Kaur", "Gill"],
    F: ["Simran", "Gurpreet", "Harleen"],
    M: ["Harjit", "Baljit", "Ranjit"],
  },
  {
    place: "Z129",
    placeName: "Romania",
    citizenship: "Romania",
    language: "rumeno",
    last: ["Popescu", "Munteanu", "Ionescu"],
    F: ["Ioana", "Elena", "Mihaela"],
    M: ["Andrei", "Mihai", "Cristian"],
  },
  {
    place: "Z343",
    placeName: "Senegal",
    citizenship: "Senegal",
    language: "francese",
    last: ["Diop", "Ndiaye", "Fall"],
    F: ["Awa", "Aissatou", "Mariama"],
    M: ["Mamadou", "Ousmane", "Ibrahima"],
  },
  {
    place: "Z236",
    placeName: "Pakistan",
    citizenship: "Pakistan",
    language: "urdu",
    last: ["Khan", "Iqbal", "Hussain"],
    F: ["Saima", "Ayesha", "Nadia"],
    M: ["Imran", "Bilal", "Asif"],
  },
];

/** What an invented person is told by: name, sex, birth, where from. */
export type Invented = { lastName: string; firstName: string; sex: Sex; birthDate: Day; origin: Origin };

const used = new Set<string>();

/** Somebody nobody is called like yet, born between two years; `lastName` keeps a family together. */
export function invent(dice: Dice, sex: Sex, born: [number, number], origin: Origin, lastName: string): Invented {
  for (;;) {
    const year = dice.between(...born);
    const birthDate = `${year}-${String(dice.between(1, 12)).padStart(2, "0")}-${String(dice.between(1, 28)).padStart(2, "0")}`;
    const someone = { lastName, firstName: dice.pick(origin[sex]), sex, birthDate, origin };
    const key = `${lastName} ${someone.firstName} ${birthDate}`;
    if (!used.has(key)) {
      used.add(key);
      return someone;
    }
  }
}

/** A place of origin, Italian half of the time. */
export const anOrigin = (dice: Dice): Origin =>
  dice.chance(0.5) ? (origins[0] as Origin) : dice.pick(origins.slice(1));

/** The codice fiscale such a person would have: right in form, nobody's. */
export async function codeOf({ lastName, firstName, sex, birthDate, origin }: Invented) {
  const [year = 0, month = 0, day = 0] = birthDate.split("-").map(Number);
  const code = await codes.encodeCf({
    lastName,
    firstName,
    year,
    month: month - 1,
    day,
    gender: sex,
    place: origin.place,
  } as never);
  if (!code) throw new Error(`no codice fiscale for ${lastName} ${firstName}`);
  return String(code);
}

/** The answers a social worker would give about such a person. */
export async function memberAnswers(
  someone: Invented,
  relationship: Relationship,
  over: Partial<MemberAnswers> & { workStatus?: WorkStatus | null } = {},
): Promise<MemberAnswers> {
  const adult = Number(someone.birthDate.slice(0, 4)) < 2006;
  return {
    identifierType: "CODICE_FISCALE",
    identifier: await codeOf(someone),
    lastName: someone.lastName,
    firstName: someone.firstName,
    birthDate: someone.birthDate,
    sex: someone.sex,
    birthPlace: someone.origin.placeName,
    citizenship: someone.origin.citizenship,
    language: someone.origin.language,
    phone: null,
    email: null,
    relationship,
    leaseHolder: relationship === "HOLDER",
    employable: adult,
    workStatus: adult ? "UNEMPLOYED_12_36" : "STUDENT",
    incomeSource: null,
    joinedOn: null,
    knownPerson: "new",
    confirmDoubts: true,
    ...over,
  };
}

/** The origin with this place code. */
export function originOf(place: string): Origin {
  const origin = origins.find((one) => one.place === place);
  if (!origin) throw new Error(`no origin ${place}`);
  return origin;
}
