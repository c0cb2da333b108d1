import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { SearchBox } from "@/components/data/search-box";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { seesNames } from "@/domain/permissions";
import { searchQuery, searchSizes } from "@/domain/search";
import { parseQuery, withParams } from "@/lib/query";
import { type HitGroup, searchEverywhere, searchedBy } from "@/server/search/search-everywhere";
import { requireActor } from "@/server/session";
import { Hits } from "./hits";

/** Page title. */
export const generateMetadata = titled("search.title");

/** The search over households, people, referrals and plans: what was found, of each kind, with by what. */
export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const actor = await requireActor();
  const nouns = searchedBy(actor);
  if (nouns.length === 0) notFound();
  const query = parseQuery(searchQuery, await searchParams);
  const only = nouns.find((noun) => noun === query.in);
  const found = await searchEverywhere(actor, query.q, only ? searchSizes.alone : searchSizes.together, only);
  const named = seesNames(actor, {});
  const t = await getTranslations("search");
  const q = query.q.trim();
  const groups = found.ok ? found.groups.filter(({ hits }) => hits.length > 0) : [];
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const more = groups.some((group) => group.more);
  return (
    <Stack>
      <PageHeader title={t("title")} lead={t(named ? "lead" : "leadCodes")}>
        <div className="pb-5">
          <SearchBox
            id="everywhere"
            action="/search"
            label={t(named ? "label" : "labelCodes")}
            defaultValue={q.slice(0, 200)}
            keep={only ? { in: only } : {}}
          />
        </div>
      </PageHeader>
      {!found.ok && q !== "" && <Notice tone="warning">{t(`problems.${found.problem}`)}</Notice>}
      {!found.ok && <Examples named={named} />}
      {found.ok && groups.length === 0 && (
        <EmptyState
          title={t("nothingFor", { q })}
          icon="search"
          action={
            only && (
              <ButtonLink href={withParams("/search", { q })} tone="secondary">
                {t("backToAll")}
              </ButtonLink>
            )
          }
        >
          {t(named ? "nothingHint" : "nothingHintCodes")}
        </EmptyState>
      )}
      {groups.length > 0 && (
        <p className="flex flex-wrap gap-x-4 font-semibold">
          {more && !only ? t("atLeast", { count }) : t("found", { count, q })}
          {only && (
            <Link href={withParams("/search", { q })} className="link">
              {t("backToAll")}
            </Link>
          )}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.noun} group={group} q={q} alone={only !== undefined} />
      ))}
    </Stack>
  );
}

type GroupProps = { group: HitGroup; q: string; alone: boolean };

/** The answers of one kind, and the way to all of them. */
async function Group({ group: { noun, hits, more }, q, alone }: GroupProps) {
  const t = await getTranslations("search");
  return (
    <Card
      title={t(`groups.${noun}`)}
      flush
      actions={
        more &&
        !alone && (
          <Link href={withParams("/search", { q, in: noun })} className="link font-semibold">
            {t(`everyOf.${noun}`)}
          </Link>
        )
      }
    >
      <Hits hits={hits} />
      {more && alone && (
        <p className="border-line border-t px-4 py-3 text-soft md:px-5">{t("narrow", { count: hits.length })}</p>
      )}
    </Card>
  );
}

/** What can be typed, before anything was. */
async function Examples({ named }: { named: boolean }) {
  const t = await getTranslations("search");
  const of = (example: string) => ({ example });
  return (
    <Card title={t("examples")} narrow>
      <ul className="list-disc space-y-1 pl-5">
        <li>{t("exampleCode", of("N-42"))}</li>
        {named && (
          <>
            <li>{t("exampleName", of("beluzzi"))}</li>
            <li>{t("exampleIdentifier", of("RSSMRA85"))}</li>
            <li>{t("examplePhone", of("0376 12"))}</li>
          </>
        )}
      </ul>
    </Card>
  );
}
