import type { Day } from "@/lib/clock";

/** Whole years between a birth date and a day; somebody born on 29 February ages on 1 March. Null when the birth date is not known. */
export function ageOn(birthDate: Day | null, on: Day): number | null {
  if (!birthDate) return null;
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
