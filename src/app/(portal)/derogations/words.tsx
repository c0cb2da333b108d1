import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { DerogationStanding } from "@/domain/derogation";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import type { ShownDerogation } from "@/server/derogations/derogation-row";

const tones: Record<DerogationStanding, StatusTone> = {
  REQUESTED: "info",
  QUESTIONED: "warning",
  APPROVED: "success",
  PARTLY_APPROVED: "success",
  REFUSED: "danger",
  WITHDRAWN: "neutral",
  EXPIRED: "neutral",
};

/** Where a request stands today, in one or two words. */
export function StandingTag({ standing }: { standing: DerogationStanding }) {
  const t = useTranslations("derogation.standing");
  return <StatusTag tone={tones[standing]}>{t(standing)}</StatusTag>;
}

type Person = ShownDerogation["requestedBy"];

/** Who asked or decided: by name, or by their office for who works without names. */
export function useWho() {
  const roles = useTranslations("layout.roles");
  return ({ name, role, organisationName }: Person) => `${name ?? roles(role)}, ${organisationName}`;
}

/** How much was asked or granted, and until when, in one line. */
export function useAmounts() {
  const t = useTranslations("derogation.card");
  return ({ requestedCents, grantedCents, standing, expiresOn }: ShownDerogation) => {
    const requested = formatCents(requestedCents);
    if (grantedCents === 0) return t("askedOf", { requested });
    const until = expiresOn && t(standing === "EXPIRED" ? "expired" : "until", { day: formatDay(expiresOn) });
    return [t("grantedOf", { granted: formatCents(grantedCents), requested }), until].filter(Boolean).join(", ");
  };
}
