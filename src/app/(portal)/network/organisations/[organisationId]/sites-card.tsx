import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { Link } from "@/components/link";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";

/** The places of a co-operative or company. */
export async function SitesCard({ body }: { body: NetworkOrganisation }) {
  const t = await getTranslations("network.sites");
  return (
    <Card
      title={t("title")}
      id="sites"
      actions={body.writes && <Link href={`/network/organisations/${body.id}/sites/new`}>{t("new")}</Link>}
    >
      {body.sites.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-3">
        {body.sites.map(({ id, name, address, city }) => (
          <li key={id}>
            <span className="font-semibold">{name}</span>
            <span className="block text-muted text-sm">{[address, city].filter(Boolean).join(", ")}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
