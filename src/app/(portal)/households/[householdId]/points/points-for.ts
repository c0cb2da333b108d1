import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { may } from "@/domain/permissions";
import { getPoints, type HouseholdPoints } from "@/server/accompaniment/get-points";
import { subjectOf } from "@/server/households/file";
import { requireActor } from "@/server/session";

/** The points a deed's page is about, for who may work on their household; anybody else finds nothing. */
export async function pointsFor(params: Promise<{ householdId: string }>): Promise<HouseholdPoints> {
  const actor = await requireActor();
  const points = await getPoints(actor, idParam((await params).householdId));
  return points && may(actor, "household.edit", subjectOf(points)) ? points : notFound();
}
