import { getTranslations } from "next-intl/server";
import { CaseHistory } from "@/app/(portal)/case-history";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { opportunityMayMove, standingOf } from "@/domain/opportunity";
import { today } from "@/lib/clock";
import { suggestPeople } from "@/server/opportunities/suggest";
import { requireActor } from "@/server/session";
import { StandingTag } from "../../words";
import { reopenOpportunityAction } from "../actions";
import { CandidaciesCard } from "./candidacies-card";
import { OpportunityFacts } from "./facts";
import { opportunityOf } from "./opportunity";
import { SuggestedPeopleCard } from "./suggested-people";

/** Page title. */
export const generateMetadata = titled("opportunity.one");

/** One opportunity on one page: what it is, who is in the running, who might be put forward. */
export default async function OpportunityPage({ params }: PageProps<"/network/opportunities/[opportunityId]">) {
  const opportunity = await opportunityOf(params);
  const actor = await requireActor();
  const { id, status, writes } = opportunity;
  const standing = standingOf(opportunity, today());
  const suggested = writes && standing === "OPEN" ? await suggestPeople(actor, id) : null;
  const t = await getTranslations("opportunity");
  const network = await getTranslations("network");
  const here = `/network/opportunities/${id}`;
  return (
    <>
      <PageHeader
        title={opportunity.title}
        eyebrow={`${t(`kinds.${opportunity.kind}`)} · ${opportunity.code}`}
        tag={<StandingTag standing={standing} />}
        lead={opportunity.organisation.name}
        trail={[{ label: network("title"), href: "/network" }]}
        actions={
          writes && (
            <>
              <ButtonLink href={`${here}/edit`} icon="pencil" tone="secondary">
                {t("edit")}
              </ButtonLink>
              {opportunityMayMove("close", status) && (
                <ButtonLink href={`${here}/close`} tone="quiet">
                  {t("close")}
                </ButtonLink>
              )}
              {opportunityMayMove("reopen", status) && (
                <Form action={reopenOpportunityAction} id="reopen" className="">
                  <HiddenField name="opportunityId" value={id} />
                  <HiddenField name="version" value={opportunity.version} />
                  <SubmitButton tone="secondary" icon="restore">
                    {t("reopen")}
                  </SubmitButton>
                </Form>
              )}
            </>
          )
        }
      />
      <Columns
        main={
          <>
            {standing === "EXPIRED" && writes && <Notice tone="warning">{t("expiredNotice")}</Notice>}
            {opportunity.closeReason && <Notice>{t("closedBecause", { reason: opportunity.closeReason })}</Notice>}
            {opportunity.seesCandidacies && <CandidaciesCard opportunity={opportunity} />}
            {suggested && <SuggestedPeopleCard suggested={suggested} href={`${here}/people`} />}
            <Card title={t("tasks")}>
              <p className="max-w-prose whitespace-pre-line">{opportunity.tasks}</p>
            </Card>
          </>
        }
        aside={
          <>
            <OpportunityFacts opportunity={opportunity} />
            {writes && (
              <Card title={(await getTranslations("history"))("title")}>
                <CaseHistory events={opportunity.events} />
              </Card>
            )}
          </>
        }
      />
    </>
  );
}
