import { useTranslations } from "next-intl";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import type { PictureChapter, PictureLine } from "@/server/snapshots/picture-lines";

const headlines = ["households", "referred", "signed", "working"];

/** The figures of a month worth a glance, and how they moved. */
export function Brief({ chapters, earlier }: { chapters: PictureChapter[]; earlier: string | null }) {
  const t = useTranslations("snapshot");
  const all = chapters.flatMap(({ lines }) => lines);
  const wanted = [
    ...headlines.map((name) => all.find(({ figure }) => figure.indicator === name)),
    all.find(({ figure }) => figure.indicator === "delivered" && figure.measure === "minutes"),
  ].filter((line): line is PictureLine => line !== undefined);
  return (
    <section aria-label={t("brief")}>
      <Figures>
        {wanted.map((line) => (
          <KeyFigure
            key={line.key}
            label={line.label}
            value={line.value}
            note={earlier && `${earlier}: ${line.before}`}
          />
        ))}
      </Figures>
    </section>
  );
}
