import "server-only";
import { chapters } from "@/domain/indicator";
import { byKey, changeOf, figureKey, type SnapshotFigure } from "@/domain/snapshot";
import type { FigureTeller } from "./figure-words";
import type { Picture } from "./read-snapshots";

/** One figure of a picture in words, beside the same one the month before. */
export type PictureLine = {
  key: string;
  figure: SnapshotFigure;
  label: string;
  /** The name of its indicator, by itself. */
  indicator: string;
  /** The part it is about, by itself; null for a whole. */
  part: string | null;
  value: string;
  before: string;
  change: string;
};

/** One chapter of a picture: its figures, then those of its parts (services, reasons, groups). */
export type PictureChapter = { name: string; title: string; lines: PictureLine[]; parts: PictureLine[] };

/** A picture in words, chapter by chapter and district by district: what the page, its files and the report tell. */
export function pictureLines(
  { figures }: Pick<Picture, "figures">,
  before: Pick<Picture, "figures"> | null,
  teller: FigureTeller,
) {
  const earlier = byKey(before?.figures ?? []);
  const line = (figure: SnapshotFigure): PictureLine => {
    const key = figureKey(figure);
    const was = earlier.get(key);
    return {
      key,
      figure,
      label: teller.label(figure),
      indicator: teller.indicator(figure),
      part: teller.part(figure),
      value: teller.value(figure),
      before: was ? teller.value(was) : before ? teller.none : "",
      change: before ? teller.change(changeOf(was, figure), figure.unit) : "",
    };
  };
  const whole = figures.filter(({ district }) => district === null);
  const names = [...new Set([...chapters, ...whole.map(({ chapter }) => chapter)])];
  const told = names.flatMap((name): PictureChapter[] => {
    const inside = whole.filter(({ chapter }) => chapter === name);
    if (inside.length === 0) return [];
    return [
      {
        name,
        title: teller.chapter(name),
        lines: inside.filter(({ part }) => part === null || name === "arrears").map(line),
        parts: inside.filter(({ part }) => part !== null && name !== "arrears").map(line),
      },
    ];
  });
  return { chapters: told, districts: districtLines(figures, teller) };
}

/** The picture in words. */
export type PictureText = ReturnType<typeof pictureLines>;

function districtLines(figures: readonly SnapshotFigure[], teller: FigureTeller) {
  const told = figures.filter(({ district }) => district !== null);
  const indicators = [...new Set(told.map(({ indicator }) => indicator))];
  return {
    headings: indicators.map((indicator) => {
      const one = told.find((figure) => figure.indicator === indicator);
      return one ? teller.indicator(one) : indicator;
    }),
    rows: [...new Set(told.map(({ district }) => district ?? ""))].map((district) => ({
      district,
      name: teller.district(district),
      cells: indicators.map((indicator) => {
        const figure = told.find((one) => one.district === district && one.indicator === indicator);
        return { figure: figure ?? null, text: figure ? teller.value(figure) : "" };
      }),
    })),
  };
}
