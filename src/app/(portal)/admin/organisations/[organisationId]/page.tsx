import { getTranslations } from "next-intl/server";
import { CaseHistory } from "@/app/(portal)/case-history";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { withParams } from "@/lib/query";
import { AccreditationsCard } from "./accreditations-card";
import { requireOrganisation } from "./organisation";
import { SitesCard } from "./sites-card";

export async function generateMetadata({ params }: PageProps<"/admin/organisations/[organisationId]">) {
  return { title: (await requireOrganisation(params)).name };
}

/** One body: what it is, where it delivers, what it is accredited for. */
export default async function OrganisationPage({ params }: PageProps<"/admin/organisations/[organisationId]">) {
  const organisation = await requireOrganisation(params);
  const t = await getTranslations("admin");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader
        title={organisation.name}
        eyebrow={t(`organisations.kinds.${organisation.kind}`)}
        tag={!organisation.active && <StatusTag tone="quiet">{t("organisations.closed")}</StatusTag>}
        trail={[
          { label: t("title"), href: "/admin" },
          { label: t("organisations.title"), href: "/admin/organisations" },
        ]}
        actions={
          <ButtonLink href={`/admin/organisations/${organisation.id}/edit`} icon="pencil">
            {common("edit")}
          </ButtonLink>
        }
      />
      <Columns
        main={
          <>
            <AccreditationsCard organisation={organisation} />
            <SitesCard organisation={organisation} />
          </>
        }
        aside={
          <>
            <Card title={t("organisations.data")}>
              <SummaryList
                items={[
                  { term: t("organisations.consortium"), value: organisation.consortium?.name },
                  { term: t("organisations.taxCode"), value: organisation.taxCode },
                  { term: t("organisations.operatorCode"), value: organisation.operatorCode },
                  { term: t("organisations.email"), value: organisation.email },
                  { term: t("organisations.phone"), value: organisation.phone },
                  {
                    term: t("organisations.users"),
                    value: (
                      <Link href={withParams("/admin/users", { organisation: organisation.id })}>
                        {t("organisations.usersCount", { count: organisation._count.users })}
                      </Link>
                    ),
                  },
                ]}
              />
            </Card>
            <Card title={t("users.history")}>
              <CaseHistory events={organisation.events} />
            </Card>
          </>
        }
      />
    </>
  );
}
