import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { dayOf, formatDay, formatTime, toDate } from "@/lib/dates";
import { parseQuery } from "@/lib/query";
import { requireActor } from "@/server/session";
import { getSession } from "@/server/sessions/get-session";
import { listSeries } from "@/server/sessions/list-series";
import { SessionTag } from "../session-tag";
import { Changed } from "./changed";
import { Register } from "./register";
import { RegisterForm } from "./register-form";
import { Series } from "./series";
import { SheetsCard } from "./sheets-card";

const pageQuery = z.object({ problem: z.string().max(40).catch("") });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("one") };
}

/** One appointment and its page of the register. */
export default async function SessionPage({ params, searchParams }: PageProps<"/agenda/[sessionId]">) {
  const actor = await requireActor();
  const { problem } = parseQuery(pageQuery, await searchParams);
  const session = await getSession(actor, idParam((await params).sessionId));
  if (!session) notFound();
  const t = await getTranslations("session");
  const mayWrite = may(actor, "session.write", session);
  const words = await getTranslations("register");
  const begun = session.startsAt <= now();
  const writable = mayWrite && begun && session.status !== "CANCELLED" && !session.monthClosed;
  const course = await getTranslations("course");
  const { site, room, courseEdition } = session;
  const where = site ? [site.name, room, site.address, site.city].filter(Boolean).join(", ") : session.place;
  const series = await listSeries(actor, session.seriesId);

  return (
    <Stack>
      <PageHeader
        title={session.serviceName}
        eyebrow={t("one")}
        tag={<SessionTag session={{ ...session, supersededById: session.supersededBy?.id }} />}
        trail={[{ label: t("title"), href: "/agenda" }]}
        actions={
          mayWrite &&
          session.status === "PLANNED" &&
          !session.monthClosed && (
            <>
              <ButtonLink tone="secondary" href={`/agenda/${session.id}/move`}>
                {t("move")}
              </ButtonLink>
              <ButtonLink tone="secondary" href={`/agenda/${session.id}/cancel`}>
                {t("cancel")}
              </ButtonLink>
            </>
          )
        }
      />
      <Changed session={session} />
      <Card>
        <SummaryList
          columns={2}
          items={[
            {
              term: t("when"),
              value: `${formatDay(toDate(dayOf(session.startsAt)))}, ${formatTime(session.startsAt)}–${formatTime(session.endsAt)}`,
            },
            { term: t("operator"), value: session.operator.name },
            { term: t("mode"), value: t(`modes.${session.mode}`) },
            { term: t("place"), value: where },
            ...(courseEdition
              ? [
                  {
                    term: course("edition.title"),
                    value: (
                      <Link href={`/courses/editions/${courseEdition.id}`}>
                        {course("edition.name", { course: session.serviceName, edition: courseEdition.number })}
                      </Link>
                    ),
                  },
                ]
              : []),
            ...(session.content ? [{ term: t("content"), value: session.content }] : []),
          ]}
        />
      </Card>
      {series.length > 1 && <Series sessions={series} current={session.id} />}
      <Card title={t("register")} id="register">
        <div className="flex flex-col gap-5">
          {!begun && session.status === "PLANNED" && <Notice>{t("registerNotYet")}</Notice>}
          {mayWrite && session.monthClosed && <Notice>{words("monthClosed")}</Notice>}
          {writable && <RegisterForm session={session} />}
          <Register session={session} slips={mayWrite && session.status === "PLANNED"} writable={writable} />
        </div>
      </Card>
      {mayWrite && session.status !== "CANCELLED" && session.attendances.length > 0 && (
        <SheetsCard session={session} problem={problem} begun={begun} />
      )}
    </Stack>
  );
}
