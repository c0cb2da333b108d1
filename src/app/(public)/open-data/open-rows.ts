import { type OpenRow, openMeasures, openStateOf, openUnits, openValueOf } from "@/domain/open-data";
import { figureTeller } from "@/server/snapshots/figure-words";
import type { PublishedPicture } from "@/server/snapshots/published";
import { sayInItalian } from "../../say-in-italian";

/** The figures of pictures as they are published, one row each, with their Italian names. */
export async function openRows(pictures: readonly PublishedPicture[]): Promise<OpenRow[]> {
  const teller = figureTeller(await sayInItalian());
  const dimostrativo = process.env.PONTE_DEMO === "1" ? "si" : "no";
  return pictures.flatMap(({ month, definitionsVersion, figures }) =>
    figures.map((figure) => ({
      mese: month,
      quartiere: figure.district,
      capitolo: figure.chapter,
      indicatore: figure.indicator,
      voce: teller.indicator(figure),
      parte: figure.part,
      nome_parte: figure.name ?? teller.part(figure),
      misura: openMeasures[figure.measure],
      unita: openUnits[figure.unit],
      valore: openValueOf(figure),
      stato: openStateOf(figure),
      fermo_da: figure.heldFrom ?? null,
      definizioni: definitionsVersion,
      dimostrativo,
    })),
  );
}
