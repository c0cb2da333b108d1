import { z } from "zod";
import type { IdentifierType, Relationship, Sex, WorkStatus } from "@/generated/prisma/enums";
import { disagreements, readIdentifier } from "@/lib/codice-fiscale";
import {
  choice,
  flag,
  id,
  optionalChoice,
  optionalEmail,
  optionalPhone,
  optionalText,
  text,
  version,
} from "@/lib/fields";
import type { Message } from "@/lib/outcome";
import { optionalPastDay, pastDay } from "./past-day";

/** What number a person is known by, declared by who types it. */
export const identifierTypes = [
  "CODICE_FISCALE",
  "PROVISIONAL",
  "STP",
  "ENI",
  "NONE",
] as const satisfies IdentifierType[];
/** The sex a codice fiscale tells; asked only to check it. */
export const sexes = ["F", "M"] as const satisfies Sex[];
/** What a member is to the household's reference person. */
export const relationships = [
  "HOLDER",
  "SPOUSE",
  "PARTNER",
  "CHILD",
  "PARENT",
  "SIBLING",
  "OTHER_RELATIVE",
  "UNRELATED",
] as const satisfies Relationship[];
/** How a person stands with work, as far as the household's social worker knows. */
export const workStatuses = [
  "EMPLOYED",
  "UNEMPLOYED_UNDER_12",
  "UNEMPLOYED_12_36",
  "UNEMPLOYED_OVER_36",
  "NEVER_WORKED",
  "INACTIVE",
  "STUDENT",
  "RETIRED",
] as const satisfies WorkStatus[];

const birthDate = optionalPastDay.refine((day) => day === null || day >= "1905-01-01", "errors.invalidDate");

/** Who somebody is. One name is enough for who has only one. */
export const identityFields = {
  identifierType: choice(identifierTypes),
  identifier: optionalText(30),
  lastName: text(80),
  firstName: optionalText(80),
  birthDate,
  sex: optionalChoice(sexes),
  birthPlace: optionalText(120),
  citizenship: optionalText(60),
  language: optionalText(60),
};
type Identity = z.output<z.ZodObject<typeof identityFields>>;

/** How somebody is reached. */
export const contactFields = { phone: optionalPhone, email: optionalEmail };

/** What somebody is in a household. */
export const membershipFields = {
  relationship: choice(relationships),
  leaseHolder: flag,
  employable: flag,
  workStatus: optionalChoice(workStatuses),
  incomeSource: optionalText(120),
  joinedOn: optionalPastDay,
};

/** What was answered to the two questions that come back before saving: is it somebody known, is the disagreeing code right. */
export const doubtFields = {
  knownPerson: z.string("errors.invalidChoice").regex(/^(|new|(same|move):[0-9a-f-]{36})$/, "errors.invalidChoice"),
  confirmDoubts: flag,
};

/** Refuses a number that is not one of its declared kind: wrong shape, wrong check character, impossible birth date. */
export function identifierHolds({ identifierType, identifier }: Identity, ctx: z.RefinementCtx) {
  const read = readIdentifier(identifierType, identifier ?? "");
  if (!read.ok) ctx.addIssue({ code: "custom", message: read.error, path: ["identifier"] });
}

/** The identifier as it is kept: tidy, with omocodia undone beside it, and the place of birth it tells. */
export function identifierOf({ identifierType, identifier }: Pick<Identity, "identifierType" | "identifier">) {
  const read = readIdentifier(identifierType, identifier ?? "");
  if (!read.ok || !read.identifier.value) return { identifierType, identifier: null, identifierBase: null, told: null };
  const { value, base, told } = read.identifier;
  return { identifierType, identifier: value, identifierBase: base, told };
}

/** Where a codice fiscale disagrees with name, sex or birth date: warnings to confirm, never refusals (product rules §4). */
export function doubtsAbout(identity: Identity): Message[] {
  const read = readIdentifier(identity.identifierType, identity.identifier ?? "");
  return read.ok ? disagreements(read.identifier, identity) : [];
}

/** One member of a new household, as typed in its second step. */
export const memberStep = z
  .object({ ...identityFields, ...contactFields, ...membershipFields, ...doubtFields })
  .superRefine(identifierHolds);
export type MemberAnswers = z.output<typeof memberStep>;

/** Somebody joins a household. */
export const addMemberForm = z
  .object({ householdId: id, ...identityFields, ...contactFields, ...membershipFields, ...doubtFields })
  .superRefine(identifierHolds);
export type AddMember = z.output<typeof addMemberForm>;

/** What a member is in the household, put right. */
export const editMemberForm = z.object({ householdId: id, memberId: id, version, ...membershipFields });
export type EditMember = z.output<typeof editMemberForm>;

/** Somebody left the household on a day; the lease may pass to somebody else at once. */
export const memberLeavesForm = z.object({
  householdId: id,
  memberId: id,
  version,
  leftOn: pastDay,
  nextHolderId: z.union([z.literal("").transform(() => null), id]),
});
export type MemberLeaves = z.output<typeof memberLeavesForm>;

/** Who somebody is, put right. */
export const editPersonForm = z
  .object({ householdId: id, personId: id, version, ...identityFields, ...doubtFields })
  .superRefine(identifierHolds);
export type EditPerson = z.output<typeof editPersonForm>;

/** How somebody is reached, put right. */
export const editContactsForm = z.object({ householdId: id, personId: id, version, ...contactFields });
export type EditContacts = z.output<typeof editContactsForm>;

/** "Rossi Maria": surname first, as lists have it. */
export const nameOf = (person: { lastName: string; firstName: string }) =>
  [person.lastName, person.firstName].filter(Boolean).join(" ");
