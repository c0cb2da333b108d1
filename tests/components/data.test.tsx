import { describe, expect, test } from "vitest";
import { type Column, DataTable } from "@/components/data/data-table";
import { Initials } from "@/components/data/initials";
import { Meter } from "@/components/data/meter";
import { Pagination } from "@/components/data/pagination";
import { SummaryList } from "@/components/data/summary-list";
import { attributesOf, draw } from "../support/draw";

type Row = { id: string; name: string; debt: string };
const columns: Column<Row>[] = [
  {
    key: "name",
    header: "Nucleo",
    rowHeader: true,
    sort: { href: "?sort=name", direction: "descending" },
    cell: (row) => row.name,
  },
  { key: "debt", header: "Debito", numeric: true, cell: (row) => row.debt },
];
const rows = [{ id: "1", name: "Rossi", debt: "870,00 €" }];
const table = (given: Row[]) => (
  <DataTable caption="Nuclei" columns={columns} rows={given} rowKey={(row) => row.id} empty={<p>Nessuno</p>} />
);

describe("a table", () => {
  test("names itself, its columns and its rows", () => {
    const html = draw(table(rows));
    expect(html).toContain("Nuclei</caption>");
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html.match(/scope="row"/g)).toHaveLength(1);
  });

  test("says how it is sorted", () => {
    expect(attributesOf(draw(table(rows)), /^<th /)["aria-sort"]).toBe("descending");
  });

  test("lets each cell say its column when rows become cards", () => {
    expect(attributesOf(draw(table(rows)), /^<td/)["data-label"]).toBe("Debito");
  });

  test("with no rows gives way to what explains why", () => {
    expect(draw(table([]))).toBe("<p>Nessuno</p>");
  });
});

describe("a meter", () => {
  const meter = (value: number, ceiling: number) =>
    draw(<Meter label="Tetto" value={value} ceiling={ceiling} text="in euro" />);

  test.each([
    [79, 100, "fill-primary", "79 %"],
    [80, 100, "fill-warning", "80 %"],
    [100, 100, "fill-warning", "100 %"],
    [101, 100, "fill-danger", "101 %"],
    [0, 0, "fill-primary", null],
    [1, 0, "fill-danger", null],
  ])("at %i of %i is %s and says so in figures", (value, ceiling, fill, words) => {
    const html = meter(value, ceiling);
    expect(html).toContain(fill);
    if (words) expect(html).toContain(words);
    expect(html).not.toContain("NaN");
  });
});

test("a fact that is missing says so", () => {
  expect(draw(<SummaryList items={[{ term: "E-mail" }, { term: "Debito", value: 0 }]} />)).toMatch(
    /Non indicato.*Debito.*>0</,
  );
});

test("a list in one page has no pagination", () => {
  expect(draw(<Pagination label="Pagine" />)).toBe("");
});

test.each([
  ["Maria Luisa Rossi", "MR"],
  ["Singh", "S"],
  ["D’Angelo Ștefania", "DȘ"],
  ["", ""],
])("the initials of %s are %s", (name, letters) => {
  expect(draw(<Initials name={name} />)).toContain(`>${letters}</span>`);
});
