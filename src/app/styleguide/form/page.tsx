import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Checkbox } from "@/components/form/checkbox";
import { CheckboxGroup, RadioGroup } from "@/components/form/choices";
import { DateField, TimeField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { HoursField, MoneyField, NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { StyleguideTabs } from "../tabs";
import { tryFormAction } from "./actions";

export const metadata = { title: "Style guide: a form" };

/** Every field in one form: send it empty to see every refusal. */
export default function StyleguideFormPage() {
  return (
    <>
      <PageHeader title="Nuova segnalazione" lead="Racconti a SolCo chi è la persona e di che cosa ha bisogno.">
        <StyleguideTabs current="/styleguide/form" />
      </PageHeader>
      <Card narrow>
        <Form action={tryFormAction} id="trial" className="flex max-w-3xl flex-col gap-8">
          <Fieldset legend="La persona" columns={2}>
            <TextField name="name" label="Cognome e nome" autoComplete="off" width="full" />
            <DateField name="birthDate" label="Data di nascita" />
            <TextField
              name="taxCode"
              label="Codice fiscale"
              hint="16 caratteri, come sulla tessera sanitaria"
              code
              optional
              width="full"
            />
            <TextField name="phone" label="Telefono" type="tel" optional width="full" />
          </Fieldset>
          <Fieldset legend="La situazione" columns={3} hint="Come risulta dall’ultimo estratto del proprietario.">
            <MoneyField name="debt" label="Debito" hint="Per esempio 1.234,50" />
            <NumberField name="months" label="Mesi non pagati" hint="Contando quello in corso" />
            <HoursField name="volume" label="Ore alla settimana" hint="A quarti d’ora: 1,5" />
            <SelectField
              name="cause"
              label="Causa"
              options={[
                { value: "job", label: "Perdita del lavoro" },
                {
                  label: "Famiglia",
                  options: [
                    { value: "illness", label: "Malattia" },
                    { value: "separation", label: "Separazione" },
                  ],
                },
              ]}
            />
            <TimeField name="hour" label="Ora preferita" optional />
            <TextField name="code" label="Codice del nucleo" defaultValue="N-2026-0041" readOnly optional />
          </Fieldset>
          <Fieldset legend="Che cosa serve">
            <RadioGroup
              name="urgency"
              label="Urgenza"
              inline
              options={[
                { value: "low", label: "Ordinaria" },
                { value: "high", label: "Alta" },
              ]}
            />
            <CheckboxGroup
              name="needs"
              label="Bisogni"
              hint="Può sceglierne più di uno."
              options={[
                { value: "orientation", label: "Orientamento", hint: "Capire da dove ripartire" },
                { value: "training", label: "Formazione" },
                { value: "internship", label: "Tirocinio" },
              ]}
            />
            <TextArea
              name="story"
              label="Che cosa si è concordato"
              hint="Lo leggeranno gli operatori di SolCo: niente notizie sulla salute."
              maximum={200}
              optional
            />
            <FileField name="file" label="Allegato" hint="PDF o immagine, al massimo 10 MB" optional />
            <Checkbox name="seen" label="La persona ha preso visione dell’informativa" />
          </Fieldset>
          <ActionBar>
            <SubmitButton>Invia segnalazione</SubmitButton>
            <SubmitButton tone="secondary" name="intent" value="draft">
              Salva bozza
            </SubmitButton>
            <ButtonLink href="/styleguide" tone="quiet">
              Annulla
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
