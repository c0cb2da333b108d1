import type { StoryMark } from "@/domain/household-story";
import { readableFacts } from "../../readable-facts";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** The marks that tell of a difficulty; the others are steps forward. */
export const isHard = ({ kind, facts }: StoryMark) =>
  kind === "paymentMissed" || (kind === "evictionStep" && facts.stage !== "SETTLED" && facts.stage !== "POSTPONED");

/** Says what a mark on the debt stands for; `nameOf` gives the person's name where the reader reads it. */
export const storyTitle = (
  say: Say,
  { kind, personId, facts }: StoryMark,
  nameOf: (personId: string) => string | null,
) =>
  say(`overview.story.marks.${kind}`, {
    ...readableFacts(facts),
    name: (personId && nameOf(personId)) || "none",
  });
