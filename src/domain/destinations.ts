import { type Section, sectionPaths, sectionsOf } from "./navigation";
import { type Actor, type Deed, may } from "./permissions";

/** What can be begun from anywhere, who may, and where it starts. */
const deeds = [
  { key: "newHousehold", href: "/households/new", deed: "household.create" },
  { key: "importHouseholds", href: "/households/import", deed: "landlordImport.run" },
  // A referral is written from the household of who is referred: it is chosen first.
  { key: "newReferral", href: "/households?tab=mine", deed: "referral.write" },
  { key: "assignReferrals", href: "/referrals?tab=toAssign", deed: "referral.assign" },
  { key: "handOver", href: "/plans/handover", deed: "plan.reassign" },
  { key: "newCourse", href: "/courses/new", deed: "course.write" },
  { key: "newOpportunity", href: "/network/opportunities/new", deed: "opportunity.write" },
  { key: "newUser", href: "/admin/users/new", deed: "user.manage" },
] as const satisfies { key: string; href: string; deed: Deed }[];

/** A place of the portal the palette leads to: a section, or a deed begun there. */
type Destination =
  | { kind: "section"; key: Section; href: string }
  | { kind: "deed"; key: (typeof deeds)[number]["key"]; href: string };

/** Where this person can go from anywhere: what they can begin, and their sections. A way shown is no right given. */
export function destinationsOf(actor: Actor): Destination[] {
  const near = { organisationId: actor.organisationId, ownerId: actor.id, addressedToId: actor.organisationId };
  return [
    ...deeds
      .filter(({ deed }) => may(actor, deed, near))
      .map(({ key, href }): Destination => ({ kind: "deed", key, href })),
    ...sectionsOf(actor.role).map((key): Destination => ({ kind: "section", key, href: sectionPaths[key] })),
  ];
}
