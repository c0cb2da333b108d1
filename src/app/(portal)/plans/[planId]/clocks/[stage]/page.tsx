import { PauseScreen } from "@/app/(portal)/clocks/pause-screen";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { getPlanClocks } from "@/server/clocks/get-case-clocks";
import { requireActor } from "@/server/session";

/** Page title. */
export const generateMetadata = titled("clock.pause.title");

/** Stopping a clock of a plan. */
export default async function PausePlanClockPage({ params }: PageProps<"/plans/[planId]/clocks/[stage]">) {
  const actor = await requireActor();
  const { planId, stage } = await params;
  const id = idParam(planId);
  const found = await getPlanClocks(actor, id);
  return <PauseScreen of="plan" caseId={id} stage={stage} code={found?.code ?? ""} clocks={found?.clocks ?? []} />;
}
