import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { getDraft } from "@/server/households/drafts";
import { requireActor } from "@/server/session";

/** The draft a step is about; somebody else's is not there. */
export const draftFor = async (params: Promise<{ draftId: string }>) =>
  (await getDraft(await requireActor(), idParam((await params).draftId))) ?? notFound();
