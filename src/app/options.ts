/** The values of a choice with what each is called. */
export const optionsOf = <T extends string>(
  values: readonly T[],
  label: (value: T) => string,
  hint?: (value: T) => string,
) => values.map((value) => ({ value, label: label(value), ...(hint ? { hint: hint(value) } : {}) }));
