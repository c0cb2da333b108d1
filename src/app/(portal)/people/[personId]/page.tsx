import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CaseHistory } from "@/app/(portal)/case-history";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { nameOf } from "@/domain/person";
import { among, inForce } from "@/domain/plan";
import { openStatuses } from "@/domain/referral";
import { formatDay } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { getPerson } from "@/server/people/get-person";
import { requireActor } from "@/server/session";
import { OpportunitiesCard } from "../../plans/[planId]/opportunities/opportunities-card";
import { PersonPlans, PersonProfiles, PersonReferrals } from "./way";

const pageQuery = z.object({ history: z.string().max(500).catch("") });

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("people"))("one") });

/** One person on one page: who they are, how they are reached, how far they have come. */
export default async function PersonPage({ params, searchParams }: PageProps<"/people/[personId]">) {
  const actor = await requireActor();
  const { history } = parseQuery(pageQuery, await searchParams);
  const person = await getPerson(actor, idParam((await params).personId), history);
  if (!person) notFound();
  const t = await getTranslations("people");
  const words = await getTranslations("person");
  const { household, referrals, memberId } = person;
  const open = referrals.some(({ status }) => status === "DRAFT" || openStatuses.some((one) => one === status));
  const running = referrals.flatMap(({ plans }) => plans).find(({ status }) => among(inForce, status));
  const refers = household && !open && memberId && may(actor, "referral.write", person.subject);

  return (
    <>
      <PageHeader
        trail={[{ href: "/people", label: t("title") }]}
        eyebrow={t("one")}
        title={nameOf(person)}
        actions={
          refers && (
            <ButtonLink
              href={withParams("/referrals/new", { household: household.id, member: memberId })}
              icon="arrow-right"
            >
              {t("refer")}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">
          <Card
            title={t("contacts")}
            actions={person.mayEditContacts && <Link href={`/people/${person.id}/contacts`}>{t("editContacts")}</Link>}
          >
            <SummaryList
              items={[
                {
                  term: words("phone"),
                  value: person.phone && (
                    <a className="link" href={`tel:${person.phone}`}>
                      {person.phone}
                    </a>
                  ),
                },
                {
                  term: words("email"),
                  value: person.email && (
                    <a className="link" href={`mailto:${person.email}`}>
                      {person.email}
                    </a>
                  ),
                },
              ]}
            />
          </Card>
          <Card title={t("identity")}>
            <SummaryList
              items={[
                { term: words(`identifierTypes.${person.identifierType}`), value: person.identifier },
                { term: words("birthDate"), value: formatDay(person.birthDate) },
                { term: words("birthPlace"), value: person.birthPlace },
                { term: words("citizenship"), value: person.citizenship },
                { term: words("language"), value: person.language },
                {
                  term: t("household"),
                  value:
                    household &&
                    (may(actor, "household.read", person.subject) ? (
                      <Link href={`/households/${household.id}`}>{household.code}</Link>
                    ) : (
                      household.code
                    )),
                },
              ]}
            />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-1 lg:row-start-1">
          <PersonReferrals referrals={referrals} />
          <PersonProfiles referrals={referrals} />
          <PersonPlans referrals={referrals} />
          {running && <OpportunitiesCard planId={running.id} actor={actor} />}
          {person.history && (
            <Card title={t("history")} id="history">
              <CaseHistory
                events={person.history.rows}
                olderHref={
                  person.history.next
                    ? `${withParams(`/people/${person.id}`, { history: person.history.next })}#history`
                    : undefined
                }
              />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
