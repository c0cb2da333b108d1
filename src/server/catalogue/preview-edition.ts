import "server-only";
import { standingOn } from "@/domain/catalogue";
import { differences } from "@/domain/catalogue-difference";
import { type Actor, authorise } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { asActor } from "../db";
import { listEvents } from "../history";
import { editionListed, servicesOf, withDays } from "./read-editions";

/** One edition with its services, what changes from the edition it follows (null: it is the first), and its history; null when it does not exist or was thrown away. */
export async function previewEdition(actor: Actor, editionId: string) {
  authorise(actor, "catalogue.manage");
  return asActor(actor, async (tx) => {
    const found = await tx.catalogueEdition.findFirst({
      where: { id: editionId, status: { not: "DISCARDED" }, courseId: null },
      select: editionListed,
    });
    if (!found) return null;
    const edition = withDays(found);
    const before = await tx.catalogueEdition.findFirst({
      where: {
        programmeId: edition.programme.id,
        status: "PUBLISHED",
        courseId: null,
        id: { not: editionId },
        validFrom: { lte: toDate(edition.validFrom) },
      },
      orderBy: { validFrom: "desc" },
      select: editionListed,
    });
    const services = await servicesOf(tx, editionId);
    const previous = before && (await servicesOf(tx, before.id));
    return {
      edition: { ...edition, standing: standingOn(edition, today()) },
      services,
      before: before && withDays(before),
      differences: differences(previous, services),
      history: await listEvents(tx, actor, { subjectId: editionId }),
    };
  });
}
