import "server-only";
import { compareFit, type Fit, type FitOpportunity, fitOf } from "@/domain/fit";
import { type Actor, may, reachOf } from "@/domain/permissions";
import { among, inForce } from "@/domain/plan";
import { asActor, type Tx } from "../db";
import { openNow } from "../network/list-network";
import { type FitRow, readPeople } from "./read-people";
import { visibleTo } from "./visible-to";

/** At most so many are suggested, the ones with the fewest obstacles. */
export const mostSuggested = 50;

const asked = {
  id: true,
  kind: true,
  city: true,
  weeklyMinutes: true,
  shifts: true,
  licenceNeeded: true,
  transportNeeded: true,
  languageLevel: true,
  studyTitle: true,
} as const;

type Suggested<T> = T & { fit: Fit };

/** The best of them, and of how many. */
function best<T>(all: Suggested<T>[], nameOf: (one: T) => string) {
  const sorted = all.toSorted(
    (one, other) => compareFit(one.fit, other.fit) || nameOf(one).localeCompare(nameOf(other)),
  );
  return { rows: sorted.slice(0, mostSuggested), considered: all.length };
}

/** Each person once, by the plan touched last. */
const once = (people: FitRow[]) => [...new Map(people.toReversed().map((row) => [row.personId, row])).values()];

/** Who might take an opportunity, with what speaks for and against each: people of this provider's plans in force not yet in the running. Null when it is not the reader's to fill. */
export async function suggestPeople(actor: Actor, opportunityId: string) {
  if (reachOf(actor, "opportunity.write") === null) return null;
  return asActor(actor, async (tx) => {
    const opportunity = await tx.opportunity.findFirst({
      where: { AND: [{ id: opportunityId }, visibleTo(actor)] },
      select: { ...asked, providerOrganisationId: true, code: true, title: true, status: true, closesOn: true },
    });
    if (!opportunity || !may(actor, "opportunity.write", { organisationId: opportunity.providerOrganisationId }))
      return null;
    const people = once(await readPeople(tx, actor.organisationId, { opportunityId }));
    return {
      opportunity,
      ...best(
        people.map((one) => ({ ...one, fit: fitOf(one, opportunity) })),
        nameKey,
      ),
    };
  });
}
export type SuggestedPeople = NonNullable<Awaited<ReturnType<typeof suggestPeople>>>;

const nameKey = ({ lastName, firstName, planId }: FitRow) => `${lastName} ${firstName} ${planId}`;

/** Which open opportunities might suit a person, from the same rule; null unless the plan is this provider's and in force. */
export async function suggestOpportunities(actor: Actor, planId: string) {
  if (reachOf(actor, "candidacy.write") === null) return null;
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findUnique({
      where: { id: planId },
      select: { status: true, providerOrganisationId: true, personId: true },
    });
    if (!plan || !may(actor, "candidacy.write", { addressedToId: plan.providerOrganisationId })) return null;
    const [person] = among(inForce, plan.status) ? await readPeople(tx, actor.organisationId, { only: planId }) : [];
    return person ? { person, ...(await openFor(tx, actor, person)) } : null;
  });
}

async function openFor(tx: Tx, actor: Actor, person: FitRow) {
  const open = await tx.opportunity.findMany({
    where: {
      AND: [
        openNow(actor),
        { candidacies: { none: { personId: person.personId, status: { in: ["PROPOSED", "INTERVIEW", "TAKEN"] } } } },
      ],
    },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 500,
    select: { ...asked, code: true, title: true, organisation: { select: { name: true } } },
  });
  return best(
    open.map((one) => ({ ...one, fit: fitOf(person, one) })),
    ({ title, id }) => `${title} ${id}`,
  );
}
export type SuggestedOpportunities = NonNullable<Awaited<ReturnType<typeof suggestOpportunities>>>;

/** What speaks for and against one person in one opportunity, as it stands now; null when their plan is not in force. */
export async function fitNow(tx: Tx, actor: Actor, planId: string, opportunity: FitOpportunity) {
  const [person] = await readPeople(tx, actor.organisationId, { only: planId });
  return person ? fitOf(person, opportunity) : null;
}
