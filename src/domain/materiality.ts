import type { SignerRole } from "@/generated/prisma/enums";
import type { ChangeKind, Direction, PlanChange } from "./plan-compare";

/** How much a difference between two texts matters: only words, less than before, or more or other than before. */
export type Weight = "wording" | "lighter" | "material";

const always = (weight: Weight) => ({ up: weight, down: weight, same: weight });

/**
 * The materiality table (product rules §3.7): what each kind of difference weighs, by where it goes. Hours or cost down
 * weigh less than hours or cost up; a service in, out, replaced or ended early is material, whatever it costs; so is a plan
 * that lasts longer. A pause of a service, other dates or another deliverer touch what the person was promised: they sign.
 */
export const materiality: Record<ChangeKind, Record<Direction, Weight>> = {
  wording: always("wording"),
  identity: always("wording"),
  operator: always("wording"),
  parties: always("material"),
  planPeriod: { up: "material", down: "lighter", same: "lighter" },
  linePeriod: always("lighter"),
  deliverer: always("lighter"),
  volume: { up: "material", down: "lighter", same: "wording" },
  terms: always("material"),
  serviceAdded: always("material"),
  serviceRemoved: always("material"),
  serviceClosed: always("material"),
  serviceReopened: always("material"),
  serviceSuspended: always("lighter"),
  serviceResumed: always("lighter"),
};

/** Who signs a difference of each weight. Over a ceiling the Comune's derogation comes on top: it is no signature. */
export const signersFor = {
  wording: ["OPERATOR"],
  lighter: ["OPERATOR", "PERSON"],
  material: ["OPERATOR", "OFFICINA", "PERSON"],
} as const satisfies Record<Weight, readonly SignerRole[]>;

const order: readonly Weight[] = ["wording", "lighter", "material"];

/** What one difference weighs. */
export const weightOf = ({ kind, direction }: Pick<PlanChange, "kind" | "direction">) => materiality[kind][direction];

/** What some differences weigh together: as much as the heaviest. Null when there are none. */
export const heaviest = (changes: readonly Pick<PlanChange, "kind" | "direction">[]): Weight | null =>
  changes.length === 0 ? null : (order[Math.max(...changes.map((change) => order.indexOf(weightOf(change))))] ?? null);

/** Who must sign a text: everybody a first one, else whoever its differences from the version in force call for. */
export function signersOf(changes: readonly PlanChange[] | null): readonly SignerRole[] {
  if (changes === null) return signersFor.material;
  const weight = heaviest(changes);
  return weight ? signersFor[weight] : [];
}

/** Whether the Officina decides on a text, or is only told of it. */
export const needsOfficina = (signers: readonly SignerRole[]) => signers.includes("OFFICINA");
