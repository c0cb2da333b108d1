/** A comune or a foreign country as the codice fiscale names it; `province` is empty for countries. */
export type Place = { code: string; name: string; province: string | null };

const known = new Map<string, Place | null>();

// The list of places is 225 kB of packed text: loaded by the first who asks, never by a browser.
const places = async () => (await import("@marketto/belfiore-connector-embedded")).belfioreConnector;

/** The comune (also a suppressed one) or country behind a cadastral code such as E897 or Z330; null when there is none. */
export async function placeOf(code: string): Promise<Place | null> {
  const kept = known.get(code);
  if (kept !== undefined) return kept;
  const found = /^[A-Z]\d{3}$/.test(code) ? await (await places()).findByCode(code) : null;
  const place = found ? { code, name: found.name, province: found.province ?? null } : null;
  known.set(code, place);
  return place;
}

/** The places of today with this name, at most `limit`: for telling the code of a birth place that somebody typed. */
export async function placesNamed(name: string, limit = 10): Promise<Place[]> {
  if (name.trim().length < 2) return [];
  const connector = (await places()).active(new Date().toISOString().slice(0, 10));
  const found = (await connector.searchByName(name.trim())) ?? [];
  return found
    .slice(0, limit)
    .map((one) => ({ code: one.belfioreCode, name: one.name, province: one.province ?? null }));
}
