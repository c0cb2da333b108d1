import { getTranslations } from "next-intl/server";
import { requireActorFor } from "@/app/actor-for";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Filters } from "@/components/data/filters";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Tabs } from "@/components/data/tabs";
import { EmptyState } from "@/components/feedback/empty-state";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Link } from "@/components/link";
import { roles, type UserQuery, userQuery, userTabs } from "@/domain/user";
import { formatMoment } from "@/lib/dates";
import { parseQuery, type SearchParams, withParams } from "@/lib/query";
import { listBodies, listUsers } from "@/server/users/list-users";
import { UserState } from "./user-state";

export async function generateMetadata() {
  const t = await getTranslations("admin.users");
  return { title: t("title") };
}

const list = "/admin/users";
const at = (query: UserQuery, change: Partial<UserQuery>) => {
  const { tab, ...rest } = { ...query, after: "", ...change };
  return withParams(list, { tab: tab === "active" ? null : tab, ...rest });
};

/** Who enters the portal, and who waits for a link to enter. */
export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActorFor("user.manage");
  const query = parseQuery(userQuery, await searchParams);
  const users = await listUsers(actor, query);
  const bodies = await listBodies(actor);
  const t = await getTranslations();

  const active = [
    query.q && { label: query.q, removeHref: at(query, { q: "" }) },
    query.role && { label: t(`layout.roles.${query.role}`), removeHref: at(query, { role: "" }) },
    query.organisation && {
      label: bodies.find(({ id }) => id === query.organisation)?.name ?? t("admin.users.organisation"),
      removeHref: at(query, { organisation: "" }),
    },
  ].filter((filter) => filter !== "");
  return (
    <>
      <PageHeader
        title={t("admin.users.title")}
        lead={t("admin.users.lead")}
        trail={[{ label: t("admin.title"), href: "/admin" }]}
        actions={
          <ButtonLink href="/admin/users/new" icon="plus">
            {t("admin.users.new")}
          </ButtonLink>
        }
      >
        <Tabs
          label={t("admin.users.tabs")}
          tabs={userTabs.map((tab) => ({
            href: at(query, { tab }),
            label: t(`admin.users.tab.${tab}`),
            current: tab === query.tab,
            count: tab === "waiting" ? users.waiting : undefined,
          }))}
        />
      </PageHeader>
      <Filters
        action={list}
        keep={query.tab === "active" ? {} : { tab: query.tab }}
        active={active}
        clearHref={at(query, { q: "", role: "", organisation: "" })}
      >
        <TextField name="q" label={t("admin.users.search")} type="search" defaultValue={query.q} width="full" />
        <SelectField
          name="role"
          label={t("admin.users.role")}
          empty={t("common.all")}
          width="full"
          defaultValue={query.role}
          options={roles.map((role) => ({ value: role, label: t(`layout.roles.${role}`) }))}
        />
        <SelectField
          name="organisation"
          label={t("admin.users.organisation")}
          empty={t("common.all")}
          width="full"
          defaultValue={query.organisation}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Filters>
      <Card flush>
        <DataTable
          caption={t("admin.users.title")}
          hiddenCaption
          rows={users.rows}
          rowKey={(user) => user.id}
          empty={<EmptyState title={t("admin.users.none")}>{t("common.noResultsHint")}</EmptyState>}
          columns={[
            {
              key: "name",
              header: t("admin.users.name"),
              rowHeader: true,
              cell: (user) => (
                <>
                  <Link href={`${list}/${user.id}`}>{user.name}</Link>
                  <span className="block font-normal text-muted text-sm">{user.email}</span>
                </>
              ),
            },
            { key: "role", header: t("admin.users.role"), cell: (user) => t(`layout.roles.${user.role}`) },
            { key: "organisation", header: t("admin.users.organisation"), cell: (user) => user.organisation.name },
            {
              key: "lastSignIn",
              header: t("admin.users.lastSignIn"),
              cell: (user) => formatMoment(user.lastSignInAt) || t("admin.users.never"),
            },
            {
              key: "state",
              header: t("admin.users.state"),
              cell: (user) => <UserState active={user.active} asked={user.resets.length > 0} />,
            },
          ]}
        />
        <Pagination
          label={t("common.pages")}
          summary={t("common.results", { count: users.total })}
          previousHref={query.after ? at(query, {}) : undefined}
          nextHref={users.next ? at(query, { after: users.next }) : undefined}
        />
      </Card>
    </>
  );
}
