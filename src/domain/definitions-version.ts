import type { Day } from "@/lib/clock";

/**
 * Which definitions a picture's figures were counted by. A test holds it to what is counted: the definitions, their words and
 * their queries. When it fails, what is counted has changed and the version becomes the day of the change; or only how it is
 * written has, and the fingerprint alone is put right.
 */
export const definitionsVersion: Day = "2026-11-26";

/** The fingerprint of the definitions this version stands for. */
export const definitionsFingerprint = "2593341522dedc55";
