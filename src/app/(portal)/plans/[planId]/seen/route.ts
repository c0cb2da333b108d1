import { seenAnswer } from "../../../news/seen-answer";

type Context = RouteContext<"/plans/[planId]/seen">;

/** The page of this plan was shown to whoever sends this. */
export const POST = async (request: Request, { params }: Context) => seenAnswer(request, "plan", (await params).planId);

/** The same, from a page without scripts. */
export const GET = POST;
