import type { Role } from "@/generated/prisma/enums";

/** Where each section of the portal lives. */
export const sectionPaths = {
  today: "/",
  households: "/households",
  referrals: "/referrals",
  people: "/people",
  plans: "/plans",
  meetings: "/meetings",
  agenda: "/agenda",
  courses: "/courses",
  network: "/network",
  internships: "/internships",
  catalogue: "/catalogue",
  dashboard: "/dashboard",
  admin: "/admin",
  privacy: "/privacy",
} as const;

/** One section of the portal. */
export type Section = keyof typeof sectionPaths;

const sections: Record<Role, readonly Section[]> = {
  SOCIAL_WORKER: [
    "today",
    "households",
    "referrals",
    "people",
    "plans",
    "meetings",
    "agenda",
    "courses",
    "network",
    "internships",
    "catalogue",
    "dashboard",
  ],
  EMPLOYMENT_OPERATOR: [
    "today",
    "referrals",
    "people",
    "plans",
    "meetings",
    "agenda",
    "courses",
    "network",
    "internships",
    "catalogue",
    "dashboard",
  ],
  PROVIDER_COORDINATOR: [
    "today",
    "referrals",
    "people",
    "plans",
    "meetings",
    "agenda",
    "courses",
    "network",
    "internships",
    "catalogue",
    "dashboard",
  ],
  MUNICIPAL_OFFICER: [
    "today",
    "households",
    "referrals",
    "plans",
    "meetings",
    "courses",
    "network",
    "catalogue",
    "dashboard",
  ],
  ADMIN: ["today", "courses", "catalogue", "admin"],
  PRIVACY_OFFICER: ["today", "privacy"],
};

/** The sections a role finds in its navigation, in the order of a case's journey. A link shown is no right given. */
export const sectionsOf = (role: Role) => sections[role];
