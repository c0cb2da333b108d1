import { getTranslations } from "next-intl/server";
import { toFormState } from "@/app/form-action";
import { sameOrigin } from "@/app/same-origin";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { editLineForms } from "@/domain/plan-forms";
import { now } from "@/lib/clock";
import { formatTime } from "@/lib/dates";
import { id } from "@/lib/fields";
import { parseForm } from "@/lib/form";
import { editLine } from "@/server/plans/edit-line";
import { currentActor } from "@/server/session";
import { momentSaid } from "../../../conflict-state";
import type { AutosaveAnswer } from "../../compose/autosave";

const largestBody = 64 * 1024;
const say = (answer: AutosaveAnswer, status = 200) =>
  Response.json(answer, { status, headers: { "cache-control": "no-store" } });
const gone = () => say({ state: "gone" }, 404);

/** Saves one line of a plan while somebody types: the same form, rules and refusals as its button, answered as data. */
export async function POST(request: Request, { params }: RouteContext<"/plans/[planId]/lines/[lineId]">) {
  if (!sameOrigin(request)) return gone();
  const actor = await currentActor();
  if (!actor) return say({ state: "signedOut" }, 401);
  const { planId, lineId } = await params;
  if (!id.safeParse(planId).success || !id.safeParse(lineId).success) return gone();
  const body = await readBody(request);
  if (!body) return say({ state: "refused", errors: {} }, 400);
  body.set("planId", planId);
  body.set("lineId", lineId);

  const schema = editLineForms[body.get("unit") === "OUTCOME" ? "OUTCOME" : "HOUR"];
  const form = parseForm(schema, body);
  if (!form.ok) {
    if (form.tampered) return gone();
    const { errors } = await toFormState(form.values, form.problems);
    return say({ state: "refused", errors });
  }
  try {
    const outcome = await editLine(actor, form.data);
    if (outcome.ok) return say({ state: "saved", version: outcome.data.version, at: formatTime(now()) });
    const t = await getTranslations();
    const problem = t(outcome.reason.key as never, outcome.reason.values as never) as string;
    if ("theirs" in outcome) {
      const { theirs, by, at } = outcome;
      return say({ state: "conflict", problem, theirs, by, at: momentSaid(at) });
    }
    return say({ state: outcome.reason.key === "plan.refusals.lineGone" ? "gone" : "refused", problem, errors: {} });
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotVisible) return gone();
    throw error;
  }
}

/** The body as a form; null when it is none or far larger than any line. */
async function readBody(request: Request) {
  if (Number(request.headers.get("content-length") ?? 0) > largestBody) return null;
  return request.formData().catch(() => null);
}
