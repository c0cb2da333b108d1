import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { mostCounted, noticeListQuery, noticeTabs } from "@/domain/notice-list";
import { parseQuery, withParams } from "@/lib/query";
import { countUnread, listNotices } from "@/server/notices/list-notices";
import { requireActor } from "@/server/session";
import { markNoticesAction } from "./actions";
import { NoticeDays } from "./notice-days";

/** Page title. */
export const generateMetadata = titled("notice.title");

/** Everything one was told, the newest first: what is unread, or all. */
export default async function NoticesPage({ searchParams }: PageProps<"/notices">) {
  const actor = await requireActor();
  const { tab, after } = parseQuery(noticeListQuery, await searchParams);
  const { rows, next, shownAt } = await listNotices(actor, { tab, after });
  const unread = await countUnread(actor);
  const t = await getTranslations("notice");
  const common = await getTranslations("common");
  const counts = { unread: unread < mostCounted ? unread : `${mostCounted - 1}+`, all: undefined };
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {unread > 0 && (
              <Form action={markNoticesAction} id="read-all" label={t("markAllRead")} className="flex">
                <HiddenField name="shownAt" value={shownAt.toISOString()} />
                <SubmitButton tone="secondary" icon="check">
                  {t("markAllRead")}
                </SubmitButton>
              </Form>
            )}
            <ButtonLink href="/account/notices" tone="quiet">
              {t("choices.link")}
            </ButtonLink>
          </>
        }
      >
        <Tabs
          label={t("tabs")}
          tabs={noticeTabs.map((one) => ({
            href: withParams("/notices", { tab: one }),
            label: t(`tab.${one}`),
            count: counts[one],
            current: one === tab,
          }))}
        />
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState title={t(`empty.${tab}`)} icon="bell">
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <>
          <NoticeDays rows={rows} tagged={tab === "all"} />
          <Pagination
            label={common("pages")}
            previousHref={after ? withParams("/notices", { tab }) : undefined}
            nextHref={next ? withParams("/notices", { tab, after: next }) : undefined}
          />
        </>
      )}
    </>
  );
}
