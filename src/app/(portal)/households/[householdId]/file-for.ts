import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import type { Deed } from "@/domain/permissions";
import { getFileFor, type HouseholdFile } from "@/server/households/file";
import { requireActor } from "@/server/session";

/** The household a deed's page is about, for who may do that deed to it; anybody else finds nothing. */
export async function fileFor(params: Promise<{ householdId: string }>, deed?: Deed): Promise<HouseholdFile> {
  const actor = await requireActor();
  const { householdId } = await params;
  return (await getFileFor(actor, idParam(householdId), deed)) ?? notFound();
}

/** The one of these with that id; anything else is not there. */
export const oneOf = <T extends { id: string }>(rows: T[], id: string): T =>
  rows.find((row) => row.id === idParam(id)) ?? notFound();
