import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CaseHistory } from "@/app/(portal)/case-history";
import { ClockTag } from "@/app/(portal)/clocks/clock-tag";
import { ClocksCard } from "@/app/(portal)/clocks/clocks-card";
import { News } from "@/app/(portal)/news/news";
import { idParam } from "@/app/ids";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { parseQuery, withParams } from "@/lib/query";
import { getReferralClocks } from "@/server/clocks/get-case-clocks";
import { caseNews } from "@/server/news/case-news";
import { getReferral } from "@/server/referrals/get-referral";
import { requireActor } from "@/server/session";
import { ReferralStatusTag, UrgencyTag } from "../words";
import { Answer } from "./answer-given";
import { Assignments } from "./assignments";
import { HouseholdThen } from "./household-then";
import { NextSteps } from "./next-steps";
import { PersonReferred } from "./person-referred";
import { ReferralFacts } from "./referral-facts";
import { Thread } from "./thread";
import { WhatNow } from "./what-now";

const pageQuery = z.object({ history: z.string().max(500).catch("") });

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("referral"))("one") });

/** One referral on one page: what was asked, what was answered, what followed, what happened. */
export default async function ReferralPage({ params, searchParams }: PageProps<"/referrals/[referralId]">) {
  const actor = await requireActor();
  const id = idParam((await params).referralId);
  const { history } = parseQuery(pageQuery, await searchParams);
  const referral = await getReferral(actor, id, history);
  if (!referral) notFound();
  const news = await caseNews(actor, { kind: "referral", id });
  const clocks = (await getReferralClocks(actor, id))?.clocks ?? [];
  const t = await getTranslations("referral");
  const here = `/referrals/${id}`;
  const { person, code, status, urgency, clock } = referral;

  return (
    <>
      <PageHeader
        trail={[{ href: "/referrals", label: t("title") }]}
        eyebrow={t("oneOf", { code })}
        title={person ? `${person.lastName} ${person.firstName}` : code}
        tag={<ReferralStatusTag status={status} />}
        meta={[
          ...(clock ? [<ClockTag key="due" of={clock} />] : []),
          <span key="urgency" className="inline-flex items-center gap-1.5">
            {t("columns.urgency")}: <UrgencyTag urgency={urgency} />
          </span>,
        ]}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">
          <WhatNow referral={referral} />
          <ClocksCard of="referral" caseId={id} clocks={clocks} />
          <NextSteps referral={referral} actor={actor} />
          {person && <PersonReferred person={person} />}
        </div>
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {news && <News of={news} />}
          <Answer referral={referral} />
          <ReferralFacts referral={referral} />
          {referral.withNames && (
            <Card title={t("page.thread")}>
              <Thread messages={referral.messages} />
            </Card>
          )}
          <HouseholdThen referral={referral} actor={actor} />
        </div>
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">
          {referral.withNames && status !== "DRAFT" && (
            <Card title={t("page.assignments")}>
              <Assignments assignments={referral.assignments} />
            </Card>
          )}
          <Card title={t("history")} id="history">
            <CaseHistory
              events={referral.history.rows}
              olderHref={
                referral.history.next ? `${withParams(here, { history: referral.history.next })}#history` : undefined
              }
            />
          </Card>
        </div>
      </div>
    </>
  );
}
