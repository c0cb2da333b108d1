import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Stack } from "@/components/data/stack";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { mailStatuses } from "@/domain/mail";
import { mailListQuery } from "@/domain/mail-list";
import { parseQuery, withParams } from "@/lib/query";
import { canSendMail } from "@/server/auth/mail";
import { listMails } from "@/server/notices/list-mails";
import { MailTable } from "./table";

/** Page title. */
export const generateMetadata = titled("notice.mails.title");

/** What became of the mails: those given up first, which wait for the administrator. Nobody sees here what a mail said. */
export default async function MailsPage({ searchParams }: PageProps<"/admin/mails">) {
  const actor = await requireActorFor("mail.manage");
  const { status, after } = parseQuery(mailListQuery, await searchParams);
  const { rows, next, counts } = await listMails(actor, { status, after });
  const t = await getTranslations("notice");
  const common = await getTranslations("common");
  const admin = await getTranslations("admin");
  return (
    <>
      <PageHeader title={t("mails.title")} lead={t("mails.lead")} trail={[{ label: admin("title"), href: "/admin" }]}>
        <Tabs
          label={t("mails.tabs")}
          tabs={mailStatuses.map((one) => ({
            href: withParams("/admin/mails", { status: one }),
            label: t(`mails.status.${one}`),
            count: counts[one],
            current: one === status,
          }))}
        />
      </PageHeader>
      <Stack>
        {!canSendMail() && <Notice tone="warning">{t("mails.noMail")}</Notice>}
        {rows.length === 0 ? (
          <EmptyState title={t("mails.empty", { status: t(`mails.status.${status}`) })} icon="mail">
            {t(`mails.about.${status}`)}
          </EmptyState>
        ) : (
          <>
            <p className="max-w-prose text-soft">{t(`mails.about.${status}`)}</p>
            <Card flush>
              <MailTable rows={rows} status={status} />
              <Pagination
                label={common("pages")}
                previousHref={after ? withParams("/admin/mails", { status }) : undefined}
                nextHref={next ? withParams("/admin/mails", { status, after: next }) : undefined}
              />
            </Card>
          </>
        )}
      </Stack>
    </>
  );
}
