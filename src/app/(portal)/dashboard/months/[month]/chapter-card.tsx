import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { Disclosure } from "@/components/feedback/disclosure";
import type { PictureChapter, PictureLine } from "@/server/snapshots/picture-lines";

type Props = { chapter: PictureChapter; compared: boolean };

/** One chapter of a picture: every figure beside the month before; those of its parts folded below. */
export function ChapterCard({ chapter: { name, title, lines, parts }, compared }: Props) {
  const t = useTranslations("snapshot");
  return (
    <Card id={name} title={title} flush>
      {lines.length > 0 && <Lines caption={title} lines={lines} compared={compared} />}
      {lines.length === 0 && <Lines caption={title} lines={parts} compared={compared} />}
      {lines.length > 0 && parts.length > 0 && (
        <div className="px-4 py-3 md:px-5">
          <Disclosure summary={t("parts", { title })}>
            <Lines caption={t("parts", { title })} lines={parts} compared={compared} />
          </Disclosure>
        </div>
      )}
    </Card>
  );
}

function Lines({ caption, lines, compared }: { caption: string; lines: PictureLine[]; compared: boolean }) {
  const t = useTranslations("snapshot");
  const number = (key: "value" | "before" | "change", header: string) => ({
    key,
    header,
    numeric: true,
    className: "whitespace-nowrap",
    cell: (line: PictureLine) => line[key],
  });
  return (
    <DataTable
      caption={caption}
      hiddenCaption
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: "item", header: t("item"), rowHeader: true, className: "lg:w-[46%]", cell: ({ label }) => label },
        number("value", t("value")),
        ...(compared ? [number("before", t("before")), number("change", t("changeColumn"))] : []),
      ]}
    />
  );
}
