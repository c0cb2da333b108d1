import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { EditionStanding } from "@/domain/catalogue";
import { limitsOf, quantityText } from "@/domain/catalogue-quantity";
import type { ServiceUnit, Verification } from "@/generated/prisma/enums";
import { formatCents } from "@/lib/money";

type Priced = { unit: ServiceUnit; unitCostCents: number | null };
type Limited = { unit: ServiceUnit; minQuantity: number | null; maxQuantity: number | null };

/** What a service costs per hour or per outcome; unknown is said, never shown as zero. */
export function Cost({ service: { unit, unitCostCents } }: { service: Priced }) {
  const t = useTranslations("catalogue");
  const common = useTranslations("common");
  if (unitCostCents === null) return <span className="text-soft italic">{common("unknownCost")}</span>;
  return <>{t(`costPer.${unit}`, { amount: formatCents(unitCostCents) })}</>;
}

/** Between which volumes a service may be planned without giving a reason. */
export function Limits({ service }: { service: Limited }) {
  const t = useTranslations("catalogue");
  const { kind, ...limits } = limitsOf(service);
  return <>{t(`limitsText.${service.unit}.${kind}`, limits)}</>;
}

/** The volume a service usually has. */
export function Standard({ service }: { service: { unit: ServiceUnit; standardQuantity: number | null } }) {
  const t = useTranslations("catalogue");
  if (service.standardQuantity === null) return null;
  return <>{t("standardText", { quantity: quantityText(service.standardQuantity, service.unit) })}</>;
}

const verificationTones: Record<Verification, StatusTone> = {
  VERIFIED: "success",
  TO_VERIFY: "quiet",
  DEMONSTRATION: "warning",
};

/** How far the figures beside it can be trusted; silent where they were checked. */
export function VerificationMark({ verification }: { verification: Verification }) {
  const t = useTranslations("catalogue.verification");
  if (verification === "VERIFIED") return null;
  return <StatusTag tone={verificationTones[verification]}>{t(verification)}</StatusTag>;
}

const standingTones: Record<EditionStanding, StatusTone> = {
  draft: "warning",
  future: "info",
  inForce: "success",
  past: "quiet",
  discarded: "quiet",
};

/** Where an edition stands today. */
export function StandingTag({ standing }: { standing: EditionStanding }) {
  const t = useTranslations("catalogue.standing");
  return <StatusTag tone={standingTones[standing]}>{t(standing)}</StatusTag>;
}
