import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { dictionaryEntries, type Entry } from "../dictionary-rows";

/** Page title. */
export const generateMetadata = titled("openData.dictionary");

/** Which columns each part of the dictionary has anything to say in. */
const parts = {
  campo: ["unita", "fonte", "valore_vuoto"],
  indicatore: ["unita", "denominatore", "fonte"],
  capitolo: [],
  misura: [],
  stato: [],
} as const satisfies Record<Entry["tipo"], readonly (keyof Entry)[]>;

/** What every field, indicator and value of the open data means. */
export default async function DictionaryPage() {
  const entries = await dictionaryEntries();
  const t = await getTranslations("openData");
  const names = Object.keys(parts) as Entry["tipo"][];
  return (
    <>
      <PageHeader
        title={t("dictionary")}
        lead={t("dictionaryLead")}
        trail={[{ label: t("title"), href: "/open-data" }]}
        actions={
          <>
            <ButtonLink href="/open-data/dictionary.csv" tone="secondary" icon="file-csv" small download>
              {t("csv")}
            </ButtonLink>
            <ButtonLink href="/open-data/dictionary.json" tone="quiet" icon="file" small download>
              {t("json")}
            </ButtonLink>
          </>
        }
      />
      <Stack>
        {names.map((name) => (
          <Card key={name} title={t(`kinds.${name}`)} flush>
            <DataTable
              caption={t(`kinds.${name}`)}
              hiddenCaption
              rows={entries.filter(({ tipo }) => tipo === name)}
              rowKey={({ nome }) => nome}
              columns={[
                {
                  key: "nome",
                  header: t("columns.nome"),
                  rowHeader: true,
                  cell: ({ nome, etichetta }: Entry) => (
                    <>
                      <code className="break-all md:whitespace-nowrap">{nome}</code>
                      {etichetta && (
                        <span lang="it" className="block font-normal text-sm">
                          {etichetta}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: "significato",
                  header: t("columns.significato"),
                  className: "text-sm",
                  cell: ({ significato }: Entry) => <span lang="it">{significato}</span>,
                },
                ...parts[name].map((field) => ({
                  key: field,
                  header: t(`columns.${field}`),
                  className: "text-sm",
                  cell: (entry: Entry) => entry[field] && <span lang="it">{entry[field]}</span>,
                })),
              ]}
            />
          </Card>
        ))}
      </Stack>
    </>
  );
}
