import "server-only";
import type { Facts } from "@/domain/facts";
import { type PointRule, pointKey } from "@/domain/open-points";
import type { Prisma } from "@/generated/prisma/client";

/** Why a point of an agenda is there; null for one written by hand. */
export function ruleOf(facts: Prisma.JsonValue): PointRule | null {
  const rule = facts && typeof facts === "object" && !Array.isArray(facts) ? facts.rule : null;
  return typeof rule === "string" ? (rule as PointRule) : null;
}

/** What tells a point of an agenda from the others drawn from the case; null for one written by hand. */
export function keyOfRow({ subjectId, facts }: { subjectId: string | null; facts: Prisma.JsonValue }) {
  const rule = ruleOf(facts);
  return rule && pointKey({ rule, subjectId, facts: facts as Facts });
}
