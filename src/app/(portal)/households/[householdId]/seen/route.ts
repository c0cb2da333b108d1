import { seenAnswer } from "../../../news/seen-answer";

type Context = RouteContext<"/households/[householdId]/seen">;

/** The page of this household was shown to whoever sends this. */
export const POST = async (request: Request, { params }: Context) =>
  seenAnswer(request, "household", (await params).householdId);

/** The same, from a page without scripts. */
export const GET = POST;
