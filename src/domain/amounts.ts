import { money } from "@/lib/fields";

/** An amount of at most so many euro, so that no typing slip passes for a debt; cents. */
export const moneyUpTo = (euro: number) =>
  money.refine((cents) => cents <= euro * 100, { message: "errors.tooLarge", params: { maximum: euro } });

/** The same, more than nothing; cents. */
export const someMoneyUpTo = (euro: number) => moneyUpTo(euro).refine((cents) => cents > 0, "errors.invalidAmount");
