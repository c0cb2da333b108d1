import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import type { Actor } from "@/domain/permissions";
import { nameOf } from "@/domain/person";
import { formatDay } from "@/lib/dates";
import { getHouseholdSummary } from "@/server/households/get-summary";
import { getTeamPart } from "@/server/overview/get-team-part";
import { FileAccess } from "../../file-access";
import { ReferralStatusTag } from "../../referrals/words";
import { EvictionTag, HouseholdStatusTag, RepaymentTag, TrendWord } from "../words";
import { MeetingsCard } from "./meetings-card";
import { NotesCard } from "./notes-card";
import { TasksCard } from "./tasks-card";

type Props = { actor: Actor; householdId: string };

/** The little of a household that who works with one member, or the Comune without names, gets to know. */
export async function SummaryPage({ actor, householdId }: Props) {
  const summary = (await getHouseholdSummary(actor, householdId)) ?? notFound();
  const t = await getTranslations("household");
  const arrears = await getTranslations("arrears");
  const people = await getTranslations("person");
  const common = await getTranslations("common");
  const named = actor.role !== "MUNICIPAL_OFFICER";
  const team = await getTeamPart(actor, householdId);
  return (
    <>
      <PageHeader
        title={t("summary.title", { code: summary.code })}
        tag={<HouseholdStatusTag status={summary.status} />}
        lead={t(named ? "summary.lead" : "summary.pseudonymousLead")}
        trail={named ? [] : [{ label: t("title"), href: "/households" }]}
        actions={
          named && (
            <ButtonLink href={`/households/${householdId}/notes/new`} tone="secondary" icon="note">
              {t("writeNote")}
            </ButtonLink>
          )
        }
      />
      <Stack>
        <Card title={t("summary.facts")}>
          <SummaryList
            columns={2}
            items={[
              { term: t("summary.inCharge"), value: t("summary.since", { day: formatDay(summary.openedOn) }) },
              { term: t("summary.by"), value: summary.caseOwner?.name ?? summary.organisation.name },
              {
                term: t("summary.repayment"),
                value: summary.repayment ? <RepaymentTag status={summary.repayment} /> : t("summary.noRepayment"),
              },
              { term: t("summary.accompanied"), value: common(summary.accompanied ? "yes" : "no") },
              { term: t("summary.trend"), value: <TrendWord trend={summary.trend} /> },
              ...(named
                ? []
                : [
                    { term: t("district"), value: summary.district },
                    {
                      term: t("tenancy.kind"),
                      value: summary.tenancies[0] && t(`tenancyKind.${summary.tenancies[0].kind}`),
                    },
                    { term: arrears("band"), value: summary.band && arrears(`bands.${summary.band}`) },
                    { term: t("members.title"), value: t("members.count", { count: summary.members }) },
                    {
                      term: t("eviction.title"),
                      value:
                        summary.evictionStage === "NONE" ? (
                          t("stages.NONE")
                        ) : (
                          <EvictionTag stage={summary.evictionStage} />
                        ),
                    },
                  ]),
            ]}
          />
        </Card>
        {named ? (
          <>
            <Card title={t("summary.referred")}>
              <ul className="flex flex-col gap-3">
                {summary.referred.map(({ id, code, status, person }) => (
                  <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                    <span className="font-semibold">{nameOf(person)}</span>
                    <Link href={`/referrals/${id}`}>{people("referral", { code })}</Link>
                    <ReferralStatusTag status={status} />
                    <Link href={`/households/${householdId}/people/${person.id}/contacts`}>
                      {people("editContacts")}
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
            {team.tasks.length > 0 && <TasksCard householdId={householdId} tasks={team.tasks} />}
            <MeetingsCard householdId={householdId} meetings={team.meetings} />
            <NotesCard householdId={householdId} notes={summary.notes} writes />
            <FileAccess actor={actor} householdId={householdId} />
          </>
        ) : (
          <Notice title={t("summary.askTitle")}>{t("summary.ask", { organisation: summary.organisation.name })}</Notice>
        )}
      </Stack>
    </>
  );
}
