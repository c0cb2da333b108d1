import type { AssessmentDimension, ReferralNeed, StudyTitle, WorkStatus } from "@/generated/prisma/enums";
import type { Message } from "@/lib/outcome";
import { isPhysical, type ServiceTheme, type ThemedService, themeOf } from "./service-themes";

/** What the profile says that a service's suitability depends on; scores go from 1 (obstacle) to 5 (resource). */
export type ProfileForSuitability = {
  scores: Partial<Record<AssessmentDimension, number>>;
  workStatus: WorkStatus;
  studyTitle: StudyTitle;
  drivingLicence: boolean;
  ownTransport: boolean;
};

/** How well a service fits somebody, and why in words. It advises: a person decides, and may add any service. */
export type Suitability = { fit: "suggested" | "neutral" | "lessSuitable"; reasons: Message[] };

type Case = {
  service: ThemedService;
  needs: readonly ReferralNeed[];
  profile: ProfileForSuitability;
  score: (dimension: AssessmentDimension) => number;
  needed: (...needs: ReferralNeed[]) => boolean;
};
type Rule = { for: readonly ServiceTheme[]; says: "for" | "against"; reason: string; when: (of: Case) => boolean };

const outOfWorkLong: readonly WorkStatus[] = ["UNEMPLOYED_OVER_36", "NEVER_WORKED"];
const littleStudy: readonly StudyTitle[] = ["NONE", "PRIMARY", "LOWER_SECONDARY"];
const courses = ["trade", "language", "digital", "safety"] as const;
const longCourse = 80 * 60;

/** The rules, one sentence each (catalogue keys under `plan.suitability`). A score nobody gave counts as 3, neither obstacle nor resource. */
const rules: readonly Rule[] = [
  { for: ["base"], says: "for", reason: "base", when: () => true },

  { for: ["jobSearch", "placement"], says: "for", reason: "needJobSearch", when: ({ needed }) => needed("JOB_SEARCH") },
  { for: ["skillsReview"], says: "for", reason: "needSkillsReview", when: ({ needed }) => needed("SKILLS_ASSESSMENT") },
  { for: ["trade"], says: "for", reason: "needTraining", when: ({ needed }) => needed("TRAINING") },
  { for: ["language"], says: "for", reason: "needLanguage", when: ({ needed }) => needed("LANGUAGE") },
  { for: ["digital"], says: "for", reason: "needDigital", when: ({ needed }) => needed("DIGITAL_SKILLS") },
  { for: ["internship"], says: "for", reason: "needInternship", when: ({ needed }) => needed("INTERNSHIP") },
  { for: ["supportNetwork"], says: "for", reason: "needNetwork", when: ({ needed }) => needed("SUPPORT_NETWORK") },
  { for: ["supportNetwork"], says: "for", reason: "needCare", when: ({ needed }) => needed("CARE_RECONCILIATION") },
  { for: ["enterprise"], says: "for", reason: "needSelfEmployment", when: ({ needed }) => needed("SELF_EMPLOYMENT") },
  { for: ["accompaniment"], says: "for", reason: "needHealth", when: ({ needed }) => needed("HEALTH_LIMITATIONS") },
  {
    for: ["safety"],
    says: "for",
    reason: "safetyBeforeCompany",
    when: ({ needed }) => needed("INTERNSHIP", "JOB_SEARCH"),
  },

  { for: ["skillsReview"], says: "for", reason: "lowSkills", when: ({ score }) => score("SKILLS") <= 2 },
  { for: ["trade"], says: "for", reason: "lowSkills", when: ({ score }) => score("SKILLS") <= 2 },
  { for: ["internship"], says: "for", reason: "lowExperience", when: ({ score }) => score("EXPERIENCE") <= 2 },
  {
    for: ["accompaniment"],
    says: "for",
    reason: "longOutOfWork",
    when: ({ profile }) => outOfWorkLong.includes(profile.workStatus),
  },
  { for: ["coaching"], says: "for", reason: "lowMotivation", when: ({ score }) => score("MOTIVATION") <= 2 },
  { for: ["language"], says: "for", reason: "lowLanguage", when: ({ score }) => score("LANGUAGE") <= 2 },
  {
    for: ["supportNetwork", "accompaniment"],
    says: "for",
    reason: "lowPersonal",
    when: ({ score }) => score("PERSONAL_CONDITIONS") <= 2,
  },
  {
    for: ["certification"],
    says: "for",
    reason: "experienceWithoutTitles",
    when: ({ score, profile }) => score("EXPERIENCE") >= 4 && littleStudy.includes(profile.studyTitle),
  },

  { for: ["language"], says: "against", reason: "goodLanguage", when: ({ score }) => score("LANGUAGE") >= 4 },
  {
    for: ["trade", "coaching", "jobSearch", "certification"],
    says: "against",
    reason: "languageFirst",
    when: ({ score }) => score("LANGUAGE") === 1,
  },
  {
    for: ["enterprise"],
    says: "against",
    reason: "noWishForEnterprise",
    when: ({ needed }) => !needed("SELF_EMPLOYMENT"),
  },
  {
    for: ["internship"],
    says: "against",
    reason: "alreadyExperienced",
    when: ({ score, needed }) => score("EXPERIENCE") >= 4 && !needed("INTERNSHIP"),
  },
  {
    for: ["internship", "placement"],
    says: "against",
    reason: "employed",
    when: ({ profile }) => profile.workStatus === "EMPLOYED",
  },
  {
    for: ["placement"],
    says: "against",
    reason: "personalFirst",
    when: ({ score }) => score("PERSONAL_CONDITIONS") === 1,
  },
  { for: ["certification"], says: "against", reason: "littleToCertify", when: ({ score }) => score("EXPERIENCE") <= 1 },
  {
    for: ["trade"],
    says: "against",
    reason: "physicalWork",
    when: ({ needed, service }) => needed("HEALTH_LIMITATIONS") && isPhysical(service),
  },
  {
    for: courses,
    says: "against",
    reason: "longHoursWithCare",
    when: ({ needed, service }) => needed("CARE_RECONCILIATION") && (service.standardQuantity ?? 0) > longCourse,
  },
  {
    for: courses,
    says: "against",
    reason: "hardToReach",
    when: ({ score, profile, service }) => service.mode === "GROUP" && score("MOBILITY") === 1 && !profile.ownTransport,
  },
];

/**
 * How suitable a service is for this person, from the needs of the referral and the profile's scores, with every reason in
 * words. Reasons on both sides weigh as neutral. Resources go only to the most suitable services, by a human decision
 * (product rules S8): this never adds or forbids anything.
 */
export function suitability(
  service: ThemedService,
  needs: readonly ReferralNeed[],
  profile: ProfileForSuitability,
): Suitability {
  const theme = themeOf(service);
  const of: Case = {
    service,
    needs,
    profile,
    score: (dimension) => profile.scores[dimension] ?? 3,
    needed: (...some) => some.some((need) => needs.includes(need)),
  };
  const holding = theme ? rules.filter((rule) => rule.for.includes(theme) && rule.when(of)) : [];
  const says = (side: Rule["says"]) => holding.some((rule) => rule.says === side);
  const fit =
    says("for") && !says("against") ? "suggested" : says("against") && !says("for") ? "lessSuitable" : "neutral";
  const reasons = [...new Set(holding.map(({ reason }) => reason))];
  return { fit, reasons: reasons.map((reason) => ({ key: `plan.suitability.${reason}` })) };
}
