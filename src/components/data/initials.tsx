type Props = { name: string; large?: boolean };

/** The first letters of a name, for the eye only: the name is always written beside them. */
export function Initials({ name, large }: Props) {
  const letters = name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => word[0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join("");
  return (
    <span
      aria-hidden
      className={`inline-grid shrink-0 place-items-center rounded-full bg-primary-light font-semibold text-primary-deep uppercase ${large ? "size-12 text-lg" : "size-8 text-sm"}`}
    >
      {letters}
    </span>
  );
}
