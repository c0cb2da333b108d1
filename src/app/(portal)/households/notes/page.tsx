import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { parseQuery } from "@/lib/query";
import { householdOf } from "@/server/households/household-of";
import { requireActor } from "@/server/session";

const ofCase = z.object({
  household: z.uuid().nullish().catch(null),
  referral: z.uuid().nullish().catch(null),
  plan: z.uuid().nullish().catch(null),
});

/** Leads from a case to a note that only its writer reads, unless they choose more readers: for what had better not stand in a shared text. */
export default async function ReservedNotePage({ searchParams }: PageProps<"/households/notes">) {
  const actor = await requireActor();
  const { household, referral, plan } = parseQuery(ofCase, await searchParams);
  const found =
    household ?? (plan ? await householdOf(actor, { plan }) : referral ? await householdOf(actor, { referral }) : null);
  if (!found) notFound();
  redirect(`/households/${found}/notes/new?audience=AUTHOR`);
}
