import type { PlanListQuery } from "@/domain/plan-list";

/** What the address of the list asks for, without the page one is on. */
export const askedOf = ({ after: _after, sort, direction, ...query }: PlanListQuery) => ({
  ...query,
  sort: sort === "updated" ? "" : sort,
  direction: direction === "default" ? "" : direction,
});
