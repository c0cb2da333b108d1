import { getTranslations } from "next-intl/server";
import { CaseHistory } from "@/app/(portal)/case-history";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { StatusTag } from "@/components/feedback/status-tag";
import { sectorOf } from "@/domain/network";
import { ContactsCard } from "./contacts-card";
import { OffersCard } from "./offers-card";
import { networkBody } from "./organisation";
import { RelationsCard } from "./relations-card";
import { SitesCard } from "./sites-card";

/** Page title. */
export const generateMetadata = titled("network.one");

/** One co-operative or company on one page: what it offers, who to talk to, what passed between us. */
export default async function NetworkBodyPage({ params }: PageProps<"/network/organisations/[organisationId]">) {
  const body = await networkBody(params);
  const t = await getTranslations("network");
  return (
    <>
      <PageHeader
        title={body.name}
        eyebrow={t(`kinds.${body.kind === "COMPANY" ? "COMPANY" : "COOPERATIVE"}`)}
        tag={!body.active && <StatusTag tone="quiet">{t("closed")}</StatusTag>}
        trail={[{ label: t("organisations"), href: "/network/organisations" }]}
        actions={
          body.writes && (
            <ButtonLink href={`/network/organisations/${body.id}/edit`} icon="pencil" tone="secondary">
              {t("edit")}
            </ButtonLink>
          )
        }
      />
      <Columns
        main={
          <>
            <OffersCard body={body} />
            <RelationsCard body={body} />
          </>
        }
        aside={
          <>
            <Card title={t("facts")}>
              <SummaryList
                items={[
                  {
                    term: t("sectors"),
                    value: body.sectors
                      .flatMap((code) => sectorOf(code) ?? [])
                      .map((code) => t(`sectorName.${code}`))
                      .join(", "),
                  },
                  { term: t("capacity"), value: body.employmentCapacity },
                  { term: t("taxCode"), value: body.taxCode },
                  {
                    term: t("email"),
                    value: body.email && (
                      <a className="link wrap-anywhere" href={`mailto:${body.email}`}>
                        {body.email}
                      </a>
                    ),
                  },
                  {
                    term: t("phone"),
                    value: body.phone && (
                      <a className="link" href={`tel:${body.phone}`}>
                        {body.phone}
                      </a>
                    ),
                  },
                  { term: t("about"), value: body.about && <span className="whitespace-pre-line">{body.about}</span> },
                ]}
              />
            </Card>
            <ContactsCard body={body} />
            <SitesCard body={body} />
            <Card title={(await getTranslations("history"))("title")}>
              <CaseHistory events={body.events} />
            </Card>
          </>
        }
      />
    </>
  );
}
