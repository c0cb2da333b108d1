import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { centsFor } from "@/domain/points";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import { getPoints } from "@/server/accompaniment/get-points";
import { subjectOf } from "@/server/households/file";
import { requireActor } from "@/server/session";
import { Ledger } from "./ledger";
import { VolunteeringTable } from "./volunteering-table";

export const generateMetadata = titled("points.title");

/** Puntiluna of a household: the hours it gave, every movement of its points, and what can be done with them. */
export default async function PointsPage({ params }: PageProps<"/households/[householdId]/points">) {
  const actor = await requireActor();
  const points = (await getPoints(actor, idParam((await params).householdId))) ?? notFound();
  const { held, rule, plan, volunteering } = points;
  const edits = points.status === "OPEN" && may(actor, "household.edit", subjectOf(points));
  const t = await getTranslations("points");
  const household = await getTranslations("household");
  const base = `/households/${points.id}/points`;
  const minutes = volunteering.reduce((sum, one) => sum + (one.voidedAt ? 0 : one.minutes), 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        eyebrow={[points.code, points.displayName].filter(Boolean).join(" · ")}
        lead={t("lead")}
        trail={[
          { label: household("title"), href: "/households" },
          { label: points.code, href: `/households/${points.id}#points` },
        ]}
        actions={
          edits && (
            <>
              {rule && (
                <ButtonLink href={`${base}/new`} icon="plus">
                  {t("record")}
                </ButtonLink>
              )}
              {rule && plan && held > 0 && (
                <ButtonLink href={`${base}/credit`} tone="secondary">
                  {t("credit")}
                </ButtonLink>
              )}
              {held > 0 && (
                <ButtonLink href={`${base}/donate`} tone="secondary">
                  {t("donate")}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <Stack>
        {!rule && (
          <Notice tone="warning" title={t("noRule")}>
            {t("noRuleHint")}
          </Notice>
        )}
        <Figures>
          <KeyFigure
            label={t("held")}
            value={held}
            note={rule && t("worth", { amount: formatCents(centsFor(held, rule)) })}
          />
          <KeyFigure label={t("hoursGiven")} value={formatMinutes(minutes)} />
          <KeyFigure
            label={t("leftToPay")}
            value={plan ? formatCents(plan.leftCents) : "—"}
            note={plan ? t("onThePlan") : t("noPlan")}
          />
        </Figures>
        {rule && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft">
            {t("ruleToday", { points: rule.pointsPerHour, amount: formatCents(rule.centsPerPoint) })}
            {rule.verification !== "VERIFIED" && <DemonstrationMark />}
            {may(actor, "pointsRule.read", points) && <Link href="/households/points-rules">{t("rules.open")}</Link>}
          </p>
        )}
        <Ledger points={points} />
        <VolunteeringTable points={points} edits={edits} />
      </Stack>
    </>
  );
}
