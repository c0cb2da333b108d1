/** What one of the person's own pages is about. */
export function OwnHeading({ title, lead, above }: { title: string; lead?: string; above?: string }) {
  return (
    <header className="mb-6">
      {above && <p className="font-semibold text-muted text-sm">{above}</p>}
      <h1 className="text-2xl text-emphasis md:text-3xl">{title}</h1>
      {lead && <p className="mt-2 max-w-prose text-soft md:text-lg">{lead}</p>}
    </header>
  );
}
