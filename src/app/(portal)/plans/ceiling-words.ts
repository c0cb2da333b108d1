import { useTranslations } from "next-intl";
import type { CeilingWords } from "./ceiling-meters";

/** The words of the three meters in the reader's language, for server and browser alike. Call it on the server. */
export function useCeilingWords(): CeilingWords {
  const t = useTranslations("plan.ceilings");
  const derogation = useTranslations("derogation.card");
  return {
    person: t("person"),
    provider: t("provider"),
    programme: t("programme"),
    text: t.raw("text"),
    left: t.raw("left"),
    near: t.raw("near"),
    over: t.raw("over"),
    noLimit: t.raw("noLimit"),
    committed: t.raw("committed"),
    derogated: derogation.raw("extra"),
  };
}
