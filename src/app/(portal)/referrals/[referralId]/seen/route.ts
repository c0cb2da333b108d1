import { seenAnswer } from "../../../news/seen-answer";

/** The page of this referral was shown to whoever sends this. */
export const POST = async (request: Request, { params }: RouteContext<"/referrals/[referralId]/seen">) =>
  seenAnswer(request, "referral", (await params).referralId);
