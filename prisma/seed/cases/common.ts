import { originOf } from "../people";

/** The band of who needs close company, with its reason. */
export const inBandThreePlus = {
  band: "BAND_3_PLUS",
  motivation:
    "Disoccupazione di oltre 36 mesi, nessun sostegno al reddito, ISEE basso: serve un accompagnamento intenso.",
} as const;
/** The band of who needs some company, with its reason. */
export const inBandThree = {
  band: "BAND_3",
  motivation: "Serve un accompagnamento individuale di medio periodo, con formazione e sostegno alla ricerca.",
} as const;
/** The six dimensions, 1 to 5. */
export const scores = (
  experience: number,
  skills: number,
  motivation: number,
  language: number,
  mobility: number,
  personal: number,
) => ({
  EXPERIENCE: experience,
  SKILLS: skills,
  MOTIVATION: motivation,
  LANGUAGE: language,
  MOBILITY: mobility,
  PERSONAL_CONDITIONS: personal,
});

/** Born in Mantova. */
export const italian = originOf("E897");
/** Born in Morocco. */
export const moroccan = originOf("Z330");
/** Somebody of a case. */
export const someone = (last: string, first: string, sex: "F" | "M", birthDate: string, origin = italian) => ({
  lastName: last,
  firstName: first,
  sex,
  birthDate,
  origin,
});
