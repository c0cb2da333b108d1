/** Fills the blanks of a sentence that came from the server's catalogue. */
export const fill = (sentence: string, values: Record<string, string>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), sentence);
