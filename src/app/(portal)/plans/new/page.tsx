import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { reachOf } from "@/domain/permissions";
import { id } from "@/lib/fields";
import { parseQuery } from "@/lib/query";
import { getPlanStart } from "@/server/plans/get-plan-start";
import { requireActor } from "@/server/session";
import { firstMissing } from "./first-missing";
import { MissingFirst } from "./missing";
import { StartForm } from "./start-form";

const startQuery = z.object({ referral: id.nullable().catch(null).default(null) });

/** Page title. */
export const generateMetadata = titled("plan.new.title");

/** Opening a person's plan, from the referral that was accepted and the profile that was written. */
export default async function NewPlanPage({ searchParams }: PageProps<"/plans/new">) {
  const actor = await requireActor();
  if (!reachOf(actor, "plan.write")) notFound();
  const { referral: referralId } = parseQuery(startQuery, await searchParams);
  const t = await getTranslations("plan");
  if (!referralId)
    return (
      <>
        <PageHeader title={t("new.title")} trail={[{ label: t("title"), href: "/plans" }]} />
        <EmptyState
          title={t("new.chooseReferral")}
          action={<ButtonLink href="/referrals?tab=accepted">{t("list.toReferrals")}</ButtonLink>}
        >
          {t("new.chooseReferralText")}
        </EmptyState>
      </>
    );

  const start = await getPlanStart(actor, referralId);
  if (!start) notFound();
  const { person, code } = start.referral;
  const missing = firstMissing(start);
  return (
    <Stack>
      <PageHeader
        title={t("new.title")}
        eyebrow={`${person.lastName} ${person.firstName}`}
        lead={t("new.lead")}
        trail={[
          { label: t("title"), href: "/plans" },
          { label: t("new.from", { code }), href: `/referrals/${referralId}` },
        ]}
      />
      {missing ? (
        <MissingFirst start={start} what={missing} />
      ) : (
        <Card>
          <StartForm start={start} />
        </Card>
      )}
    </Stack>
  );
}
