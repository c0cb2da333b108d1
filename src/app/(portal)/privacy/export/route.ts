import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { requireActorFor } from "@/app/actor-for";
import { tableDownload, tableFormats } from "@/app/table-download";
import { accessQuery } from "@/domain/file-read";
import { today } from "@/lib/clock";
import { oneOf, parseQuery } from "@/lib/query";
import { exportAccesses } from "@/server/file-reads/list-accesses";
import { logWords } from "../words";

const exportQuery = z.object({ format: oneOf(tableFormats, "xlsx") });

/** The reads the screen shows under this question, all of its pages, as a file. */
export async function GET(request: Request) {
  const actor = await requireActorFor("fileRead.read");
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const { format } = parseQuery(exportQuery, params);
  const rows = await exportAccesses(actor, parseQuery(accessQuery, params), format);
  const t = await getTranslations("privacy");
  const role = await getTranslations("layout.roles");
  const words = await logWords();
  const columns = [
    { header: t("when"), kind: "moment" as const },
    { header: t("who") },
    { header: t("role") },
    { header: t("organisation") },
    { header: t("household") },
    { header: t("page") },
  ];
  const cells = rows.map((row) => [
    row.at,
    row.actor.name,
    role(row.actor.role),
    row.actor.organisation.name,
    row.householdCode,
    words.page(row.page),
  ]);
  return tableDownload(format, t("export", { day: today() }), columns, cells);
}
