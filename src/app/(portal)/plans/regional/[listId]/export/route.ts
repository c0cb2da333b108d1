import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { tableDownload, tableFormats } from "@/app/table-download";
import { oneOf, parseQuery } from "@/lib/query";
import { compareRegionalList } from "@/server/regional/read-lists";
import { requireActor } from "@/server/session";
import { comparisonRows } from "../../comparison-rows";

const exportQuery = z.object({ format: oneOf(tableFormats, "xlsx") });

/** The differences of one comparison, all of them, as a file. */
export async function GET(request: Request, { params }: RouteContext<"/plans/regional/[listId]/export">) {
  const actor = await requireActor();
  const { format } = parseQuery(exportQuery, Object.fromEntries(new URL(request.url).searchParams));
  const list = await compareRegionalList(actor, idParam((await params).listId), true);
  if (!list) notFound();
  const t = await getTranslations("regional.compare");
  const rows = comparisonRows(list, {
    line: (of) => t("line", of),
    unknownAmount: t("unknownAmount"),
    wholePlan: (count) => t("wholePlan", { count }),
  });
  const columns = (["person", "service", "what", "there", "here"] as const).map((name) => ({ header: t(name) }));
  const cells = rows.map(({ person, service, kind, there, here }) => [
    person,
    service,
    t(`kind.${kind}`),
    there || "—",
    here || "—",
  ]);
  return tableDownload(format, t("file"), columns, cells);
}
