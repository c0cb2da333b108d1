import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { type Column, DataTable } from "@/components/data/data-table";
import { Filters } from "@/components/data/filters";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Link } from "@/components/link";
import { StyleguideTabs } from "../tabs";

export const metadata = { title: "Style guide: a list" };

type Row = {
  code: string;
  name: string;
  place: string;
  months: number;
  debt: string;
  status: string;
  tone: StatusTone;
  since: string;
  late?: boolean;
};

const rows: Row[] = [
  {
    code: "N-2026-0041",
    name: "Rossi Maria Luisa",
    place: "via Canneti 22, Lunetta",
    months: 7,
    debt: "2.940,00 €",
    status: "Piano di rientro",
    tone: "info",
    since: "12/03/2026",
  },
  {
    code: "N-2026-0038",
    name: "El Amrani Fatima",
    place: "strada Dosso del Corso 4",
    months: 14,
    debt: "6.118,35 €",
    status: "Sfratto intimato",
    tone: "danger",
    since: "02/02/2026",
    late: true,
  },
  {
    code: "N-2026-0037",
    name: "Singh Harpreet",
    place: "via Valle d’Aosta 11",
    months: 3,
    debt: "870,00 €",
    status: "In carico",
    tone: "neutral",
    since: "28/01/2026",
  },
  {
    code: "N-2026-0029",
    name: "D’Angelo Ștefania",
    place: "piazzale Vittoria 1",
    months: 5,
    debt: "1.455,10 €",
    status: "Rata saltata",
    tone: "warning",
    since: "15/01/2026",
    late: true,
  },
  {
    code: "N-2025-0118",
    name: "Bonazzi Ettore",
    place: "via Calabria 9",
    months: 0,
    debt: "0,00 €",
    status: "Rientrato",
    tone: "success",
    since: "19/11/2025",
  },
];

const columns: Column<Row>[] = [
  {
    key: "name",
    header: "Nucleo",
    rowHeader: true,
    sort: { href: "?sort=name", direction: "ascending" },
    cell: (row) => (
      <>
        <Link href="/styleguide/case" className="link font-semibold">
          {row.name}
        </Link>
        <span className="block font-normal text-muted text-sm">{row.code}</span>
      </>
    ),
  },
  { key: "place", header: "Alloggio", cell: (row) => row.place },
  { key: "status", header: "Situazione", cell: (row) => <StatusTag tone={row.tone}>{row.status}</StatusTag> },
  { key: "months", header: "Mesi", numeric: true, sort: { href: "?sort=months" }, cell: (row) => row.months },
  { key: "debt", header: "Debito", numeric: true, sort: { href: "?sort=debt" }, cell: (row) => row.debt },
  { key: "since", header: "In carico dal", numeric: true, cell: (row) => row.since },
  { key: "actions", header: "Azioni", hiddenHeader: true, cell: () => <Link href="#refer">Segnala</Link> },
];

/** A list as the sections have them: questions, filters, rows, pages. */
export default function StyleguideListPage() {
  return (
    <>
      <PageHeader
        title="Nuclei"
        lead="I nuclei che l’Officina ha in carico."
        actions={
          <>
            <ButtonLink href="#import" tone="secondary" icon="upload">
              Importa elenco
            </ButtonLink>
            <ButtonLink href="/styleguide/form" icon="plus">
              Nuovo nucleo
            </ButtonLink>
          </>
        }
      >
        <StyleguideTabs current="/styleguide/list" />
      </PageHeader>
      <Filters
        action="/styleguide/list"
        keep={{ tab: "mine" }}
        clearHref="/styleguide/list"
        active={[
          { label: "Sfratto in corso", removeHref: "?tab=mine&q=rossi" },
          { label: "“rossi”", removeHref: "?tab=mine" },
        ]}
      >
        <TextField name="q" label="Nome, codice o indirizzo" type="search" width="full" optional defaultValue="rossi" />
        <SelectField
          name="stage"
          label="Sfratto"
          width="full"
          optional
          empty="Qualsiasi"
          options={[
            { value: "a", label: "Nessuno" },
            { value: "b", label: "Intimato" },
          ]}
        />
        <DateField name="from" label="In carico dal" width="full" optional />
      </Filters>
      <Card flush>
        <DataTable
          caption="5 nuclei"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.code}
          highlight={(row) => Boolean(row.late)}
          footer={{ name: "Totale", debt: "11.383,45 €" }}
        />
        <div className="border-line border-t">
          <Pagination label="Pagine dell’elenco" previousHref="?before=1" nextHref="?after=2" summary="1–5 di 42" />
        </div>
      </Card>
    </>
  );
}
