import { useTranslations } from "next-intl";
import { Stepper } from "@/components/data/stepper";
import type { LandlordImportStatus } from "@/generated/prisma/enums";

const steps = ["file", "columns", "rows", "outcome"] as const;

/** Which step a status belongs to. */
const reached: Record<LandlordImportStatus, number> = {
  FAILED: 0,
  MAPPING: 1,
  STAGING: 2,
  STAGED: 2,
  APPLYING: 3,
  APPLIED: 3,
  UNDOING: 3,
  UNDONE: 3,
};

/** How far the import of a list is. */
export function ImportSteps({ status }: { status: LandlordImportStatus }) {
  const t = useTranslations("landlordImport.steps");
  const at = reached[status];
  const state = (step: number) => (step < at ? "done" : step === at ? "current" : "todo");
  return <Stepper label={t("label")} steps={steps.map((step, index) => ({ label: t(step), state: state(index) }))} />;
}
