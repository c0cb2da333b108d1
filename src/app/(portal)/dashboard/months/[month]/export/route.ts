import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { firstDayOf } from "@/domain/register-month";
import type { SnapshotFigure } from "@/domain/snapshot";
import { formatMonth } from "@/lib/dates";
import { oneOf, parseQuery } from "@/lib/query";
import type { TableCell } from "@/lib/spreadsheet";
import { requireActor } from "@/server/session";
import { figureTeller } from "@/server/snapshots/figure-words";
import { pictureLines } from "@/server/snapshots/picture-lines";
import { getSnapshot } from "@/server/snapshots/read-snapshots";
import { hidden } from "../../../../../form-action";
import { sayIn } from "../../../../../say-in";
import { tableDownload, tableFormats } from "../../../../../table-download";
import { monthParam } from "../../month-param";

/** The picture of a month as a file: the same texts as its page, with the numbers to compute with (hours and euro with decimals). */
export async function GET(request: NextRequest, { params }: RouteContext<"/dashboard/months/[month]/export">) {
  const actor = await requireActor();
  const month = monthParam((await params).month);
  const schema = z.object({ format: oneOf(tableFormats, "xlsx") });
  const { format } = parseQuery(schema, Object.fromEntries(request.nextUrl.searchParams));
  const { picture, before } = (await hidden(getSnapshot(actor, month))) ?? notFound();
  const say = await sayIn();
  const teller = figureTeller(say);
  const { chapters, districts } = pictureLines(picture, before, teller);
  const row = (figure: SnapshotFigure, label: string, value: string, earlier: string, change: string): TableCell[] => [
    teller.chapter(figure.chapter),
    figure.district && teller.district(figure.district),
    label,
    value,
    numberOf(figure),
    say(`snapshot.unit.${figure.unit}`),
    earlier,
    change,
  ];
  return tableDownload(
    format,
    say("snapshot.export.title", { month: formatMonth(await getLocale(), firstDayOf(month)) }),
    [
      { header: say("dashboard.export.chapter") },
      { header: say("snapshot.district") },
      { header: say("snapshot.item"), width: 48 },
      { header: say("snapshot.value") },
      { header: say("snapshot.export.number"), kind: "number" },
      { header: say("snapshot.export.unit") },
      { header: say("snapshot.before") },
      { header: say("snapshot.changeColumn") },
    ],
    [
      ...chapters
        .flatMap(({ lines, parts }) => [...lines, ...parts])
        .map((line) => row(line.figure, line.label, line.value, line.before, line.change)),
      ...districts.rows
        .flatMap(({ cells }) => cells)
        .flatMap(({ figure, text }) => (figure ? [row(figure, teller.label(figure), text, "", "")] : [])),
    ],
  );
}

/** The number of a figure as people count: hours and euro instead of minutes and cents. */
function numberOf({ value, unit }: SnapshotFigure) {
  if (value === null) return null;
  return unit === "cents" ? value / 100 : unit === "minutes" ? value / 60 : value;
}
