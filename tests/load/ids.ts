/** What the generated town's ids count: the first eight hexadecimal digits of each (see town.sql). */
export const kind = {
  worker: 3,
  operator: 4,
  officer: 5,
  household: 6,
  person: 8,
  referral: 15,
  assessment: 16,
  plan: 17,
  planVersion: 18,
  goal: 19,
  line: 20,
};

/** The id of the n-th thing of a kind in the generated town. */
export const idOf = (of: number, n: number) => `${hex(of, 8)}-0000-7000-8000-${hex(n, 12)}`;
const hex = (n: number, length: number) => n.toString(16).padStart(length, "0");

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const townId = /^000000([0-9a-f]{2})-0000-7000-8000-([0-9a-f]{12})$/;

// All that belongs to one plan carries the plan's own number; its lines ten each, its operator one of four hundred.
const sameNumber = new Set([
  kind.household,
  kind.person,
  kind.referral,
  kind.assessment,
  kind.plan,
  kind.planVersion,
  kind.goal,
]);

function moved(id: string, from: number, to: number) {
  const [, of = "", number = ""] = townId.exec(id) ?? [];
  const [what, n] = [Number.parseInt(of, 16), Number.parseInt(number, 16)];
  if (sameNumber.has(what) && n === from) return idOf(what, to);
  if (what === kind.line && Math.floor(n / 10) === from) return idOf(what, to * 10 + (n % 10));
  if (what === kind.operator && n === operatorOf(from)) return idOf(what, operatorOf(to));
  return id;
}

/** The operator who owns the n-th plan. */
export const operatorOf = (plan: number) => 1 + (plan % 400);

/**
 * Rewrites the ids in a statement's values so that it can be run again: what the app made gets a new id each time (the same
 * one throughout), what the town holds moves from one plan to another.
 */
export function rewriter(from: number, to: number, fresh: () => string) {
  const made = new Map<string, string>();
  const rewritten = (id: string) => {
    if (townId.test(id)) return from === to ? id : moved(id, from, to);
    const known = made.get(id) ?? fresh();
    made.set(id, known);
    return known;
  };
  return (value: string | null) => value?.replace(anyId, rewritten) ?? null;
}
