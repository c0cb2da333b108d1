import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import type { CandidacyMove } from "@/domain/candidacy";
import { getCandidacy } from "@/server/candidacies/get-candidacy";
import { requireActor } from "@/server/session";

type Params = Promise<{ candidacyId: string }>;

/** The candidacy of the address; "not found" for who may not read it. */
export async function candidacyOf(params: Params) {
  const actor = await requireActor();
  return (await getCandidacy(actor, idParam((await params).candidacyId))) ?? notFound();
}

/** The same for a move that may start now. */
export async function movableCandidacy(params: Params, move: CandidacyMove) {
  const candidacy = await candidacyOf(params);
  return candidacy.moves.includes(move) ? candidacy : notFound();
}
