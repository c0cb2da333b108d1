import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { EmptyState } from "@/components/feedback/empty-state";
import { packListQuery } from "@/domain/evidence";
import { reachOf } from "@/domain/permissions";
import { parseQuery, withParams } from "@/lib/query";
import { listPacks } from "@/server/evidence/read-packs";
import { requireActor } from "@/server/session";
import { AskPack } from "./ask-pack";
import { PackTable } from "./pack-table";

/** Page title. */
export const generateMetadata = titled("evidence.title");

/** The packs of proofs asked for, the newest first, and a new one for a month or a programme. */
export default async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const actor = await requireActor();
  if (!reachOf(actor, "evidence.read")) notFound();
  const { after } = parseQuery(packListQuery, await searchParams);
  const list = await listPacks(actor, after);
  const t = await getTranslations("evidence");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={t("title")} lead={t(list.asksProgrammes ? "leadComune" : "lead")} />
      <div className="flex flex-col gap-6">
        <AskPack list={list} />
        {list.rows.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>
        ) : (
          <Card flush>
            <PackTable rows={list.rows} />
            <Pagination
              label={common("pages")}
              previousHref={after ? "/evidence" : undefined}
              nextHref={list.next ? withParams("/evidence", { after: list.next }) : undefined}
            />
          </Card>
        )}
      </div>
    </>
  );
}
