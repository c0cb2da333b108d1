type Props = { parts: readonly { text: string; hit: boolean }[] };

/** A text in which what was searched for is marked. */
export function Marked({ parts }: Props) {
  let end = 0;
  const placed = parts.map((part) => {
    const start = end;
    end += part.text.length;
    return { ...part, start };
  });
  return placed.map(({ text, hit, start }) =>
    hit ? (
      <mark key={start} className="rounded-xs bg-warning-light text-emphasis">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
