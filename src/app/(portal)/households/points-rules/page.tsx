import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { may } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { listPointsRules } from "@/server/accompaniment/points-rules";
import { requireActor } from "@/server/session";
import { RuleForm } from "./rule-form";

export const generateMetadata = titled("points.rules.title");

/** What hours of volunteering and points are worth, from when, and where that is written; the Comune's to change. */
export default async function PointsRulesPage() {
  const actor = await requireActor();
  if (!may(actor, "pointsRule.read", actor)) notFound();
  const organisations = await listPointsRules(actor);
  const writes = may(actor, "pointsRule.write");
  const t = await getTranslations("points.rules");
  const own = await getTranslations("points");
  const household = await getTranslations("household");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} trail={[{ label: household("title"), href: "/households" }]} />
      <Stack>
        {organisations.map(({ id, name, pointsRules }) => {
          const inForce = pointsRules.find(({ validFrom }) => toDay(validFrom) <= today());
          return (
            <Card key={id} title={name} flush>
              <DataTable
                caption={t("of", { name })}
                hiddenCaption
                rows={pointsRules}
                rowKey={(rule) => rule.id}
                empty={<EmptyState title={own("noRule")}>{t("noneHint")}</EmptyState>}
                columns={[
                  {
                    key: "from",
                    header: t("validFrom"),
                    rowHeader: true,
                    cell: (rule) => (
                      <span className="flex flex-wrap items-center gap-2">
                        {formatDay(rule.validFrom)}
                        {rule === inForce && <StatusTag tone="success">{t("inForce")}</StatusTag>}
                        {toDay(rule.validFrom) > today() && <StatusTag tone="info">{t("toCome")}</StatusTag>}
                      </span>
                    ),
                  },
                  { key: "hour", header: t("pointsPerHour"), numeric: true, cell: (rule) => rule.pointsPerHour },
                  {
                    key: "cents",
                    header: t("centsPerPoint"),
                    numeric: true,
                    cell: (rule) => formatCents(rule.centsPerPoint),
                  },
                  {
                    key: "source",
                    header: t("source"),
                    cell: ({ source, verification }) => (
                      <span className="flex flex-wrap items-center gap-2">
                        {source}
                        <StatusTag tone={verification === "VERIFIED" ? "success" : "warning"}>
                          {t(`verification.${verification}`)}
                        </StatusTag>
                      </span>
                    ),
                  },
                ]}
              />
            </Card>
          );
        })}
        {writes && <RuleForm organisations={organisations} />}
      </Stack>
    </>
  );
}
