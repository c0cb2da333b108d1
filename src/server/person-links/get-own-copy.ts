import "server-only";
import { asSystem } from "../db";
import { getOwnCopy } from "../documents/get-document";
import { visitedLink } from "./visit";

/** The person's copy of exactly the text their link is for, during a visit. Null when the visit is over or the text changed. */
export const getCopyOfVisit = (visit: string) =>
  asSystem("person.link", async (tx) => {
    const link = await visitedLink(tx, visit, "PLAN");
    const copy = link && (await getOwnCopy(tx, link.planVersionId));
    return copy?.hash === link?.contentHash ? copy : null;
  });
