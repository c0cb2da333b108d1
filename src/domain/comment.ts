import type { NoteAudience } from "@/generated/prisma/enums";
import { type Actor, policy } from "./permissions";

/** What a word on the plan is: a comment, a change asked for, an agreement to a line. */
export const commentKinds = ["COMMENT", "CHANGE_REQUEST", "AGREEMENT"] as const;

/** Everybody a word may be for: both sides, one of them, its author alone (the audiences of notes). */
export const commentAudiences = ["SHARED", "OFFICINA", "PROVIDER", "AUTHOR"] as const satisfies NoteAudience[];

/** The two sides that talk about a plan: the Officina that referred the person, SolCo that writes the plan. */
export type Side = "OFFICINA" | "PROVIDER";

/** The side a person talks for; null for who takes no part in the conversation. */
export function sideOf({ role }: Pick<Actor, "role">): Side | null {
  if (!(role in policy["plan.comment"])) return null;
  return role === "SOCIAL_WORKER" ? "OFFICINA" : "PROVIDER";
}

/** Who a word may be for, in the order offered: both sides, one's own colleagues, oneself (product rules §4: audience chosen when writing). */
export const audiencesOf = (actor: Pick<Actor, "role">): NoteAudience[] => {
  const side = sideOf(actor);
  return side ? ["SHARED", side, "AUTHOR"] : [];
};

/** Whether a word written for an audience is for this person's eyes. Whoever takes no part reads only what both sides read. */
export function reads(actor: Pick<Actor, "id" | "role">, word: { audience: NoteAudience; authorId: string }) {
  if (word.audience === "SHARED" || word.authorId === actor.id) return true;
  return word.audience !== "AUTHOR" && word.audience === sideOf(actor);
}

/** Whether an answer stays within its thread: it may have fewer readers than the first word, never others. */
export const staysWithin = (thread: NoteAudience, answer: NoteAudience) =>
  thread === "SHARED" || answer === "AUTHOR" || answer === thread;

/** What a thread is about: a line or a goal of the text by its key, which stays the same from version to version, or the whole. */
export type About = { lineKey: string | null; goalKey: string | null };

/** A text of the plan as far as its conversation depends on it: which lines and goals it holds. */
export type Anchors = { lines: readonly { key: string }[]; goals: readonly { key: string }[] };

/** Puts threads where they belong: on the whole text, on each goal, on each line in their order, and those whose line or goal is gone. */
export function sortThreads<T extends About>(threads: readonly T[], { lines, goals }: Anchors) {
  const on = (key: string, of: "lineKey" | "goalKey") => threads.filter((thread) => thread[of] === key);
  const isThere = ({ lineKey, goalKey }: About) =>
    (!lineKey || lines.some(({ key }) => key === lineKey)) && (!goalKey || goals.some(({ key }) => key === goalKey));
  return {
    whole: threads.filter(({ lineKey, goalKey }) => !lineKey && !goalKey),
    goals: goals.map(({ key }) => ({ key, threads: on(key, "goalKey") })),
    lines: lines.map(({ key }) => ({ key, threads: on(key, "lineKey") })),
    gone: threads.filter((thread) => !isThere(thread)),
  };
}
