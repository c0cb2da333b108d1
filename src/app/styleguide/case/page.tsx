import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { DataTable } from "@/components/data/data-table";
import { Meter } from "@/components/data/meter";
import { PageHeader } from "@/components/data/page-header";
import { PrintButton } from "@/components/data/print-button";
import { SummaryList } from "@/components/data/summary-list";
import { Timeline } from "@/components/data/timeline";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Notice } from "@/components/feedback/notice";
import { StatusTag } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import { Link } from "@/components/link";
import { StyleguideTabs } from "../tabs";

export const metadata = { title: "Style guide: a case" };

const lines = [
  { id: "1", name: "Colloquio specialistico", by: "SolCo Mantova", hours: "2 h", cost: "70,00 €" },
  { id: "2", name: "Bilancio di competenze", by: "SolCo Mantova", hours: "6 h", cost: "223,80 €" },
  {
    id: "3",
    name: "Tutoring e accompagnamento al tirocinio",
    by: "Coop. Il Solco",
    hours: "12 h 30 min",
    cost: "437,50 €",
  },
  { id: "4", name: "Inserimento e avvio al lavoro", by: "SolCo Mantova", hours: "", cost: "Costo non definito" },
];

/** A case page: facts, lines, and the spine of what happened. */
export default function StyleguideCasePage() {
  return (
    <>
      <PageHeader
        trail={[
          { label: "PIP", href: "/styleguide/list" },
          { label: "Rossi Maria Luisa", href: "/styleguide/case" },
        ]}
        eyebrow="Piano di intervento personalizzato · PIP-2026-0031"
        title="Rossi Maria Luisa"
        tag={<StatusTag tone="accent">Concordato</StatusTag>}
        meta={[
          <>
            <Icon key="i" name="user" className="size-4" /> Segue Giulia Ferri
          </>,
          <>
            <Icon key="i" name="calendar" className="size-4" /> 01/12/2026 – 31/05/2027
          </>,
          "Fascia 3 Plus",
          "Versione 2",
        ]}
        actions={
          <>
            <PrintButton>Stampa</PrintButton>
            <ButtonLink href="#sign" icon="file-signed">
              Firma
            </ButtonLink>
          </>
        }
      >
        <StyleguideTabs current="/styleguide/case" />
      </PageHeader>
      <Columns
        main={
          <>
            <Notice tone="info" title="Tocca a lei">
              L’Officina ha concordato il piano il 20/11/2026: può raccogliere le firme.
            </Notice>
            <Card title="Servizi" flush aside={<DemonstrationMark />} actions={<Link href="#edit">Modifica</Link>}>
              <DataTable
                caption="Offerta dei servizi al lavoro"
                columns={[
                  { key: "name", header: "Servizio", rowHeader: true, cell: (line) => line.name },
                  { key: "by", header: "Chi lo eroga", cell: (line) => line.by },
                  { key: "hours", header: "Ore", numeric: true, cell: (line) => line.hours },
                  { key: "cost", header: "Valore", numeric: true, cell: (line) => line.cost },
                ]}
                rows={lines}
                rowKey={(line) => line.id}
                footer={{ name: "Totale", hours: "20 h 30 min", cost: "731,30 €" }}
              />
            </Card>
            <Card title="Tetti">
              <div className="grid gap-6 md:grid-cols-3">
                <Meter label="Persona" value={73130} ceiling={450000} text="731,30 € su 4.500,00 €" />
                <Meter label="SolCo" value={86} ceiling={100} text="86.000,00 € su 100.000,00 €" note="oltre l’80 %" />
                <Meter label="Misura" value={40} ceiling={100} text="100.800,00 € su 251.983,20 €" />
              </div>
            </Card>
            <Card title="Persona e nucleo">
              <SummaryList
                columns={2}
                items={[
                  { term: "Codice fiscale", value: "RSSMRA85C55E897Y" },
                  { term: "Nata il", value: "15/03/1985 a Mantova" },
                  { term: "Telefono", value: "+39 0376 123456", action: { href: "#phone", label: "Modifica" } },
                  { term: "E-mail" },
                  { term: "Nucleo", value: <Link href="#n">N-2026-0041</Link> },
                  { term: "Piano di rientro", value: "In regola, 4 rate su 18" },
                ]}
              />
            </Card>
          </>
        }
        aside={
          <>
            <Card title="In breve">
              <SummaryList
                items={[
                  { term: "Stato", value: "Concordato" },
                  { term: "Ore", value: "20 h 30 min" },
                  { term: "Valore", value: "731,30 €" },
                  { term: "Firme", value: "1 su 3" },
                  { term: "Scadenza" },
                ]}
              />
            </Card>
            <Card title="Che cosa è successo">
              <Timeline
                label="Che cosa è successo"
                events={[
                  {
                    id: "1",
                    title: "Piano concordato",
                    at: "20/11/2026, 09:12",
                    dateTime: "2026-11-20T08:12:00Z",
                    by: "Elena Bassi, Officina",
                    tone: "success",
                  },
                  {
                    id: "2",
                    title: "Commento su Bilancio di competenze",
                    at: "19/11/2026, 16:40",
                    dateTime: "2026-11-19T15:40:00Z",
                    by: "Elena Bassi, Officina",
                    icon: "comment",
                    children: <p>Meglio al mattino: il figlio esce da scuola alle 13.</p>,
                  },
                  {
                    id: "3",
                    title: "Piano condiviso con l’Officina",
                    at: "18/11/2026, 11:05",
                    dateTime: "2026-11-18T10:05:00Z",
                    by: "Giulia Ferri, SolCo",
                    icon: "share",
                  },
                  {
                    id: "4",
                    title: "Modifiche richieste",
                    at: "16/11/2026, 10:31",
                    dateTime: "2026-11-16T09:31:00Z",
                    by: "Elena Bassi, Officina",
                    icon: "refresh",
                    tone: "warning",
                  },
                  {
                    id: "5",
                    title: "Bozza aperta",
                    at: "12/11/2026, 08:58",
                    dateTime: "2026-11-12T07:58:00Z",
                    by: "Giulia Ferri, SolCo",
                    icon: "pencil",
                  },
                ]}
              />
            </Card>
          </>
        }
      />
    </>
  );
}
