import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { PageHeader } from "@/components/data/page-header";
import { StatusTag } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { Link } from "@/components/link";
import { userQuery } from "@/domain/user";
import { countDeadMails } from "@/server/notices/list-mails";
import { listUsers } from "@/server/users/list-users";

const areas = [
  { key: "users", href: "/admin/users", icon: "user" },
  { key: "organisations", href: "/admin/organisations", icon: "map-marker" },
  { key: "programmes", href: "/admin/programmes", icon: "flag" },
  { key: "catalogue", href: "/admin/catalogue", icon: "list" },
  { key: "mails", href: "/admin/mails", icon: "mail" },
] as const satisfies { key: string; href: string; icon: IconName }[];

export async function generateMetadata() {
  const t = await getTranslations("admin");
  return { title: t("title") };
}

/** Where the administrator starts: the things they look after, and what waits for them. */
export default async function AdminPage() {
  const actor = await requireActorFor("user.manage");
  const { waiting } = await listUsers(actor, userQuery.parse({ tab: "waiting" }));
  const dead = await countDeadMails(actor);
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <ul className="grid gap-4 sm:grid-cols-2">
        {areas.map(({ key, href, icon }) => (
          <li key={key} className="relative flex gap-4 rounded-sm border border-line bg-white p-5 hover:border-primary">
            <Icon name={icon} className="size-8 text-primary" />
            <div>
              <h2 className="text-xl">
                <Link href={href} className="link after:absolute after:inset-0">
                  {t(`areas.${key}.title`)}
                </Link>
              </h2>
              <p className="mt-1 text-soft">{t(`areas.${key}.text`)}</p>
              {key === "users" && waiting > 0 && (
                <p className="mt-3">
                  <StatusTag tone="warning" icon="key">
                    {t("waitingCount", { count: waiting })}
                  </StatusTag>
                </p>
              )}
              {key === "mails" && dead > 0 && (
                <p className="mt-3">
                  <StatusTag tone="warning" icon="mail">
                    {t("deadMails", { count: dead })}
                  </StatusTag>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
