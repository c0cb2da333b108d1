import { seenAnswer } from "../../../news/seen-answer";

/** The page of this plan was shown to whoever sends this. */
export const POST = async (request: Request, { params }: RouteContext<"/plans/[planId]/seen">) =>
  seenAnswer(request, "plan", (await params).planId);
