import type { NextThing } from "@/server/overview/read-next";
import { readableFacts } from "../../readable-facts";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Says what comes next; `nameOf` gives the person's name where the reader reads it. */
export const nextTitle = (
  say: Say,
  { kind, personId, facts }: NextThing,
  nameOf: (personId: string) => string | null,
) => say(`overview.now.things.${kind}`, { ...readableFacts(facts), name: (personId && nameOf(personId)) || "none" });
