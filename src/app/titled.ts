import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** The title of a page in the reader's language, from its message key; never a name, since titles end up in histories. */
export const titled = (key: string) => async (): Promise<Metadata> => {
  const t = await getTranslations();
  return { title: t(key as never) as string };
};
