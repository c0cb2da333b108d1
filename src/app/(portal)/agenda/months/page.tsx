import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { firstDayOf } from "@/domain/register-month";
import { formatMonth } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { parseQuery, withParams } from "@/lib/query";
import { listMonths } from "@/server/register/months";
import { requireActor } from "@/server/session";
import { MonthState } from "./month-state";

const monthsQuery = z.object({ before: z.string().max(20).catch("") });

/** Page title. */
export const generateMetadata = titled("register.months.title");

/** The months of the register, newest first: which are closed and by whom, what each holds, what is still unwritten. */
export default async function MonthsPage({ searchParams }: PageProps<"/agenda/months">) {
  const actor = await requireActor();
  const { before } = parseQuery(monthsQuery, await searchParams);
  const page = (await listMonths(actor, before)) ?? notFound();
  const t = await getTranslations("register.months");
  const session = await getTranslations("session");
  return (
    <Stack>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        trail={[{ label: session("title"), href: "/agenda" }]}
        actions={
          may(actor, "evidence.askMonth", { organisationId: actor.organisationId }) && (
            <ButtonLink href="/evidence" tone="secondary" icon="files">
              {(await getTranslations("evidence"))("title")}
            </ButtonLink>
          )
        }
      />
      <Card flush>
        <DataTable
          caption={t("caption")}
          hiddenCaption
          rows={page.rows}
          rowKey={(row) => row.month}
          empty={<EmptyState title={t("empty")} />}
          columns={[
            { key: "month", header: t("month"), rowHeader: true, cell: ({ month }) => <MonthLink month={month} /> },
            { key: "state", header: t("state"), cell: (row) => <MonthState {...row} /> },
            { key: "sessions", header: t("sessions"), numeric: true, cell: ({ sessions }) => sessions },
            {
              key: "hours",
              header: t("hours"),
              numeric: true,
              cell: ({ recordedMinutes }) => formatMinutes(recordedMinutes),
            },
            { key: "unrecorded", header: t("unrecorded"), numeric: true, cell: ({ unrecorded }) => unrecorded },
          ]}
        />
        <Pagination
          label={t("pages")}
          nextHref={page.next ? withParams("/agenda/months", { before: page.next }) : undefined}
        />
      </Card>
    </Stack>
  );
}

async function MonthLink({ month }: { month: string }) {
  return <Link href={`/agenda/months/${month}`}>{formatMonth(await getLocale(), firstDayOf(month))}</Link>;
}
