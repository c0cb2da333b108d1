import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/components/data/page-header";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { may } from "@/domain/permissions";
import { levels, type Rule, rulesOf } from "@/domain/today";
import { now } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { plansWithNews } from "@/server/news/count-news";
import { requireActor } from "@/server/session";
import { listToday } from "@/server/today/list-today";
import { TodayNews } from "./news/today";
import { TodayFilter } from "./today-filter";
import { WaitingList } from "./waiting-list";
import { WorkloadCard } from "./workload-card";

const everyRule = Object.values(rulesOf).flat() as [Rule, ...Rule[]];
const pageQuery = z.object({ kind: oneOf(["", ...everyRule], "") });

/** Page title. */
export const generateMetadata = async () => ({ title: (await getTranslations("today"))("title") });

/** Oggi: what waits for whoever signed in, the most pressing first. */
export default async function TodayPage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor();
  const asked = parseQuery(pageQuery, await searchParams).kind;
  const { waiting, aside: putAside, workloads } = await listToday(actor);
  const kind = waiting.some(({ rule }) => rule === asked) ? asked : "";
  const shown = waiting.filter(({ rule }) => !kind || rule === kind);
  const news = await plansWithNews(actor);
  const aside = workloads.length > 0 || news.plans.length > 0;
  const t = await getTranslations("today");
  const day = new Intl.DateTimeFormat(await getLocale(), { dateStyle: "full", timeZone: "Europe/Rome" }).format(now());
  // The accounts of the administration carry an office's name, which has no first name.
  const isOffice = actor.role === "ADMIN" || actor.role === "PRIVACY_OFFICER";
  const looksOver = actor.role === "PRIVACY_OFFICER";
  return (
    <>
      <PageHeader
        eyebrow={<span className="first-letter:uppercase">{day}</span>}
        title={t("hello", { name: isOffice ? actor.name : (actor.name.split(" ")[0] ?? actor.name) })}
        lead={looksOver ? undefined : t("count", { count: waiting.length })}
      />
      <div className={aside ? "grid items-start gap-6 lg:grid-cols-[2fr_1fr]" : "max-w-4xl"}>
        <div className="flex min-w-0 flex-col gap-6">
          {!looksOver && <TodayFilter role={actor.role} things={waiting} kind={kind} />}
          {waiting.length === 0 && (
            <EmptyState title={t("done")} icon="check-circle">
              {t("doneHint")}
            </EmptyState>
          )}
          {levels.map((level) => (
            <WaitingList
              key={level}
              level={level}
              title={looksOver ? t("latest") : t(`level.${level}`)}
              things={shown.filter((thing) => thing.level === level)}
              whole={kind !== ""}
              marks={may(actor, "waiting.mark", { ownerId: actor.id })}
            />
          ))}
          {putAside > 0 && (
            <p>
              <Link href="/set-aside">{t("aside.link", { count: putAside })}</Link>
            </p>
          )}
        </div>
        {aside && (
          <div className="flex min-w-0 flex-col gap-6">
            <TodayNews {...news} />
            {workloads.length > 0 && <WorkloadCard workloads={workloads} />}
          </div>
        )}
      </div>
    </>
  );
}
