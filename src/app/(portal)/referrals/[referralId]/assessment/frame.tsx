import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { idParam } from "@/app/ids";
import { PageHeader } from "@/components/data/page-header";
import { type AssessmentPage, getAssessment } from "@/server/assessments/get-assessment";
import { requireActor } from "@/server/session";

/** The profile of the referral in the address; "not found" for who may not read it. */
export async function assessmentOf(referralId: string, number: number | null = null): Promise<AssessmentPage> {
  const actor = await requireActor();
  return (await getAssessment(actor, idParam(referralId), number)) ?? notFound();
}

type Props = { page: AssessmentPage; title: string; lead?: string; actions?: ReactNode; meta?: ReactNode[] };

/** The band over every screen of the profile. */
export async function AssessmentHeader({ page: { referral }, ...rest }: Props) {
  const t = await getTranslations("referral");
  return (
    <PageHeader
      trail={[
        { href: "/referrals", label: t("title") },
        { href: `/referrals/${referral.id}`, label: referral.code },
      ]}
      eyebrow={`${referral.person.lastName} ${referral.person.firstName}`}
      {...rest}
    />
  );
}
