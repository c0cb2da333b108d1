import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { identifierOf, type MemberAnswers } from "@/domain/person";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { findKnownPeople, type KnownPerson, oneAtATime } from "./known-people";

type Household = { id: string; organisationId: string };

/**
 * Makes somebody a member of a household: a new person, or one already on file when they were said to be the same. Refuses
 * while it was not said, and when that person still lives in another open household and was not moved out of it.
 */
export async function joinHousehold(
  tx: Tx,
  actor: Actor,
  household: Household,
  answers: MemberAnswers,
): Promise<Outcome<{ personId: string; memberId: string }>> {
  await oneAtATime(tx, actor, answers);
  const known = await findKnownPeople(tx, actor, answers);
  if (!answers.knownPerson && known.length > 0) return refused("person.refusals.decideWhetherKnown");
  const [decision, knownId] = answers.knownPerson.split(":");
  const same = known.find(({ id }) => id === knownId);
  if (knownId && !same) return refused("person.refusals.noLongerKnown");

  if (same) {
    const left = await leaveElsewhere(tx, actor, household, same, decision === "move");
    if (!left.ok) return left;
  }
  const personId = same?.id ?? (await createPerson(tx, household.organisationId, answers));
  const membership = {
    relationship: answers.relationship,
    leaseHolder: answers.leaseHolder,
    employable: answers.employable,
    workStatus: answers.workStatus,
    incomeSource: answers.incomeSource,
    joinedOn: answers.joinedOn && toDate(answers.joinedOn),
    leftOn: null,
  };
  const member = await tx.householdMember.upsert({
    where: { householdId_personId: { householdId: household.id, personId } },
    create: { householdId: household.id, personId, ...membership },
    update: { ...membership, version: { increment: 1 } },
    select: { id: true },
  });
  return done({ personId, memberId: member.id });
}

/** Writes down a person nobody knew. */
async function createPerson(tx: Tx, organisationId: string, answers: MemberAnswers) {
  const { told, ...identifier } = identifierOf(answers);
  const { id } = await tx.person.create({
    data: {
      organisationId,
      ...identifier,
      birthPlaceCode: told?.placeCode,
      lastName: answers.lastName,
      firstName: answers.firstName ?? "",
      birthDate: answers.birthDate && toDate(answers.birthDate),
      sex: answers.sex,
      birthPlace: answers.birthPlace,
      citizenship: answers.citizenship,
      language: answers.language,
      phone: answers.phone,
      email: answers.email,
      createdAt: now(),
    },
    select: { id: true },
  });
  return id;
}

/** Takes a known person out of the household they live in now. A closed one lets them go; an open one only if its case owner moves them. */
async function leaveElsewhere(
  tx: Tx,
  actor: Actor,
  here: Household,
  { id, household }: KnownPerson,
  move: boolean,
): Promise<Outcome> {
  if (!household) return done();
  if (household.id === here.id) return refused("person.refusals.alreadyHere");
  if (household.open) {
    const values = { code: household.code, name: household.caseOwner };
    const own = { organisationId: here.organisationId, ownerId: household.caseOwnerId };
    if (!may(actor, "household.edit", own)) return refused("person.refusals.askColleague", values);
    if (!move) return refused("person.refusals.livesElsewhere", values);
  }
  const [left] = await tx.householdMember.updateManyAndReturn({
    where: {
      personId: id,
      householdId: household.id,
      leftOn: null,
      ...(household.open ? { leaseHolder: false } : {}),
    },
    data: { leftOn: toDate(today()), version: { increment: 1 } },
    select: { id: true },
  });
  if (!left) return refused("person.refusals.holderElsewhere", { code: household.code });
  await record(tx, actor, "household.memberLeft", { householdId: household.id, personId: id, subjectId: left.id });
  return done();
}
