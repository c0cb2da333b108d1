import { PauseScreen } from "@/app/(portal)/clocks/pause-screen";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { getReferralClocks } from "@/server/clocks/get-case-clocks";
import { requireActor } from "@/server/session";

/** Page title. */
export const generateMetadata = titled("clock.pause.title");

/** Stopping the clock of a referral. */
export default async function PauseReferralClockPage({ params }: PageProps<"/referrals/[referralId]/clocks/[stage]">) {
  const actor = await requireActor();
  const { referralId, stage } = await params;
  const id = idParam(referralId);
  const found = await getReferralClocks(actor, id);
  return <PauseScreen of="referral" caseId={id} stage={stage} code={found?.code ?? ""} clocks={found?.clocks ?? []} />;
}
