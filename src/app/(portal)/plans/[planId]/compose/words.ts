import { useTranslations } from "next-intl";
import type { ServiceUnit } from "@/generated/prisma/enums";
import { useCeilingWords } from "../../ceiling-words";
import type { LineWords } from "./line-form";
import type { TotalWords } from "./live-totals";
import type { SaveWords } from "./save-state";

/** How the state of saving is said. Call these on the server: no catalogue reaches the browser. */
export function useSaveWords(): SaveWords {
  const t = useTranslations("plan.autosave");
  return {
    idle: t("idle"),
    saving: t("saving"),
    saved: t.raw("saved"),
    offline: t("offline"),
    signedOut: t("signedOut"),
    refused: t("refused"),
    conflict: t("conflict"),
    gone: t("gone"),
  };
}

/** The sentences of totals and ceilings. */
export function useTotalWords(): TotalWords {
  const t = useTranslations("plan");
  return {
    ...useCeilingWords(),
    one: t("unknown.plus", { count: 1 }),
    many: t("unknown.plus", { count: 999 }).replace("999", "{count}"),
    overNotice: t("ceilings.overNotice"),
    total: t("facts.total"),
  };
}

/** The words of a line's form, by what it is counted in; its standard range is said by `range`. */
export function useLineWords(): (unit: ServiceUnit, range: string) => LineWords {
  const t = useTranslations("plan");
  const save = useSaveWords();
  return (unit, range) => ({
    ...save,
    lineForm: t.raw("compose.lineForm"),
    quantity: t(`compose.quantity.${unit}`),
    range,
    details: t("compose.details"),
    startsOn: t("compose.startsOn"),
    endsOn: t("compose.endsOn"),
    deliverer: t("compose.deliverer"),
    delivererHint: t("compose.delivererHint"),
    thirdParties: t("compose.thirdParties"),
    thirdPartiesHint: t("compose.thirdPartiesHint"),
    reason: t("compose.reason"),
    reasonHint: t("compose.reasonHint"),
    above: t.raw("compose.above"),
    below: t.raw("compose.below"),
    save: t("compose.save"),
    unknownCost: t("unknown.cost"),
    restored: t("autosave.restored"),
    conflictTitle: t("autosave.conflictTitle"),
    mine: t("autosave.mine"),
    theirs: t.raw("autosave.theirs"),
    someone: t("autosave.someone"),
    field: t("autosave.field"),
    keepMine: t("autosave.keepMine"),
    takeTheirs: t("autosave.takeTheirs"),
  });
}
