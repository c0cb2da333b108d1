import { seenAnswer } from "../../../news/seen-answer";

/** The page of this household was shown to whoever sends this. */
export const POST = async (request: Request, { params }: RouteContext<"/households/[householdId]/seen">) =>
  seenAnswer(request, "household", (await params).householdId);
