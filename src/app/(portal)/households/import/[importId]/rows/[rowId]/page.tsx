import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { SummaryList } from "@/components/data/summary-list";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { rowTabs } from "@/domain/landlord-import";
import { oneOf, parseQuery, withParams } from "@/lib/query";
import { getList } from "@/server/landlord-imports/read-lists";
import { getRow } from "@/server/landlord-imports/read-rows";
import { requireActor } from "@/server/session";
import { ChoiceCard } from "./choice-card";
import { FixForm } from "./fix-form";

export const generateMetadata = titled("landlordImport.title");

const query = z.object({ tab: oneOf(rowTabs, "errors"), read: oneOf(["", "again"], "") });

/** One line of a list: what is wrong with it, put right in place; what it matches; what to do with it. */
export default async function ImportRowPage(props: PageProps<"/households/import/[importId]/rows/[rowId]">) {
  const actor = await requireActor();
  const { importId, rowId } = await props.params;
  const list = await getList(actor, idParam(importId));
  const row = list && (await getRow(actor, list.id, idParam(rowId)));
  if (!list || row?.staged?.kind !== "tenancy") notFound();
  const { tab, read } = parseQuery(query, await props.searchParams);
  const t = await getTranslations("landlordImport");
  const layout = await getTranslations("layout.sections");
  const headings = list.frame.cells.map((heading, place) => heading || t("mapping.column", { number: place + 1 }));
  const written = row.cells.map((cell, place) => ({ term: headings[place] ?? String(place + 1), value: cell }));
  return (
    <>
      <PageHeader
        title={t("row.title", { row: row.number })}
        eyebrow={list.fileName}
        lead={list.status === "STAGED" && t("row.lead")}
        trail={[
          { label: layout("households"), href: "/households" },
          { label: t("short"), href: "/households/import" },
          { label: list.fileName, href: withParams(`/households/import/${list.id}`, { tab }) },
        ]}
      />
      <Columns
        main={
          <>
            {read === "again" && row.problemCount === 0 && (
              <Notice tone="success" title={t("row.saved")} live="status">
                {t("row.noErrors")}{" "}
                <Link href={withParams(`/households/import/${list.id}`, { tab })} className="link">
                  {t("row.back")}
                </Link>
              </Notice>
            )}
            {list.status === "STAGED" && <FixForm list={list} row={row} texts={row.staged.texts} tab={tab} />}
          </>
        }
        aside={
          <>
            {list.status === "STAGED" && row.problemCount === 0 && <ChoiceCard list={list} row={row} />}
            <Card title={t("row.asWritten")}>
              <SummaryList items={written.filter(({ value }) => value !== "")} />
            </Card>
          </>
        }
      />
    </>
  );
}
