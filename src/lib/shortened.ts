/** A text on one line, cut at so many characters with an ellipsis. */
export function shortened(text: string, most: number) {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : line;
}
