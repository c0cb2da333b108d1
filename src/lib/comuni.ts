type Point = readonly [latitude: number, longitude: number];

/** Where the comuni of Mantova's ambito and the towns around it lie: the town hall, in degrees (open data on the comuni, 2023). */
const points: Record<string, Point> = {
  "bagnolo san vito": [45.092, 10.88],
  "borgo virgilio": [45.106, 10.785],
  castelbelforte: [45.215, 10.893],
  "castel dario": [45.189, 10.975],
  castellucchio: [45.147, 10.648],
  "castiglione delle stiviere": [45.39, 10.489],
  curtatone: [45.11, 10.716],
  goito: [45.255, 10.673],
  gonzaga: [44.952, 10.823],
  mantova: [45.157, 10.792],
  marmirolo: [45.221, 10.756],
  motteggiana: [45.035, 10.764],
  ostiglia: [45.07, 11.136],
  "porto mantovano": [45.197, 10.79],
  rodigo: [45.2, 10.625],
  roncoferraro: [45.136, 10.951],
  roverbella: [45.266, 10.768],
  "san benedetto po": [45.042, 10.928],
  "san giorgio bigarello": [45.168, 10.85],
  suzzara: [44.992, 10.743],
  viadana: [44.927, 10.52],
  villimpenta: [45.145, 11.03],
  "volta mantovana": [45.321, 10.659],
};

/** A comune's name as two people may have typed it: without accents, apostrophes and capitals, "(MN)" left out. */
const folded = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\([a-z]{2}\)/g, "")
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** Whether two names are the same comune's. */
export const sameComune = (one: string, other: string) => folded(one) === folded(other);

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far apart two comuni are as the crow flies, in whole kilometres; 0 within one comune, null when either is not in the table: never a guess. */
export function kilometresBetween(one: string, other: string): number | null {
  if (sameComune(one, other)) return 0;
  const [from, to] = [points[folded(one)], points[folded(other)]];
  if (!from || !to) return null;
  const [north, east] = [radians(to[0] - from[0]), radians(to[1] - from[1])];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(from[0])) * Math.cos(radians(to[0])) * Math.sin(east / 2) ** 2;
  return Math.round(2 * 6371 * Math.asin(Math.sqrt(half)));
}
