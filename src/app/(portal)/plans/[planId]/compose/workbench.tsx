import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import type { sections } from "@/domain/plan-forms";
import type { Draft } from "@/server/plans/content-of";
import type { Composer } from "@/server/plans/get-composer";
import { KeepAlternative } from "./alternatives";
import { Basket } from "./basket";
import { ComposerState } from "./composer-state";
import { GoalEditor } from "./goal-editor";
import { LineEditors } from "./line-editors";
import { LiveTotals, TotalsBar } from "./live-totals";
import { Share } from "./share";
import { UnsavedNotice } from "./unsaved-notice";
import { VariationNotice } from "./variation-notice";
import { useSaveWords, useTotalWords } from "./words";

type Props = {
  composer: Composer;
  draft: Draft;
  /** The alternatives open beside the text. */
  alternatives: { id: string; name: string }[];
  query: { section: (typeof sections)[number]; q: string };
};

/** The plan on one side and the basket on the other; on a phone one after the other, with the totals always in sight. */
export function Workbench({ composer, draft, alternatives, query }: Props) {
  const t = useTranslations("plan");
  const words = useTotalWords();
  const saveWords = useSaveWords();
  const { plan, ceilings } = composer;
  const lines = draft.lines.map(({ id, unit, quantity, unitCostCents }) => ({ id, unit, quantity, unitCostCents }));
  return (
    <ComposerState planId={plan.id}>
      <JumpLinks />
      <UnsavedNotice
        title={t("autosave.unsavedIn")}
        lines={draft.lines.map(({ id, key, serviceName }) => ({ id, key, name: serviceName }))}
      />
      {plan.status === "SHARED" && <Notice className="mb-6">{t("compose.sharedNotice")}</Notice>}
      <div className="grid items-start gap-6 pb-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <Card title={t("ceilings.title")} id="totals">
            <LiveTotals lines={lines} bases={ceilings} words={words} askHref={`/plans/${plan.id}/derogations/new`} />
          </Card>
          {composer.variation && <VariationNotice changes={composer.variation.changes} />}
          <GoalEditor planId={plan.id} goals={draft.goals} />
          <LineEditors composer={composer} draft={draft} />
          <KeepAlternative planId={plan.id} open={alternatives} />
          <Share composer={composer} />
        </div>
        <Basket composer={composer} query={query} />
      </div>
      <TotalsBar lines={lines} bases={ceilings} words={words} saveWords={saveWords} />
    </ComposerState>
  );
}

/** On a phone the composer is one thing after the other: the way to each. */
function JumpLinks() {
  const t = useTranslations("plan.compose");
  const links = [
    ["#totals", "toTotals"],
    ["#goals", "toGoals"],
    ["#lines", "toLines"],
    ["#basket", "toBasket"],
    ["#share", "toShare"],
  ] as const;
  return (
    <nav aria-label={t("jump")} className="mb-4 flex flex-wrap gap-x-4 gap-y-1 lg:hidden">
      {links.map(([href, key]) => (
        <a key={href} href={href} className="link inline-flex min-h-8 items-center">
          {t(key)}
        </a>
      ))}
    </nav>
  );
}
