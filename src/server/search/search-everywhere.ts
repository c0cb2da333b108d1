import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import { type Asked, readSearch, type SearchNoun, type SearchProblem, searchNouns } from "@/domain/search";
import { type Hit, markedName, matchedInFile, matchedNumber } from "@/domain/search-hit";
import { asActor, type Tx } from "../db";
import { type FoundCase, searchPlans, searchReferrals } from "./search-cases";
import { type FoundHousehold, searchHouseholds } from "./search-households";
import { type FoundPerson, searchPeople } from "./search-people";

/** The answers of one kind; `more` when there are others than those read. */
export type HitGroup = { noun: SearchNoun; hits: Hit[]; more: boolean };

/** What a search found, or why nothing was searched for. */
type Found = { ok: true; groups: HitGroup[] } | { ok: false; problem: SearchProblem };

const reads: Record<SearchNoun, (actor: Actor) => boolean> = {
  households: (actor) => reachOf(actor, "household.read") !== null || reachOf(actor, "household.summary") !== null,
  people: (actor) => reachOf(actor, "person.read") !== null,
  referrals: (actor) => reachOf(actor, "referral.read") !== null,
  plans: (actor) => reachOf(actor, "plan.read") !== null,
};

/** The kinds of thing this person may search; none for who works without cases. */
export const searchedBy = (actor: Actor) => searchNouns.filter((noun) => reads[noun](actor));

const asHousehold = (asked: Asked, { members, homes, name, ...row }: FoundHousehold): Hit => {
  const [first] = members;
  const named = members.some((member) => markedName(asked, member).some(({ hit }) => hit));
  const by = row.by === "text" && named ? "name" : row.by;
  const shown = name || (first ? `${first.lastName} ${first.firstName}` : "");
  return {
    noun: "households",
    id: row.id,
    code: row.code,
    name: shown ? markedName(asked, { lastName: shown, firstName: "" }) : null,
    by,
    matched: matchedInFile(asked, by, members, homes, shown),
    status: row.status,
    bornOn: null,
  };
};

const asPerson = (asked: Asked, row: FoundPerson): Hit => ({
  noun: "people",
  id: row.id,
  code: null,
  name: markedName(asked, row),
  by: row.by,
  matched: matchedNumber(asked, row.by, row),
  status: null,
  bornOn: row.birthDate,
});

const asCase =
  (noun: "referrals" | "plans") =>
  (asked: Asked, row: FoundCase): Hit => ({
    noun,
    id: row.id,
    code: row.code,
    name: row.named ? markedName(asked, row) : null,
    by: row.by,
    matched: matchedNumber(asked, row.by, row),
    status: row.status,
    bornOn: null,
  });

const searches: Record<SearchNoun, (tx: Tx, actor: Actor, asked: Asked, limit: number) => Promise<Hit[]>> = {
  households: async (tx, actor, asked, limit) =>
    (await searchHouseholds(tx, actor, asked, limit)).map((row) => asHousehold(asked, row)),
  people: async (tx, actor, asked, limit) =>
    (await searchPeople(tx, actor, asked, limit)).map((row) => asPerson(asked, row)),
  referrals: async (tx, actor, asked, limit) =>
    (await searchReferrals(tx, actor, asked, limit)).map((row) => asCase("referrals")(asked, row)),
  plans: async (tx, actor, asked, limit) =>
    (await searchPlans(tx, actor, asked, limit)).map((row) => asCase("plans")(asked, row)),
};

/**
 * Everything this person may know of that the words typed may mean, `size` of each kind: households, people, referrals,
 * plans, one question each. Like the lists it shows no file, so it leaves no trace of reading one; opening an answer does.
 */
export async function searchEverywhere(actor: Actor, typed: string, size: number, only?: SearchNoun): Promise<Found> {
  const read = readSearch(typed);
  if (!read.ok) return read;
  const nouns = searchedBy(actor).filter((noun) => !only || noun === only);
  return asActor(actor, async (tx) => {
    await tx.$queryRaw`select set_config('pg_trgm.word_similarity_threshold', '0.45', true)`;
    const groups: HitGroup[] = [];
    for (const noun of nouns) {
      const hits = await searches[noun](tx, actor, read.asked, size + 1);
      groups.push({ noun, hits: hits.slice(0, size), more: hits.length > size });
    }
    return { ok: true, groups };
  });
}
