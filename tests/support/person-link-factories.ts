import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { confirmOwnPlan, disagreeWithOwnPlan } from "@/server/person-links/answer-own-plan";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { openPersonLink } from "@/server/person-links/open-link";
import { agreePlan } from "@/server/plans/agree-plan";
import { addGoal } from "@/server/plans/edit-goals";
import { movePlan } from "@/server/plans/move-plan";
import { testMoment } from "./clock";
import { type anAgreedPlan, aSharedPlan, must, shownOf } from "./plan-factories";

/** A codice fiscale of nobody. */
const identifier = "RSSMRA85C55E897K";
/** The end of that code, as somebody may type it. */
export const right = "897k";
let callers = 0;
/** Somebody at an address of their own. */
export const somewhere = () => `198.51.100.${++callers}`;

type Basis = Awaited<ReturnType<typeof anAgreedPlan>>;

/** An agreed plan of a person with a codice fiscale. */
export async function anAgreedPlanToSign() {
  const basis = await aSharedPlan();
  await asSystem("test", (tx) =>
    tx.person.update({ where: { id: basis.plan.personId }, data: { identifier, identifierType: "CODICE_FISCALE" } }),
  );
  must(await agreePlan(basis.socialWorker, { ...(await shownOf(basis.plan.id)), note: null }));
  return basis;
}

/** A link to the text of this plan as it is now. */
export async function aLink({ operator, plan }: Basis, days: "3" | "7" | "14" = "7") {
  const { data } = must(await issuePersonLink(operator, { ...(await shownOf(plan.id)), days }));
  return { ...data, token: data.path.replace("/p/", "") };
}

/** The visit of somebody who gave the right answer. */
export async function aVisit(token: string) {
  const opened = await openPersonLink(token, right, somewhere());
  if (!opened?.ok) throw new Error(`not opened: ${JSON.stringify(opened)}`);
  return opened.data.visit;
}

/** What the person's page carries. */
export async function pageOf(visit: string) {
  const own = await getOwnPlan(visit);
  if (!own?.text) throw new Error("the page shows a text");
  return { hash: own.text.hash };
}

/** The person confirms the text on their page. */
export const confirm = async (visit: string, page?: { hash: string }) =>
  confirmOwnPlan(visit, { ...(page ?? (await pageOf(visit))), signerName: "Maria Rossi", confirmed: true });
/** The person does not agree. */
export const disagree = async (visit: string) =>
  disagreeWithOwnPlan(visit, { ...(await pageOf(visit)), reason: "Il lunedì non posso" });

/** The signatures of a plan. */
export const signaturesOf = (planId: string) => asSystem("test", (tx) => tx.signature.findMany({ where: { planId } }));
/** A link as it is kept. */
export const linkRow = (id: string) => asSystem("test", (tx) => tx.personLink.findUniqueOrThrow({ where: { id } }));

/** The agreed text is opened again, a goal is added, and the Officina agrees to what came out. */
export async function writeAgain({ operator, socialWorker, plan }: Basis) {
  must(await movePlan(operator, { planId: plan.id, move: "reopen", reason: "Manca un obiettivo" }));
  must(await addGoal(operator, { planId: plan.id, text: "La patente" }));
  must(await agreePlan(socialWorker, { ...(await shownOf(plan.id)), note: null }));
}

/** Moves the clock so many minutes after the moment the tests begin at. */
export const later = (minutes: number) => setClock(new Date(testMoment.getTime() + minutes * 60_000));

/** So many days in minutes. */
export const days = (count: number) => count * 24 * 60;
