import { chapters, type Indicator, indicatorNames, indicators, wholeOf } from "@/domain/indicator";
import { openFields, openMeasures, openStates, openUnits } from "@/domain/open-data";
import { sayInItalian } from "../../say-in-italian";

/** What the dictionary says of a field, an indicator or a value that fields take; what does not apply is null. */
export type Entry = {
  tipo: "campo" | "indicatore" | "capitolo" | "misura" | "stato";
  nome: string;
  etichetta: string | null;
  significato: string;
  unita: string | null;
  denominatore: string | null;
  fonte: string | null;
  valore_vuoto: string | null;
};

/** The columns of the dictionary, in order. */
export const entryFields = [
  "tipo",
  "nome",
  "etichetta",
  "significato",
  "unita",
  "denominatore",
  "fonte",
  "valore_vuoto",
] as const satisfies (keyof Entry)[];

const told = (name: Indicator) => indicators[name].chapter !== "ceilings" && name !== "deliverers";

/** What every field of the open data means, every indicator, and every value that is a word; in Italian. */
export async function dictionaryEntries(): Promise<Entry[]> {
  const say = await sayInItalian();
  const nothing = { etichetta: null, unita: null, denominatore: null, fonte: null, valore_vuoto: null };
  const maybe = (key: string) => (say.has(key) ? say(key) : null);
  const units = (name: Indicator) => {
    const { unit } = indicators[name];
    if (unit === "volume") return `${openUnits.minutes}, ${openUnits.cents}`;
    return unit === "money" ? openUnits.cents : openUnits[unit];
  };
  return [
    ...openFields.map((nome) => ({
      ...nothing,
      tipo: "campo" as const,
      nome,
      significato: say(`openData.fields.${nome}.meaning`),
      unita: maybe(`openData.fields.${nome}.unit`),
      fonte: maybe(`openData.fields.${nome}.source`),
      valore_vuoto: maybe(`openData.fields.${nome}.empty`),
    })),
    ...indicatorNames.filter(told).map((nome) => {
      const whole = wholeOf(nome);
      return {
        tipo: "indicatore" as const,
        nome,
        etichetta: say(`dashboard.indicators.${nome}.label`),
        significato: `${say(`dashboard.indicators.${nome}.counts`)} ${say(`dashboard.indicators.${nome}.until`)}`,
        unita: units(nome),
        denominatore: whole && `${whole}: ${maybe(`dashboard.indicators.${nome}.outOf`) ?? ""}`,
        fonte: say(`openData.source.${indicators[nome].chapter}`),
        valore_vuoto: say("openData.emptyValue"),
      };
    }),
    ...chapters
      .filter((nome) => nome !== "ceilings")
      .map((nome) => ({
        ...nothing,
        tipo: "capitolo" as const,
        nome,
        etichetta: say(`dashboard.chapters.${nome}`),
        significato: say(`dashboard.chapterLead.${nome}`),
      })),
    ...Object.entries(openMeasures).map(([measure, nome]) => ({
      ...nothing,
      tipo: "misura" as const,
      nome,
      significato: say(`openData.measures.${measure}`),
    })),
    ...openStates.map((nome) => ({
      ...nothing,
      tipo: "stato" as const,
      nome,
      significato: say(`openData.states.${nome}`),
    })),
  ];
}
