import { z } from "zod";
import { type OrganisationKind, Role } from "@/generated/prisma/enums";
import { choice, email, id, optionalChoice, optionalInteger, optionalPhone, text, version } from "@/lib/fields";
import { oneOf, words } from "@/lib/query";
import { studyTitles } from "./assessment";

/** Every role, in the order of a case's journey. */
export const roles = Object.values(Role) as [Role, ...Role[]];

const rolesByKind: Record<OrganisationKind, readonly Role[]> = {
  MUNICIPALITY: ["SOCIAL_WORKER", "MUNICIPAL_OFFICER", "ADMIN", "PRIVACY_OFFICER"],
  SOCIAL_SERVICE: ["SOCIAL_WORKER", "ADMIN"],
  PROVIDER: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR", "ADMIN"],
  COOPERATIVE: ["EMPLOYMENT_OPERATOR"],
  COMPANY: [],
};

/** Whether a body of this kind can have somebody in this role (product rules §2): the Officina refers, providers deliver, the Comune governs. */
export const roleFits = (role: Role, kind: OrganisationKind) => rolesByKind[kind].includes(role);

const fields = {
  name: text(120),
  email,
  phone: optionalPhone,
  role: choice(roles),
  organisationId: z.string("errors.required").min(1, { error: "errors.required", abort: true }).pipe(id),
  // What the regional form asks of who delivers services: see tutor.ts.
  studyTitle: optionalChoice(studyTitles),
  experienceYears: optionalInteger(0, 60),
};

/** Somebody who is to sign in. */
export const createUserForm = z.object(fields);
export type CreateUser = z.output<typeof createUserForm>;

/** What may be put right about them. */
export const editUserForm = z.object({ userId: id, version, ...fields });
export type EditUser = z.output<typeof editUserForm>;

/** A user as the administrator saw them when pressing a button. */
export const userForm = z.object({ userId: id, version });
export type UserSeen = z.output<typeof userForm>;

/** The questions the list of users answers. */
export const userTabs = ["active", "waiting", "disabled", "all"] as const;

/** How the list of users is narrowed; `waiting` holds who asked for a password or never had one. */
export const userQuery = z.object({
  tab: oneOf(userTabs, "active"),
  q: words,
  role: oneOf(["", ...roles], ""),
  organisation: z.uuid().or(z.literal("")).catch(""),
  after: words,
});
export type UserQuery = z.output<typeof userQuery>;

/** The work somebody still answers for. */
export type OpenWork = { households: number; drafts: number; referrals: number; plans: number };

/** Whether somebody can leave: no household, referral or plan would be left without anybody (product rules §3). */
export const mayLeave = (work: OpenWork) => work.households + work.drafts + work.referrals + work.plans === 0;
