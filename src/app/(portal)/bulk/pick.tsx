import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/button-style";
import type { Column } from "@/components/data/data-table";
import { Icon } from "@/components/icon";
import { Link } from "@/components/link";
import { type BulkList, mostAtOnce } from "@/domain/bulk";
import { readView, viewLists, viewQueryOf } from "@/domain/saved-view";
import { type SearchParams, withParams } from "@/lib/query";

const form = "bulk";
const pickedAll = "all";

/** Whether the rows of a page can be chosen, and are all chosen to begin with. */
export type Picking = { all: boolean } | null;

/** How the rows of a list are chosen, as its address says; null for who may do nothing to many of them. */
export const pickingOf = (allowed: boolean, params: SearchParams): Picking =>
  allowed ? { all: params.picked === pickedAll } : null;

/** A column of boxes that choose rows for what the bar above the table does; none where nothing can be done. */
export function usePickColumn<Row extends { id: string; code: string }>(picking: Picking): Column<Row>[] {
  const t = useTranslations("bulk");
  if (!picking) return [];
  return [
    {
      key: "pick",
      header: t("pick"),
      hiddenHeader: true,
      className: "w-10",
      cell: ({ id, code }) => (
        <input
          key={String(picking.all)}
          type="checkbox"
          form={form}
          name="pick"
          value={id}
          defaultChecked={picking.all}
          aria-label={t("pickOne", { code })}
          className="choice"
        />
      ),
    },
  ];
}

type Props = { list: BulkList; picking: Picking; params: SearchParams };

/** What can be done to the rows chosen, or to all the list finds. A plain form: each button asks for the page that shows what would change. */
export function BulkBar({ list, picking, params }: Props) {
  const t = useTranslations("bulk");
  if (!picking) return null;
  const { path } = viewLists[list];
  const flat = Object.entries(params).map(([name, value]) => [name, [value].flat()[0]]);
  const here = (picked: string) => withParams(path, { ...Object.fromEntries(flat), picked });
  return (
    <form
      id={form}
      action={`/bulk/${list}`}
      method="get"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-canvas px-4 py-2.5 md:px-5 print:hidden"
    >
      <input type="hidden" name="of" value={viewQueryOf(list, params)} />
      <button type="submit" className={buttonStyle("secondary", true)}>
        <Icon name="exchange-circle" className="size-4" />
        {t(`${list}.chosen`)}
      </button>
      <button
        type="submit"
        formAction={`${path}/export`}
        name="format"
        value="xlsx"
        className={buttonStyle("quiet", true)}
      >
        {t("exportChosen")}
      </button>
      <Link href={here(picking.all ? "" : pickedAll)} className="link text-sm">
        {t(picking.all ? "pickNone" : "pickAll")}
      </Link>
      <button type="submit" name="everything" value="yes" className={buttonStyle("quiet", true)}>
        {t(`${list}.everything`, { count: mostAtOnce })}
      </button>
    </form>
  );
}

/** What a list is asked by a form that chose rows: the list's own address travels in `of`. */
export const askedThere = (list: BulkList, of: string) => readView(list, of).params;
