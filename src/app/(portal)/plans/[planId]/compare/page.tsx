import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { buttonStyle } from "@/components/button-style";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { parseQuery } from "@/lib/query";
import { requireActor } from "@/server/session";
import { compareVersions } from "@/server/variations/compare-versions";
import { Changes, deltaWords } from "../deltas";

const number = z.coerce.number().int().min(1).max(10_000).nullable().catch(null);
const compareQuery = z.object({ from: number, to: number });

/** Page title. */
export const generateMetadata = titled("variation.compare.title");

/** Any two versions of a plan, their differences in words with hours and euro. */
export default async function ComparePage({ params, searchParams }: PageProps<"/plans/[planId]/compare">) {
  const actor = await requireActor();
  const query = parseQuery(compareQuery, await searchParams);
  const found = await compareVersions(actor, idParam((await params).planId), query.from, query.to);
  if (!found) notFound();
  const t = await getTranslations("variation.compare");
  const plan = await getTranslations("plan");
  const { id, code, name, numbers, from, to, changes } = found;
  const choice = (field: "from" | "to", chosen: number | null) => (
    <label className="flex flex-col gap-1 font-semibold">
      {t(field)}
      <select name={field} defaultValue={chosen ?? undefined} className="input font-normal">
        {numbers.map((one) => (
          <option key={one} value={one}>
            {plan("version", { number: one })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Stack>
      <PageHeader
        title={t("title")}
        eyebrow={plan("code", { code })}
        lead={t("lead")}
        trail={[
          { label: plan("title"), href: "/plans" },
          { label: name ?? code, href: `/plans/${id}` },
        ]}
      />
      <Card>
        <form method="get" className="mb-6 flex flex-wrap items-end gap-4">
          {choice("from", from)}
          {choice("to", to)}
          <button type="submit" className={buttonStyle("secondary")}>
            {t("button")}
          </button>
        </form>
        {changes.length > 0 ? (
          <>
            <Changes changes={changes} />
            <p className="mt-3 font-semibold">{t("delta", deltaWords(found))}</p>
          </>
        ) : (
          <p className="text-soft">{t("same")}</p>
        )}
      </Card>
    </Stack>
  );
}
