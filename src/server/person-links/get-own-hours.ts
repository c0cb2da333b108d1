import "server-only";
import { readOwnHours } from "@/domain/own-hours";
import { asSystem } from "../db";
import { stateOf } from "./find-link";
import { callOf } from "./get-own-plan";
import { visitedLink } from "./visit";

/** What the person's page about their hours shows during a visit: the hours to answer to while the link is open, else what became of it. Null when the visit is over, or is of a link to a plan. */
export const getOwnHours = (visit: string) =>
  asSystem("person.link", async (tx) => {
    const link = await visitedLink(tx, visit, "HOURS");
    if (!link) return null;
    const state = await stateOf(tx, link);
    const confirmed = await tx.attendanceConfirmation.count({ where: { linkId: link.id } });
    const { person } = await tx.plan.findUniqueOrThrow({
      where: { id: link.planId },
      select: { person: { select: { firstName: true } } },
    });
    return {
      state,
      answer: link.usedAt ? (confirmed > 0 ? ("confirmed" as const) : ("disagreed" as const)) : null,
      call: await callOf(tx, link.planId),
      firstName: person.firstName,
      hash: link.contentHash,
      text: state === "open" ? readOwnHours(link.text) : null,
    };
  });
export type OwnHoursPage = NonNullable<Awaited<ReturnType<typeof getOwnHours>>>;
