import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { may } from "@/domain/permissions";
import { firstDayOf, readMonth } from "@/domain/register-month";
import { formatMonth } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { getMonth } from "@/server/register/months";
import { requireActor } from "@/server/session";
import { MonthState } from "../month-state";
import { CloseForm } from "./close-form";
import { LockHistory } from "./lock-history";
import { ReopenForm } from "./reopen-form";
import { Unrecorded } from "./unrecorded";

/** Page title. */
export const generateMetadata = titled("register.months.title");

/** One month of the register: what is in it, what nobody has written down yet, and closing it or opening it again. */
export default async function MonthPage({ params }: PageProps<"/agenda/months/[month]">) {
  const actor = await requireActor();
  const month = readMonth((await params).month) ?? notFound();
  const page = (await getMonth(actor, month)) ?? notFound();
  const t = await getTranslations("register.months");
  const session = await getTranslations("session");
  const closes = may(actor, "register.lock", { organisationId: actor.organisationId });
  return (
    <Stack>
      <PageHeader
        title={t("one", { month: formatMonth(await getLocale(), firstDayOf(month)) })}
        tag={<MonthState over={page.over} lock={page.lock} />}
        trail={[
          { label: session("title"), href: "/agenda" },
          { label: t("title"), href: "/agenda/months" },
        ]}
      />
      <Card>
        <SummaryList
          columns={2}
          items={[
            { term: t("sessions"), value: String(page.sessions) },
            { term: t("hours"), value: formatMinutes(page.recordedMinutes) },
            { term: t("unrecorded"), value: String(page.unwritten) },
          ]}
        />
      </Card>
      <Unrecorded rows={page.unrecorded} count={page.unwritten} />
      {!page.over && <Notice>{t("notOver")}</Notice>}
      {page.over && !closes && !page.lock && <Notice>{t("onlyCoordinator")}</Notice>}
      {page.over && closes && !page.lock && <CloseForm month={month} unwritten={page.unwritten} />}
      {closes && page.lock && <ReopenForm lockId={page.lock.id} />}
      <LockHistory locks={page.locks} />
    </Stack>
  );
}
