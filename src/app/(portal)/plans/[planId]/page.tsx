import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { Stepper } from "@/components/data/stepper";
import { Notice } from "@/components/feedback/notice";
import { may } from "@/domain/permissions";
import { among, inForce, planSteps } from "@/domain/plan";
import { parseQuery } from "@/lib/query";
import { listAttachments } from "@/server/attachments/read-attachments";
import { getPlanClocks } from "@/server/clocks/get-case-clocks";
import { getConversation, openRequests } from "@/server/comments/get-conversation";
import { caseNews } from "@/server/news/case-news";
import { getDelivery } from "@/server/outcomes/get-delivery";
import { getPlan } from "@/server/plans/get-plan";
import { requireActor } from "@/server/session";
import { CaseHistory } from "../../case-history";
import { ClocksCard } from "../../clocks/clocks-card";
import { News } from "../../news/news";
import { Agreement } from "./agreement";
import { AlternativesConsidered } from "./alternatives-considered";
import { AttachmentsCard } from "./attachments-card";
import { Ceilings } from "./ceilings";
import { ClosureCard } from "./closure-card";
import { Conversation } from "./conversation";
import { DeliverySections } from "./delivery";
import { DerogationsCard } from "./derogations-card";
import { DocumentsCard } from "./documents-card";
import { EvidenceCard } from "./evidence-card";
import { Goals } from "./goals";
import { PlanHeader } from "./header";
import { PlanLines } from "./lines";
import { Live } from "./live/live";
import { OpportunitiesCard } from "./opportunities/opportunities-card";
import { Problems } from "./problems";
import { ReviewsCard } from "./reviews-card";
import { Signatures } from "./signatures";
import { SilentAbsenceNotice } from "./silent-absence";
import { Summary } from "./summary";
import { VariationCard } from "./variation-card";
import { Versions } from "./versions";

const pageQuery = z.object({
  before: z.string().max(300).catch(""),
  line: z.string().max(50).catch(""),
  goal: z.string().max(50).catch(""),
  ask: z.string().max(1).catch(""),
});

/** Page title. */
export const generateMetadata = titled("plan.short");

/** One plan on one page: what it holds, what it costs, who said what, who signed, what happened. */
export default async function PlanPage({ params, searchParams }: PageProps<"/plans/[planId]">) {
  const actor = await requireActor();
  const planId = idParam((await params).planId);
  const { before, line, goal, ask } = parseQuery(pageQuery, await searchParams);
  const page = await getPlan(actor, planId, before || null);
  const conversation = page && (await getConversation(actor, planId));
  if (!page || !conversation) notFound();
  const news = await caseNews(actor, { kind: "plan", id: planId });
  const clocks = (await getPlanClocks(actor, planId))?.clocks ?? [];
  const t = await getTranslations("plan");
  const { plan, subject, named, history } = page;
  const delivery = among(["SIGNED", "ACTIVE", "SUSPENDED", "COMPLETED", "WITHDRAWN", "REVOKED"], plan.status)
    ? await getDelivery(actor, planId)
    : null;
  const step = plan.status === "SUSPENDED" ? "ACTIVE" : plan.status;
  const reached = (planSteps as readonly string[]).indexOf(step);

  return (
    <>
      <PlanHeader page={page} actor={actor} />
      <Live planId={planId} />
      {reached >= 0 && (
        <Stepper
          label={t("steps.label")}
          steps={planSteps.map((one, index) => ({
            label: t(`steps.${one}`),
            state: index < reached || plan.status === "COMPLETED" ? "done" : index === reached ? "current" : "todo",
          }))}
        />
      )}
      <Columns
        main={
          <>
            {!named && <Notice>{t("page.pseudonymous")}</Notice>}
            {news && <News of={news} />}
            <SilentAbsenceNotice planId={planId} actor={actor} />
            <Problems page={page} writes={may(actor, "plan.write", subject)} />
            <VariationCard page={page} actor={actor} />
            <Agreement page={page} actor={actor} requests={openRequests(conversation).length} />
            <ClocksCard of="plan" caseId={planId} clocks={clocks} />
            <Goals page={page} conversation={conversation} />
            <PlanLines page={page} conversation={conversation} news={news?.lines} />
            {delivery && (
              <DeliverySections
                planId={planId}
                delivery={delivery}
                readsHours={named && may(actor, "personLink.read", subject)}
                mayRecord={may(actor, "outcome.write", subject)}
                mayDeliver={
                  among(inForce, plan.status) && may(actor, "session.write", { organisationId: subject.addressedToId })
                }
              />
            )}
            <Conversation
              conversation={conversation}
              content={page.content}
              actor={actor}
              start={{ lineKey: line, goalKey: goal, asks: ask === "1" }}
            />
          </>
        }
        aside={
          <>
            <Summary page={page} />
            <Ceilings page={page} actor={actor} />
            <DerogationsCard page={page} actor={actor} />
            <OpportunitiesCard planId={planId} actor={actor} />
            <ReviewsCard planId={planId} actor={actor} />
            <ClosureCard planId={planId} actor={actor} />
            <Signatures page={page} actor={actor} />
            <Versions page={page} />
            <AlternativesConsidered actor={actor} planId={planId} />
            <DocumentsCard page={page} />
            <EvidenceCard page={page} actor={actor} />
            <AttachmentsCard page={page} actor={actor} rows={await listAttachments(actor, planId)} />
            <Card title={t("page.history")}>
              <CaseHistory
                events={history.rows}
                olderHref={history.next ? `/plans/${planId}?before=${history.next}` : undefined}
              />
            </Card>
          </>
        }
      />
    </>
  );
}
