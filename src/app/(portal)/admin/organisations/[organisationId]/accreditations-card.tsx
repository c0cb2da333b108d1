import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import type { OrganisationFile } from "@/server/organisations/get-organisation";
import { AccreditationTag } from "../accreditation-tag";

/** A body's entries in the regional registers, and whether each holds today. */
export async function AccreditationsCard({ organisation }: { organisation: OrganisationFile }) {
  const t = await getTranslations("admin.accreditations");
  const home = `/admin/organisations/${organisation.id}/accreditations`;
  return (
    <Card
      flush
      title={t("title")}
      actions={
        <ButtonLink href={`${home}/new`} small tone="secondary" icon="plus">
          {t("new")}
        </ButtonLink>
      }
    >
      <DataTable
        caption={t("title")}
        hiddenCaption
        rows={organisation.accreditations}
        rowKey={(entry) => entry.id}
        empty={<p className="px-5 py-4 text-soft">{t("none")}</p>}
        columns={[
          {
            key: "register",
            header: t("register"),
            rowHeader: true,
            cell: (entry) => (
              <>
                <Link href={`${home}/${entry.id}`}>{t(`registers.${entry.register}`)}</Link>
                <span className="block font-normal text-muted text-sm">{entry.number}</span>
              </>
            ),
          },
          { key: "site", header: t("site"), cell: (entry) => entry.site?.name ?? t("allSites") },
          { key: "from", header: t("validFrom"), cell: (entry) => formatDay(entry.validFrom) },
          { key: "to", header: t("validTo"), cell: (entry) => formatDay(entry.validTo) || t("noEnd") },
          { key: "status", header: t("status"), cell: (entry) => <AccreditationTag entry={entry} /> },
        ]}
      />
      <p className="border-line border-t px-5 py-3 text-muted text-sm">{t("hint")}</p>
    </Card>
  );
}
