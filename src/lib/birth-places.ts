import { belfioreConnector } from "@marketto/belfiore-connector-embedded";

/** A comune or a foreign country as the codice fiscale names it; `province` is empty for countries. */
export type Place = { code: string; name: string; province: string | null };

const known = new Map<string, Place | null>();

/** The comune (a suppressed one too) or country behind a cadastral code such as E897 or Z330; null when the list has none. */
export async function placeOf(code: string): Promise<Place | null> {
  const kept = known.get(code);
  if (kept !== undefined) return kept;
  const found = /^[A-Z]\d{3}$/.test(code) ? await belfioreConnector.findByCode(code) : null;
  const place = found ? { code, name: found.name, province: found.province ?? null } : null;
  known.set(code, place);
  return place;
}
