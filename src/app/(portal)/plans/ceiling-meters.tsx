import { Meter } from "@/components/data/meter";
import { allowedUnder, type Ceiling, type CeilingKind, leftUnder } from "@/domain/ceilings";
import { formatCents } from "@/lib/money";
import { fill } from "./fill";

/** Sentences with their blanks still in: the browser fills them as amounts change. */
export type CeilingWords = Record<
  CeilingKind | "text" | "left" | "near" | "over" | "noLimit" | "committed" | "derogated",
  string
>;

type Props = { ceilings: readonly Ceiling[]; words: CeilingWords };

/** The ceilings, drawn and said, with how far a derogation lets this plan go; the same on the server's page and in the browser while one types. */
export function CeilingMeters({ ceilings, words }: Props) {
  return (
    <div className="flex flex-col gap-4">
      {ceilings.map((ceiling) => {
        const { kind, limitCents, committedCents, thisPlanCents, derogatedCents, state } = ceiling;
        const allowed = allowedUnder(ceiling);
        const used = formatCents(committedCents + thisPlanCents);
        const left = leftUnder(ceiling);
        if (limitCents === null || allowed === null || left === null)
          return (
            <div key={kind}>
              <p className="font-semibold">{words[kind]}</p>
              <p className="text-soft text-sm">{fill(words.noLimit, { used })}</p>
            </div>
          );
        const note = state === "over" ? "over" : state === "warn" ? "near" : "left";
        return (
          <div key={kind} data-ceiling={kind} data-state={state}>
            <Meter
              label={words[kind]}
              value={committedCents + thisPlanCents}
              ceiling={allowed}
              mark={derogatedCents > 0 ? limitCents : undefined}
              text={fill(words.text, { used, limit: formatCents(allowed) })}
              note={fill(words[note], { left: formatCents(left), over: formatCents(-left) })}
            />
            {derogatedCents > 0 && (
              <p className="font-semibold text-sm text-soft">
                {fill(words.derogated, { limit: formatCents(limitCents), derogated: formatCents(derogatedCents) })}
              </p>
            )}
            {committedCents > 0 && (
              <p className="text-muted text-sm">{fill(words.committed, { committed: formatCents(committedCents) })}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}
