import type { Actor } from "@/domain/permissions";
import { getPersonPart } from "@/server/person-links/person-part";
import { PersonLinks } from "./person-links";
import { PersonRefusal } from "./person-refusal";

type Props = { planId: string; actor: Actor; provider: string };

/** The person's part that needs no presence or no signature: their personal link, and their "no". */
export async function PersonPart({ planId, actor, provider }: Props) {
  const part = await getPersonPart(actor, planId);
  if (!part) return null;
  return (
    <>
      <PersonLinks planId={planId} part={part} provider={provider} />
      {part.toSign && <PersonRefusal planId={planId} hash={part.toSign.hash} />}
    </>
  );
}
