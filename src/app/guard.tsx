import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GuardProvider } from "@/components/form/guard";
import { delicateKinds, textReaders } from "@/domain/delicate";

const said = <const K extends string>(keys: readonly K[], word: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;

/** Hands every form of a page the words about who reads a text and what it had better not hold, once. */
export function Guard({ children }: { children: ReactNode }) {
  const t = useTranslations("guard");
  const words = {
    readers: said([...textReaders, "CHOSEN"], (readers) => t(`readers.${readers}`)),
    hints: said(delicateKinds, (kind) => t(`hints.${kind}`)),
    title: t("title"),
    kept: t("kept"),
    reread: t("reread"),
    reservedNote: t("reservedNote"),
  };
  return <GuardProvider value={words}>{children}</GuardProvider>;
}
