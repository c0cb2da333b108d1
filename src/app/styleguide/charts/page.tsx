import { BarChart } from "@/components/charts/bar-chart";
import { EventChart } from "@/components/charts/event-chart";
import { FunnelChart } from "@/components/charts/funnel-chart";
import { LineChart } from "@/components/charts/line-chart";
import { StackedBar } from "@/components/charts/stacked-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { StyleguideTabs } from "../tabs";

export const metadata = { title: "Style guide: charts" };

const months = ["dic", "gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov"];
const withWork = [2410, 2390, 2350, 2290, 2240, 2160, 2080, 2010, 1990, 1900, 1820, 1760];
const without = [2380, 2420, 2440, 2470, null, 2500, 2510, 2540, 2560, 2570, 2560, 2580];
const euro = (value: number | null) => (value === null ? "non rilevato" : `${value.toLocaleString("it-IT")} €`);

/** Charts drawn on the server. */
export default function StyleguideChartsPage() {
  return (
    <>
      <PageHeader title="Charts">
        <StyleguideTabs current="/styleguide/charts" />
      </PageHeader>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Il percorso">
          <FunnelChart
            title="Dalla segnalazione al lavoro"
            description="Persone, dal 23/11/2025 al 23/11/2026"
            labelHeader="Tappa"
            valueHeader="Persone"
            stages={[
              { label: "Segnalate", value: 52, text: "52", href: "#a" },
              { label: "Accettate", value: 44, text: "44", href: "#b", note: "3 giorni" },
              { label: "PIP firmato", value: 31, text: "31", href: "#c", note: "19 giorni" },
              { label: "PIP avviato", value: 28, text: "28", href: "#d", note: "6 giorni" },
              { label: "Al lavoro", value: 9, text: "9", href: "#e", note: "88 giorni" },
            ]}
          />
        </Card>
        <Card title="La morosità">
          <LineChart
            title="Debito medio dei nuclei"
            description="Con e senza un componente al lavoro, ultimi dodici mesi"
            labelHeader="Mese"
            points={months}
            tick={(value) => `${value.toLocaleString("it-IT")} €`}
            series={[
              { label: "Con una persona al lavoro", values: withWork, texts: withWork.map(euro) },
              { label: "Senza", values: without, texts: without.map(euro) },
            ]}
          />
        </Card>
        <Card title="Il debito di un nucleo">
          <EventChart
            title="Debito nel tempo"
            description="I segni tondi sono passi avanti, quelli quadrati sono difficoltà."
            dayHeader="Data"
            valueHeader="Debito"
            eventHeader="Che cosa è successo"
            readings={[
              { day: "2026-01-10", value: 2160, text: "2.160 €" },
              { day: "2026-04-10", value: 2890, text: "2.890 €" },
              { day: "2026-10-10", value: 1090, text: "1.090 €" },
            ]}
            events={[
              { day: "2026-03-01", label: "Rata saltata", tone: "bad" },
              { day: "2026-04-20", label: "PIP firmato", tone: "good" },
              { day: "2026-06-01", label: "Lavoro iniziato", tone: "good" },
            ]}
            until="2026-11-23"
            formatDay={(day) => day.split("-").reverse().join("/")}
            formatMonth={(day) => day.slice(5, 7)}
            tick={(value) => `${value.toLocaleString("it-IT")} €`}
          />
        </Card>
        <Card title="Le ore">
          <StackedBar
            title="Ore per servizio"
            labelHeader="Servizio"
            totalHeader="Firmate"
            series={[
              { key: "done", label: "Erogate" },
              { key: "booked", label: "Prenotate" },
              { key: "left", label: "Da prenotare" },
            ]}
            bars={[
              {
                label: "Bilancio di competenze",
                values: { done: 62, booked: 18, left: 20 },
                texts: { done: "62 h", booked: "18 h", left: "20 h" },
                total: "100 h",
              },
              {
                label: "Orientamento e formazione alla ricerca attiva del lavoro",
                values: { done: 40, booked: 30, left: 74 },
                texts: { done: "40 h", booked: "30 h", left: "74 h" },
                total: "144 h",
              },
              {
                label: "Tutoring al tirocinio",
                values: { done: 8, booked: 4, left: 36 },
                texts: { done: "8 h", booked: "4 h", left: "36 h" },
                total: "48 h",
              },
            ]}
          />
        </Card>
        <Card title="Le cause">
          <BarChart
            title="Perché il nucleo è rimasto indietro"
            labelHeader="Causa"
            valueHeader="Nuclei"
            bars={[
              { label: "Perdita del lavoro", value: 21, text: "21", href: "#f" },
              { label: "Riduzione dell’orario", value: 14, text: "14", href: "#g" },
              { label: "Malattia o decesso", value: 6, text: "6", href: "#h" },
              { label: "Separazione", value: 0, text: "0" },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
