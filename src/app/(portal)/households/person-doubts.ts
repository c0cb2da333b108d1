import { getTranslations } from "next-intl/server";
import { hidden, toFormState } from "@/app/form-action";
import type { Actor } from "@/domain/permissions";
import { doubtsAbout, type MemberAnswers } from "@/domain/person";
import { readIdentifier, unknownPlace } from "@/lib/codice-fiscale";
import { formatDay } from "@/lib/dates";
import type { FormState } from "@/lib/form";
import type { Message } from "@/lib/outcome";
import { type KnownPerson, lookForPeople } from "@/server/households/known-people";

type Asked = Omit<
  MemberAnswers,
  "phone" | "email" | "relationship" | "leaseHolder" | "employable" | "workStatus" | "incomeSource" | "joinedOn"
>;

/** Where the person typed belongs, so that they are not taken for themselves. */
type Place = { householdId?: string; personId?: string };

/**
 * What must be settled before a person is saved: somebody on file who may be the same, and a codice fiscale that disagrees
 * with what was typed. `state` is the form coming back with the questions; null when nothing is open.
 */
export async function personDoubts(actor: Actor, asked: Asked, values: FormState["values"], place: Place = {}) {
  const known = await hidden(lookForPeople(actor, asked, place.personId));
  const warnings = asked.confirmDoubts ? [] : await warningsAbout(asked);
  const undecided = known.length > 0 && !asked.knownPerson;
  const offers = known.length > 0 ? { knownPerson: await offersOf(actor, known, place) } : undefined;
  const problems: Record<string, Message[]> = {};
  if (undecided) problems.knownPerson = [{ key: "person.errors.maybeKnown" }];
  if (warnings.length) problems.confirmDoubts = warnings;
  const open = undecided || warnings.length > 0;
  return { offers, state: open ? { ...(await toFormState(values, problems)), offers } : null };
}

async function warningsAbout(asked: Asked) {
  const read = readIdentifier(asked.identifierType, asked.identifier ?? "");
  const place = read.ok ? await unknownPlace(read.identifier) : null;
  return [...doubtsAbout(asked), ...(place ? [place] : [])];
}

async function offersOf(actor: Actor, known: KnownPerson[], { householdId, personId }: Place) {
  const t = await getTranslations("person.known");
  const same = known.map(({ id, name, birthDate, why, household }) => {
    const elsewhere = household?.open && household.id !== householdId;
    const mine = elsewhere && household.caseOwnerId === actor.id;
    const where = !household
      ? t("nowhere")
      : t(!elsewhere ? "where" : mine ? "moves" : "ask", { code: household.code, name: household.caseOwner });
    return {
      value: `${mine ? "move" : "same"}:${id}`,
      label: t("same", { name, born: birthDate ? t("born", { day: formatDay(birthDate) }) : t("unknownBirth") }),
      hint: `${t(`why.${why}`)} ${where}`,
    };
  });
  const other = { value: "new", label: t("other"), hint: same.map(({ hint, label }) => `${label}. ${hint}`).join(" ") };
  // Who is already on file stays one person: there, the only way on is that the other one is somebody else.
  return personId ? [other] : [...same, { value: "new", label: t("other") }];
}
