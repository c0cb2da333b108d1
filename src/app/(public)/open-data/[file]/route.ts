import { createHash } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type OpenFile, openFields, openFileNamed } from "@/domain/open-data";
import { writeOpenCsv } from "@/lib/open-csv";
import { readPublished } from "@/server/snapshots/published";
import { dictionaryEntries, entryFields } from "../dictionary-rows";
import { openDataLicence } from "../licence";
import { openRows } from "../open-rows";

const types = { csv: "text/csv; charset=utf-8; header=present", json: "application/json; charset=utf-8" } as const;

/** A file of the open data, for anybody and for any site; the same as long as nothing is added to it (`ETag`). */
export async function GET(request: Request, { params }: RouteContext<"/open-data/[file]">) {
  const name = (await params).file;
  const file = openFileNamed(name) ?? notFound();
  const body = await (file.what === "dictionary" ? dictionaryText(file) : figuresText(file));
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  const headers = {
    etag,
    "cache-control": "public, max-age=3600",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  };
  const known = request.headers
    .get("if-none-match")
    ?.split(",")
    .map((one) => one.trim().replace(/^W\//, ""));
  if (known?.some((one) => one === etag || one === "*")) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "content-type": types[file.format],
      "content-disposition": `inline; filename="ponte-${name}"`,
    },
  });
}

async function figuresText({ month, format }: OpenFile) {
  const pictures = await readPublished(month);
  if (pictures.length === 0) notFound();
  const rows = await openRows(pictures);
  if (format === "csv")
    return writeOpenCsv(
      openFields,
      rows.map((row) => openFields.map((field) => row[field])),
    );
  return JSON.stringify({
    ...(await heading()),
    mesi: pictures.map((picture) => ({
      mese: picture.month,
      fotografia_del: picture.takenAt.toISOString(),
      definizioni: picture.definitionsVersion,
      dati: rows.filter(({ mese }) => mese === picture.month),
    })),
  });
}

async function dictionaryText({ format }: OpenFile) {
  const entries = await dictionaryEntries();
  if (format === "csv")
    return writeOpenCsv(
      entryFields,
      entries.map((entry) => entryFields.map((field) => entry[field])),
    );
  return JSON.stringify({ ...(await heading()), dizionario: entries });
}

/** What stands above the data in JSON: what they are, whose, under which licence, and that they are only a demonstration where they are. */
async function heading() {
  const t = await getTranslations({ locale: "it" });
  const { name, url } = openDataLicence();
  const demonstration = process.env.PONTE_DEMO === "1";
  return {
    titolo: t("openData.datasetTitle"),
    titolare: t("layout.owner"),
    licenza: { nome: name, indirizzo: url },
    dizionario_dati: "/open-data/dictionary.json",
    dimostrativo: demonstration,
    ...(demonstration ? { avvertenza: t("openData.demonstration") } : {}),
  };
}
