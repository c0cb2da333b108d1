/** Facts under each other, each with what it is; side by side where there is room. */
export const Facts = ({ facts }: { facts: readonly (readonly [what: string, fact: string])[] }) => (
  <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_1fr] sm:gap-y-2">
    {facts.map(([what, fact]) => (
      <div key={what} className="sm:contents">
        <dt className="text-muted text-sm sm:pt-0.5">{what}</dt>
        <dd>{fact}</dd>
      </div>
    ))}
  </dl>
);
