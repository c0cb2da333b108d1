import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/button-link";
import { ExportLinks } from "@/components/data/export-links";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { firstDayOf, isOver, type Month, monthAfter } from "@/domain/register-month";
import { snapshotQuery } from "@/domain/snapshot";
import { formatDay, formatMoment, formatMonth } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { requireActor } from "@/server/session";
import { figureTeller } from "@/server/snapshots/figure-words";
import { pictureLines } from "@/server/snapshots/picture-lines";
import { compareWithToday, getSnapshot } from "@/server/snapshots/read-snapshots";
import { hidden } from "../../../../form-action";
import { sayIn } from "../../../../say-in";
import { monthParam } from "../month-param";
import { Brief } from "./brief";
import { ChapterCard } from "./chapter-card";
import { DistrictCard } from "./district-card";
import { ProofCard } from "./proof-card";
import { TodayCard } from "./today-card";

export async function generateMetadata({ params }: PageProps<"/dashboard/months/[month]">): Promise<Metadata> {
  const month = monthParam((await params).month);
  return { title: (await getTranslations("snapshot.export"))("title", { month: await nameOf(month) }) };
}

const nameOf = async (month: Month) => formatMonth(await getLocale(), firstDayOf(month));

/** The picture of a month: its figures beside those of the month before, how it was taken, and what today's data would give. */
export default async function MonthPage({ params, searchParams }: PageProps<"/dashboard/months/[month]">) {
  const actor = await requireActor();
  const month = monthParam((await params).month);
  const found = (await hidden(getSnapshot(actor, month))) ?? notFound();
  const { today } = parseQuery(snapshotQuery, await searchParams);
  const { picture, before } = found;
  const differences = today ? await hidden(compareWithToday(actor, picture)) : null;

  const t = await getTranslations("snapshot");
  const dashboard = await getTranslations("dashboard");
  const teller = figureTeller(await sayIn());
  const { chapters, districts } = pictureLines(picture, before, teller);
  const [name, earlier] = [await nameOf(month), await nameOf(monthAfter(month, -1))];
  const at = formatMoment(picture.takenAt);
  const path = `/dashboard/months/${month}`;
  return (
    <>
      <PageHeader
        title={<span className="inline-block first-letter:uppercase">{name}</span>}
        eyebrow={t("one")}
        meta={[
          t("taken", { at: picture.takenBy ? t("takenBy", { at, name: picture.takenBy.name }) : at }),
          t("definitions", { version: formatDay(picture.definitionsVersion) }),
        ]}
        trail={[
          { label: dashboard("title"), href: "/dashboard" },
          { label: t("title"), href: "/dashboard/months" },
        ]}
        actions={
          <>
            <ButtonLink href={`${path}/report`} icon="file" small download>
              {t("toReport")}
            </ButtonLink>
            <ExportLinks href={(format) => withParams(`${path}/export`, { format })} />
          </>
        }
      />
      <Stack>
        {!picture.intact && (
          <Notice tone="danger" title={t("broken")}>
            {t("brokenHint")}
          </Notice>
        )}
        {!before && <Notice>{t("noBefore")}</Notice>}
        {before && before.definitionsVersion !== picture.definitionsVersion && (
          <Notice tone="warning">{t("otherDefinitions", { version: formatDay(before.definitionsVersion) })}</Notice>
        )}
        <Brief chapters={chapters} earlier={before && earlier} />
        <nav aria-label={t("chapters")} className="flex flex-wrap gap-x-5 gap-y-2 print:hidden">
          {chapters.map((chapter) => (
            <a key={chapter.name} href={`#${chapter.name}`} className="link inline-flex min-h-6 items-center">
              {chapter.title}
            </a>
          ))}
        </nav>
        {chapters.map((chapter) => (
          <ChapterCard key={chapter.name} chapter={chapter} compared={before !== null} />
        ))}
        {districts.rows.length > 0 && <DistrictCard {...districts} />}
        <TodayCard differences={differences} version={picture.definitionsVersion} teller={teller} month={month} />
        <ProofCard picture={picture} at={at} organisation={picture.organisationId ? actor.organisationName : null} />
        <nav aria-label={t("title")} className="flex flex-wrap gap-3 print:hidden">
          {before && (
            <ButtonLink href={`/dashboard/months/${before.month}`} tone="quiet" icon="arrow-left">
              {t("previous")}
            </ButtonLink>
          )}
          {isOver(monthAfter(month)) && (
            <ButtonLink href={`/dashboard/months/${monthAfter(month)}`} tone="quiet" icon="arrow-right">
              {t("next")}
            </ButtonLink>
          )}
        </nav>
      </Stack>
    </>
  );
}
