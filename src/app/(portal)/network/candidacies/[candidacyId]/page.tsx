import { getTranslations } from "next-intl/server";
import { CaseHistory } from "@/app/(portal)/case-history";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { nameOf } from "@/domain/person";
import { formatDay } from "@/lib/dates";
import { CandidacyTag, FitNotes } from "../../words";
import { AnswersCard } from "./answers-card";
import { candidacyOf } from "./candidacy";
import { InterviewCard } from "./interview-card";
import { NextCard } from "./next-card";

/** Page title. */
export const generateMetadata = titled("candidacy.one");

/** One candidacy on one page: the proposal, the interview, the two answers, what follows. */
export default async function CandidacyPage({ params }: PageProps<"/network/candidacies/[candidacyId]">) {
  const candidacy = await candidacyOf(params);
  const t = await getTranslations("candidacy");
  const network = await getTranslations("network");
  const { id, opportunity, plan, writes, moves } = candidacy;
  return (
    <>
      <PageHeader
        title={nameOf(candidacy.person)}
        eyebrow={t("one")}
        tag={<CandidacyTag status={candidacy.status} />}
        lead={`${opportunity.title}, ${opportunity.organisation.name}`}
        trail={[
          { label: network("title"), href: "/network" },
          { label: opportunity.title, href: `/network/opportunities/${opportunity.id}` },
        ]}
        actions={
          <>
            {writes && (
              <ButtonLink href={`/network/candidacies/${id}/sheet`} tone="secondary" icon="print">
                {t("sheet.open")}
              </ButtonLink>
            )}
            {moves.includes("withdraw") && (
              <ButtonLink href={`/network/candidacies/${id}/withdraw`} tone="quiet">
                {t("withdraw.title")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Columns
        main={
          <>
            {candidacy.endReason && <Notice>{t("withdraw.because", { reason: candidacy.endReason })}</Notice>}
            <NextCard candidacy={candidacy} />
            <InterviewCard candidacy={candidacy} />
            <AnswersCard candidacy={candidacy} />
            <Card title={t("facts")}>
              <SummaryList
                items={[
                  { term: t("motivation"), value: <span className="whitespace-pre-line">{candidacy.motivation}</span> },
                  { term: t("agreedOn"), value: formatDay(candidacy.personAgreedOn) },
                  { term: "PIP", value: <Link href={`/plans/${plan.id}`}>{plan.code}</Link> },
                ]}
              />
              <p className="mt-4 text-muted text-sm">
                {t("by", { name: candidacy.proposedBy.name, day: formatDay(candidacy.proposedAt) })}
              </p>
            </Card>
          </>
        }
        aside={
          <>
            <Card title={t("fitThen")}>
              <FitNotes fit={candidacy.fit} />
            </Card>
            <Card title={t("history")}>
              <CaseHistory events={candidacy.events} />
            </Card>
          </>
        }
      />
    </>
  );
}
