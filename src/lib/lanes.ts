/** Puts marks along a line into rows so that two closer than `gap` never share one, as long as there are rows left: the row of each, from 0. The places ascend. */
export function lanesOf(places: readonly number[], gap: number, most: number): number[] {
  const last: number[] = [];
  return places.map((place) => {
    const free = Array.from({ length: most }, (_, lane) => lane).filter(
      (lane) => place - (last[lane] ?? Number.NEGATIVE_INFINITY) >= gap,
    );
    const [first] = free;
    const lane = first ?? last.indexOf(Math.min(...last));
    last[lane] = place;
    return lane;
  });
}
