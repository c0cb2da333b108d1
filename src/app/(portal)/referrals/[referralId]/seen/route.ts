import { seenAnswer } from "../../../news/seen-answer";

type Context = RouteContext<"/referrals/[referralId]/seen">;

/** The page of this referral was shown to whoever sends this. */
export const POST = async (request: Request, { params }: Context) =>
  seenAnswer(request, "referral", (await params).referralId);

/** The same, from a page without scripts. */
export const GET = POST;
