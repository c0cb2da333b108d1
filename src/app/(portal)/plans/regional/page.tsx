import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { largestRegionalMegabytes, regionalColumns } from "@/domain/regional";
import { parseQuery, words } from "@/lib/query";
import { listPlansToEnter, listRegionalLists } from "@/server/regional/read-lists";
import { requireActor } from "@/server/session";
import { TableUpload } from "../../table-upload";
import { PastLists } from "./past-lists";
import { PlansToEnter } from "./plans-to-enter";

const pageQuery = z.object({
  after: words,
  problem: words,
  columns: words,
  maximum: words,
  type: words,
  line: words,
});

/** Page title. */
export const generateMetadata = titled("regional.lists.title");

/** What is still to be typed into the regional system, and the lists out of it to compare with. */
export default async function RegionalListsPage({ searchParams }: PageProps<"/plans/regional">) {
  const actor = await requireActor();
  const { after, problem, ...values } = parseQuery(pageQuery, await searchParams);
  const lists = await listRegionalLists(actor, after || null);
  if (!lists) notFound();
  const plans = await listPlansToEnter(actor);
  const t = await getTranslations();
  const known = /^(regional\.refusals|tableFile)\.\w+$/.test(problem) && t.has(problem as never);
  // Only what our own route says is said again: an address somebody bent puts no words into the page.
  const columns = columnsIn(values.columns);
  const type = /^\w{1,8}$/.test(values.type) ? values.type : "?";
  const told = { columns, type, maximum: Number(values.maximum) || 0, line: Number(values.line) || 0 };
  return (
    <>
      <PageHeader
        title={t("regional.lists.title")}
        lead={t("regional.lists.lead")}
        trail={[{ label: t("plan.title"), href: "/plans" }]}
      />
      <Columns
        main={
          <>
            <TableUpload
              title={t("regional.lists.upload")}
              label={t("regional.lists.file")}
              hint={t("regional.lists.fileHint", { maximum: largestRegionalMegabytes })}
              send={t("regional.lists.send")}
              action="/plans/regional/upload"
              problem={known ? (t(problem as never, told as never) as string) : null}
            />
            <PastLists lists={lists.rows} next={lists.next} />
          </>
        }
        aside={<PlansToEnter plans={plans} />}
      />
    </>
  );
}

const columnsIn = (typed: string) =>
  Object.values(regionalColumns)
    .map(([name]) => name)
    .filter((name) => typed.split(", ").includes(name))
    .join(", ");
