/** What the form of an answer sends: a yes, or a no with its reason. */
export const answer = (candidacyId: string, version: number, side: "EMPLOYER" | "PERSON", yes = true) => ({
  candidacyId,
  version,
  side,
  answer: yes ? ("yes" as const) : ("no" as const),
  answeredOn: "2026-11-23",
  why: yes ? null : "Orari troppo lunghi",
});
