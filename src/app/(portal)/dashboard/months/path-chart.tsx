import { getLocale, getTranslations } from "next-intl/server";
import { LineChart } from "@/components/charts/line-chart";
import { firstDayOf } from "@/domain/register-month";
import { toDate } from "@/lib/dates";
import { figureTeller } from "@/server/snapshots/figure-words";
import type { Picture } from "@/server/snapshots/read-snapshots";
import { sayIn } from "../../../say-in";

const stages = ["referred", "accepted", "signed", "active", "working"];

/** How many people had reached each stage at the end of every month; a figure that is hidden leaves a gap in its line. */
export async function PathChart({ pictures }: { pictures: Pick<Picture, "month" | "figures">[] }) {
  const t = await getTranslations("snapshot");
  const short = new Intl.DateTimeFormat(await getLocale(), { month: "short", year: "2-digit", timeZone: "UTC" });
  const teller = figureTeller(await sayIn());
  const figureOf = ({ figures }: Pick<Picture, "figures">, stage: string) =>
    figures.find(({ district, indicator }) => district === null && indicator === stage);
  const series = stages.map((stage) => {
    const figures = pictures.map((picture) => figureOf(picture, stage));
    const known = figures.find((figure) => figure !== undefined);
    return {
      label: known ? teller.indicator(known) : stage,
      values: figures.map((figure) => figure?.value ?? null),
      texts: figures.map((figure) => (figure ? teller.value(figure) : "")),
    };
  });
  return (
    <LineChart
      title={(await getTranslations("dashboard"))("funnel")}
      labelHeader={t("month")}
      points={pictures.map(({ month }) => short.format(toDate(firstDayOf(month))))}
      series={series}
      tick={String}
    />
  );
}
