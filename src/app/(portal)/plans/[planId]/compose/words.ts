import { useTranslations } from "next-intl";
import type { ServiceUnit } from "@/generated/prisma/enums";
import { useOfferWords } from "../../../local-drafts/words";
import { useCeilingWords } from "../../ceiling-words";
import type { GoalWords } from "./goal-fields";
import type { GoneWords } from "./gone-lines";
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
  const derogation = useTranslations("derogation.card");
  const t = useTranslations("plan");
  return {
    ...useCeilingWords(),
    one: t("unknown.plus", { count: 1 }),
    many: t("unknown.plus", { count: 999 }).replace("999", "{count}"),
    overNotice: t("ceilings.overNotice"),
    ask: derogation("ask"),
    total: t("facts.total"),
  };
}

/** The words of a line's form, by what it is counted in; its standard range is said by `range`. */
export function useLineWords(): (unit: ServiceUnit, range: string) => LineWords {
  const t = useTranslations("plan");
  const save = useSaveWords();
  const offer = useOfferWords();
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
    offer,
    conflictTitle: t("autosave.conflictTitle"),
    conflictBy: t.raw("autosave.conflictBy"),
    conflictHint: t("autosave.conflictHint"),
    mine: t("autosave.mine"),
    theirs: t.raw("autosave.theirs"),
    someone: t("autosave.someone"),
    movedByMine: t("autosave.movedByMine"),
    movedByTheirs: t.raw("autosave.movedByTheirs"),
    movedByBoth: t("autosave.movedByBoth"),
    allMine: t("autosave.allMine"),
    allTheirs: t.raw("autosave.allTheirs"),
    result: t("autosave.result"),
    resultRest: t("autosave.resultRest"),
    showResult: t("autosave.showResult"),
    saveChoice: t("autosave.saveChoice"),
    empty: t("autosave.empty"),
  });
}

/** The words for services that somebody took out while another was writing about them. */
export function useGoneWords(): GoneWords {
  const t = useTranslations("plan");
  return {
    title: t.raw("autosave.goneTitle"),
    text: t("autosave.goneText"),
    readd: t("autosave.readd"),
    drop: t("autosave.drop"),
    empty: t("autosave.empty"),
    quantity: t("compose.volume"),
    startsOn: t("compose.startsOn"),
    endsOn: t("compose.endsOn"),
    delivererId: t("compose.deliverer"),
    thirdParties: t("compose.thirdParties"),
    deviationReason: t("compose.reason"),
  };
}

/** The words of a goal being worded, and of the choice when two people did. */
export function useGoalWords(): GoalWords {
  const t = useTranslations("plan");
  return {
    save: t("compose.saveGoal"),
    title: t("autosave.goalTitle"),
    by: t.raw("autosave.goalBy"),
    mine: t("autosave.mine"),
    theirs: t.raw("autosave.theirs"),
    someone: t("autosave.someone"),
    keepMine: t("autosave.keepMine"),
    takeTheirs: t("autosave.takeTheirs"),
    offer: useOfferWords(),
  };
}
