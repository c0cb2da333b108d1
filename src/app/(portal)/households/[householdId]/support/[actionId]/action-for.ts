import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { may } from "@/domain/permissions";
import { getSupportAction, type SupportActionDetail } from "@/server/accompaniment/get-support-action";
import { subjectOf } from "@/server/households/file";
import { requireActor } from "@/server/session";

/** The support action a deed's page is about, for who may work on its household; anybody else finds nothing. */
export async function actionFor(
  params: Promise<{ householdId: string; actionId: string }>,
): Promise<SupportActionDetail> {
  const actor = await requireActor();
  const { householdId, actionId } = await params;
  const action = await getSupportAction(actor, idParam(householdId), idParam(actionId));
  return action && may(actor, "household.edit", subjectOf(action.household)) ? action : notFound();
}
