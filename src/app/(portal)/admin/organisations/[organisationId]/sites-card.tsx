import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import type { OrganisationFile } from "@/server/organisations/get-organisation";

/** The places where a body delivers. */
export async function SitesCard({ organisation }: { organisation: OrganisationFile }) {
  const t = await getTranslations("admin.sites");
  const home = `/admin/organisations/${organisation.id}/sites`;
  return (
    <Card
      title={t("title")}
      actions={
        <ButtonLink href={`${home}/new`} small tone="secondary" icon="plus">
          {t("new")}
        </ButtonLink>
      }
    >
      {organisation.sites.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="divide-y divide-line">
        {organisation.sites.map((site) => (
          <li
            key={site.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <div>
              <Link href={`${home}/${site.id}`} className="link font-semibold">
                {site.name}
              </Link>
              <p className="text-muted text-sm">
                {[site.code, `${site.address}, ${site.city}`, site.managerName].filter(Boolean).join(" · ")}
              </p>
            </div>
            {!site.active && <StatusTag tone="quiet">{t("notInUse")}</StatusTag>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
