import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Figures } from "@/components/data/figures";
import { Initials } from "@/components/data/initials";
import { KeyFigure } from "@/components/data/key-figure";
import { Meter } from "@/components/data/meter";
import { PageHeader } from "@/components/data/page-header";
import { SearchBox } from "@/components/data/search-box";
import { Stack } from "@/components/data/stack";
import { Stepper } from "@/components/data/stepper";
import { ViewSwitch } from "@/components/data/view-switch";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { Definition } from "@/components/feedback/definition";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { Disclosure } from "@/components/feedback/disclosure";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { StatusTag } from "@/components/feedback/status-tag";
import { Icon } from "@/components/icon";
import { iconNames } from "@/components/icon-names";
import { StyleguideTabs } from "./tabs";

export const metadata = { title: "Style guide" };

const tones = ["neutral", "info", "accent", "success", "warning", "danger", "quiet"] as const;

/** The small pieces, each in every state. */
export default function StyleguidePage() {
  return (
    <>
      <PageHeader title="Style guide" lead="Every piece of the screens, in every state.">
        <StyleguideTabs current="/styleguide" />
      </PageHeader>
      <Stack>
        <Card title="Buttons and links">
          <div className="flex flex-wrap items-center gap-3">
            <ButtonLink href="#a">Invia segnalazione</ButtonLink>
            <ButtonLink href="#b" tone="secondary" icon="pencil">
              Modifica
            </ButtonLink>
            <ButtonLink href="#c" tone="quiet">
              Annulla
            </ButtonLink>
            <ButtonLink href="#d" tone="danger" icon="delete">
              Elimina la bozza
            </ButtonLink>
            <ButtonLink href="#e" small icon="plus">
              Aggiungi
            </ButtonLink>
            <ButtonLink href="/sprite.svg" small tone="secondary" icon="download" download>
              Scarica Excel
            </ButtonLink>
            <ConfirmDialog
              trigger="Ritira la segnalazione"
              href="#f"
              title="Ritirare la segnalazione?"
              closeLabel="Chiudi"
            >
              <p>SolCo non potrà più accettarla. Potrà scriverne una nuova quando vuole.</p>
              <div className="mt-5 flex gap-3">
                <ButtonLink href="#g" tone="danger">
                  Ritira
                </ButtonLink>
              </div>
            </ConfirmDialog>
          </div>
        </Card>
        <Card title="Status tags">
          <div className="flex flex-wrap gap-2">
            {tones.map((tone) => (
              <StatusTag key={tone} tone={tone}>
                {tone}
              </StatusTag>
            ))}
            <StatusTag tone="warning" icon="clock">
              Scade domani
            </StatusTag>
            <StatusTag tone="success" icon="check">
              Firmato
            </StatusTag>
            <DemonstrationMark />
          </div>
        </Card>
        <Card title="Notices">
          <div className="space-y-3">
            <Notice>La risposta è attesa entro il 27/11/2026.</Notice>
            <Notice tone="success" title="Segnalazione inviata">
              SolCo risponde entro cinque giorni lavorativi.
            </Notice>
            <Notice tone="warning" title="Nome e codice fiscale non concordano">
              Il codice indica una data di nascita diversa: 15/03/1985.
            </Notice>
            <Notice tone="danger" title="La segnalazione è già stata accettata">
              Giulia Ferri l’ha accettata il 20/11/2026 alle 09:12.
            </Notice>
          </div>
        </Card>
        <Card title="Key figures and meters">
          <Figures>
            <KeyFigure label="Nuclei in carico" value="42" href="#h" note="3 in più di ottobre" />
            <KeyFigure label="Debito medio" value="2.318,40 €" note="mediana 1.940,00 €" />
            <KeyFigure
              label="Giorni fino alla firma"
              value="19"
              note="nove su dieci entro 34"
              definition={<Definition term="Come si calcola">Giorni lavorativi tra accettazione e firma.</Definition>}
            />
            <KeyFigure label="Persone al lavoro" value="< 5" note="nascosto sotto 5" />
          </Figures>
          <div className="mt-6 grid gap-6 md:grid-cols-3">
            <Meter label="Tetto della persona" value={184000} ceiling={450000} text="1.840,00 € su 4.500,00 €" />
            <Meter
              label="Budget di SolCo"
              value={8600}
              ceiling={10000}
              text="86.000,00 € su 100.000,00 €"
              note="oltre l’80 %"
            />
            <Meter
              label="Fondo della misura"
              value={126}
              ceiling={120}
              text="126.000,00 € su 120.000,00 €"
              note="serve una deroga"
            />
          </div>
        </Card>
        <Card title="Steps, views, folds, nothing">
          <Stepper
            label="Nuovo nucleo"
            steps={[
              { label: "Alloggio", state: "done", href: "#i" },
              { label: "Componenti", state: "done", href: "#j" },
              { label: "Morosità", state: "current" },
              { label: "Circostanze", state: "todo" },
            ]}
          />
          <div className="mb-5">
            <ViewSwitch
              label="Di chi"
              views={[
                { href: "?whose=mine", label: "I miei", current: true },
                { href: "?whose=all", label: "Di tutti" },
              ]}
            />
          </div>
          <Disclosure summary="Chi vede questo fascicolo">
            <p>Elena Bassi, che lo segue, e le colleghe dell’Officina delle idee.</p>
          </Disclosure>
          <div className="mt-5">
            <EmptyState
              title="Nessuna segnalazione in attesa"
              icon="check-circle"
              action={
                <ButtonLink href="#k" tone="secondary" small>
                  Vedi tutte
                </ButtonLink>
              }
            >
              Quando una segnalazione aspetta una risposta compare qui.
            </EmptyState>
          </div>
          <div className="mt-5 flex items-center gap-3">
            <Initials name="Maria Luisa Rossi" /> <Initials name="Fatima El Amrani" large />
            <SearchBox
              id="guide-search"
              action="/styleguide/list"
              label="Cerca un nucleo"
              placeholder="Cerca un nucleo"
            />
          </div>
        </Card>
        <Card title="Icons">
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-3 text-sm">
            {iconNames.map((name) => (
              <li key={name} className="flex items-center gap-2">
                <Icon name={name} className="size-6 text-primary" />
                {name}
              </li>
            ))}
          </ul>
        </Card>
      </Stack>
    </>
  );
}
