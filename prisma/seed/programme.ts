import { readFileSync } from "node:fs";
import type { Actor } from "@/domain/permissions";
import type { Day } from "@/lib/clock";
import { addMonths } from "@/lib/dates";
import { importEdition } from "@/server/catalogue/import-edition";
import { publishEdition } from "@/server/catalogue/publish-edition";
import { createProgramme } from "@/server/programmes/create-programme";
import { createAgreement } from "@/server/programmes/save-agreement";
import { made } from "./timeline";

type Town = { solco: { id: string }; accounts: Record<string, Actor> };

/**
 * The demo town's measure with its fund, SolCo's convention and two editions of the basket, all made by the
 * administrator's own commands. Every figure is invented, and marked so.
 */
export async function seedProgramme({ solco, accounts }: Town, today: Day) {
  const { admin } = accounts;
  if (!admin) throw new Error("the demo town has an administrator");
  const year = Number(today.slice(0, 4));
  const days = { startsOn: `${addMonths(today, -14).slice(0, 7)}-01`, endsOn: `${year + 1}-12-31` };
  const { programmeId } = made(
    await createProgramme(admin, {
      code: "CASA-LAVORO",
      name: "Casa e lavoro, misura dimostrativa",
      act: "Atto dimostrativo, non esistente",
      ...days,
      fundCents: 25_000_000,
      verification: "DEMONSTRATION",
      active: true,
      ceiling_BAND_1: 120_000,
      months_BAND_1: 3,
      extra_BAND_1: 3,
      ceiling_BAND_2: 200_000,
      months_BAND_2: 6,
      extra_BAND_2: 3,
      ceiling_BAND_3: 320_000,
      months_BAND_3: 6,
      extra_BAND_3: 3,
      ceiling_BAND_3_PLUS: 450_000,
      months_BAND_3_PLUS: 6,
      extra_BAND_3_PLUS: 3,
      ceiling_BAND_4: null,
      months_BAND_4: 6,
      extra_BAND_4: 3,
    }),
  );
  made(
    await createAgreement(admin, {
      programmeId,
      organisationId: solco.id,
      act: "Convenzione dimostrativa n. 1",
      signedOn: days.startsOn,
      validFrom: days.startsOn,
      validTo: days.endsOn,
      allocationCents: 12_000_000,
    }),
  );
  const publish = async (name: string, file: string, validFrom: string, validTo: string) => {
    const bytes = readFileSync(new URL(`./catalogue/${file}`, import.meta.url));
    const { editionId } = made(await importEdition(admin, { programmeId, name }, { fileName: file, bytes }));
    return made(await publishEdition(admin, { editionId, version: 1, validFrom, validTo }));
  };
  const current = await publish(
    `Paniere dimostrativo ${year}`,
    "paniere-dimostrativo-2026.csv",
    days.startsOn,
    `${year}-12-31`,
  );
  const next = await publish(
    `Paniere dimostrativo ${year + 1}`,
    "paniere-dimostrativo-2027.csv",
    `${year + 1}-01-01`,
    days.endsOn,
  );
  return { programmeId, editionId: current.editionId, nextEditionId: next.editionId };
}
