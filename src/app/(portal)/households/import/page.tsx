import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { largestListMegabytes } from "@/domain/landlord-import";
import { parseQuery, words } from "@/lib/query";
import { listLists } from "@/server/landlord-imports/read-lists";
import { mayImport } from "@/server/landlord-imports/visibility";
import { requireActor } from "@/server/session";
import { TableUpload } from "../../table-upload";
import { PastLists } from "./past-lists";

export const generateMetadata = titled("landlordImport.title");

const query = z.object({ after: words, problem: words, type: words, line: words, maximum: words });
type Query = z.output<typeof query>;

/** A new landlord's list, and those that came before. */
export default async function ImportPage({ searchParams }: PageProps<"/households/import">) {
  const actor = await requireActor();
  if (!mayImport(actor)) notFound();
  const asked = parseQuery(query, await searchParams);
  const lists = await listLists(actor, asked.after);
  const t = await getTranslations("landlordImport");
  const layout = await getTranslations("layout.sections");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} trail={[{ label: layout("households"), href: "/households" }]} />
      <Stack>
        <Columns
          main={
            <TableUpload
              title={t("upload.title")}
              label={t("upload.file")}
              hint={t("upload.fileHint", { maximum: largestListMegabytes })}
              send={t("upload.send")}
              action="/households/import/upload"
              problem={await problemOf(asked)}
            />
          }
          aside={<WhatItNeeds />}
        />
        <PastLists lists={lists.rows} nextCursor={lists.next} />
      </Stack>
    </>
  );
}

function WhatItNeeds() {
  const t = useTranslations("landlordImport.upload");
  return (
    <Card title={t("what")}>
      <p className="text-soft">{t("whatText")}</p>
    </Card>
  );
}

/** What was wrong with the last file, as its route told it in the address; anything else there says nothing. */
async function problemOf({ problem, type, line, maximum }: Query) {
  const t = await getTranslations();
  const known = /^(tableFile|landlordImport\.refusals)\.\w+$/.test(problem) && t.has(problem as never);
  const number = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
  const values = { type: /^\w{1,8}$/.test(type) ? type : "?", line: number(line), maximum: number(maximum) };
  return known ? (t(problem as never, { ...values, errors: 0, households: 0 } as never) as string) : null;
}
