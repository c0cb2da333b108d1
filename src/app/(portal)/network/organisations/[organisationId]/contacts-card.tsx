import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import type { NetworkOrganisation } from "@/server/network/get-network-organisation";

/** Who to talk to at a co-operative or company. */
export async function ContactsCard({ body }: { body: NetworkOrganisation }) {
  const t = await getTranslations("network.contacts");
  const common = await getTranslations("common");
  const home = `/network/organisations/${body.id}/contacts`;
  return (
    <Card title={t("title")} id="contacts" actions={body.writes && <Link href={`${home}/new`}>{t("new")}</Link>}>
      {body.contacts.length === 0 && <p className="text-soft">{t("none")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {body.contacts.map(({ id, name, position, email, phone, active, site }) => (
          <li key={id} className="flex flex-col items-start gap-1 py-3 first:pt-0 last:pb-0">
            <span className="font-semibold">{name}</span>
            {(position || site) && (
              <span className="text-muted text-sm">{[position, site?.name].filter(Boolean).join(" · ")}</span>
            )}
            {phone && (
              <a className="link" href={`tel:${phone}`}>
                {phone}
              </a>
            )}
            {email && (
              <a className="link wrap-anywhere" href={`mailto:${email}`}>
                {email}
              </a>
            )}
            {!active && <StatusTag tone="quiet">{t("gone")}</StatusTag>}
            {body.writes && (
              <Link href={`${home}/${id}`} className="link text-sm" aria-label={`${common("edit")}: ${name}`}>
                {common("edit")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
