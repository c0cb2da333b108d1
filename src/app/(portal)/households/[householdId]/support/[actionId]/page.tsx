import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { may } from "@/domain/permissions";
import { isOpenSupport } from "@/domain/support-action";
import { formatDay } from "@/lib/dates";
import { getSupportAction } from "@/server/accompaniment/get-support-action";
import { subjectOf } from "@/server/households/file";
import { requireActor } from "@/server/session";
import { SupportStatusTag } from "../../accompaniment-words";
import { ContributionCard } from "./contribution-card";
import { RequirementsCard } from "./requirements-card";

export const generateMetadata = titled("household.support.action");

/** One support action: what, for which goal, who and with whom; for a contribution also its requirements, request and money. */
export default async function SupportActionPage({ params }: PageProps<"/households/[householdId]/support/[actionId]">) {
  const actor = await requireActor();
  const { householdId, actionId } = await params;
  const action = (await getSupportAction(actor, idParam(householdId), idParam(actionId))) ?? notFound();
  const { household, status } = action;
  const edits = household.status === "OPEN" && may(actor, "household.edit", subjectOf(household));
  const open = isOpenSupport(status);
  const t = await getTranslations("household");
  const own = await getTranslations("accompaniment.support");
  const base = `/households/${household.id}/support/${action.id}`;
  return (
    <>
      <PageHeader
        title={t(`support.kinds.${action.kind}`)}
        eyebrow={[household.code, household.displayName].filter(Boolean).join(" · ")}
        tag={<SupportStatusTag status={status} />}
        trail={[
          { label: t("title"), href: "/households" },
          { label: household.code, href: `/households/${household.id}#support` },
        ]}
        actions={
          edits && (
            <>
              {open && action.requestedOn === null && (
                <ButtonLink href={`${base}/end`} icon="check">
                  {own("end")}
                </ButtonLink>
              )}
              {open && (
                <ButtonLink href={`${base}/edit`} tone="secondary" icon="pencil">
                  {t("support.edit")}
                </ButtonLink>
              )}
              {!open && action.outcome === null && (
                <ButtonLink href={`${base}/reopen`} tone="quiet">
                  {own("reopen")}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <Stack>
        <Card title={t("support.action")}>
          <SummaryList
            columns={2}
            items={[
              { term: own("goal"), value: action.goal?.body },
              { term: t("support.carriedBy"), value: action.carriedBy },
              { term: own("counterpart"), value: action.counterpart },
              { term: t("support.startedOn"), value: formatDay(action.startedOn) },
              { term: own("dueOn"), value: formatDay(action.dueOn) },
              { term: own("endedOn"), value: formatDay(action.endedOn) },
            ].filter(({ value }) => value)}
          />
          {action.description && <p className="mt-4 max-w-prose whitespace-pre-line">{action.description}</p>}
          {action.result && (
            <p className="mt-4 max-w-prose whitespace-pre-line">
              <strong>{t("support.result")}:</strong> {action.result}
            </p>
          )}
        </Card>
        <RequirementsCard action={action} edits={edits && open} />
        <ContributionCard action={action} edits={edits} />
      </Stack>
    </>
  );
}
