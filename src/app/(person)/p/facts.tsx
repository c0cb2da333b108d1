/** Facts under each other, each beside what it is. */
export const Facts = ({ facts }: { facts: readonly (readonly [what: string, fact: string])[] }) => (
  <dl className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr]">
    {facts.map(([what, fact]) => (
      <div key={what} className="contents">
        <dt className="pt-0.5 text-muted text-sm">{what}</dt>
        <dd>{fact}</dd>
      </div>
    ))}
  </dl>
);
