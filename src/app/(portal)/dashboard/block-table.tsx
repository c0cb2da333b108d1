import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import type { Cell } from "./figure-text";
import type { Block, Line } from "./report-lines";

type Props = { block: Block; total?: Line; caption?: string; href?: (line: Line) => string | undefined };

const tone = ({ number }: Cell) => (number === null ? "text-muted" : "");

/** A block of figures as a table, each line leading to its rows where there are any. */
export function BlockTable({ block, total, caption, href = () => undefined }: Props) {
  return (
    <DataTable
      caption={caption ?? block.title}
      hiddenCaption
      rows={block.lines}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "label",
          header: block.labelHeader,
          rowHeader: true,
          className: "lg:w-[34%]",
          cell: (line) => {
            const address = href(line);
            return (
              <>
                {address ? <Link href={address}>{line.label}</Link> : line.label}
                {line.note && <span className="block font-normal text-muted text-sm">{line.note}</span>}
              </>
            );
          },
        },
        ...block.headings.map((header, index) => ({
          key: String(index),
          header,
          numeric: true,
          className: "whitespace-nowrap",
          cell: ({ cells }: Line) => {
            const cell = cells[index];
            return cell && <span className={tone(cell)}>{cell.text}</span>;
          },
        })),
      ]}
      footer={
        total && {
          label: total.label,
          ...Object.fromEntries(total.cells.map(({ text }, index) => [String(index), text])),
        }
      }
    />
  );
}
