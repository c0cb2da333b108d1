import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { importResults, isWorking, rowTabs } from "@/domain/landlord-import";
import { formatMoment } from "@/lib/dates";
import { oneOf, parseQuery, words } from "@/lib/query";
import { getList } from "@/server/landlord-imports/read-lists";
import { requireActor } from "@/server/session";
import { ImportStatus } from "../words";
import { Discard } from "./discard";
import { Failed } from "./failed";
import { ImportSteps } from "./import-steps";
import { Mapping } from "./mapping";
import { Report } from "./report-view";
import { Review } from "./review";
import { Working } from "./working";

export const generateMetadata = titled("landlordImport.title");

const query = z.object({
  tab: z.enum([...rowTabs, ""]).catch(""),
  result: oneOf([...importResults, ""], ""),
  after: words,
  columns: oneOf(["", "change"], ""),
});
export type ListQuery = z.output<typeof query>;

/** One landlord's list, at whatever step it stands. */
export default async function ImportedListPage(props: PageProps<"/households/import/[importId]">) {
  const actor = await requireActor();
  const list = await getList(actor, idParam((await props.params).importId));
  if (!list) notFound();
  const asked = parseQuery(query, await props.searchParams);
  const remaps = list.status === "STAGED" && asked.columns === "change";
  const t = await getTranslations("landlordImport");
  const layout = await getTranslations("layout.sections");
  const encoding = list.encoding === "utf-8" ? "utf8" : (list.encoding?.replace(/^utf-16..$/, "utf16") ?? "");
  return (
    <>
      <PageHeader
        title={list.fileName}
        eyebrow={t("title")}
        tag={<ImportStatus status={list.status} />}
        meta={[
          t("meta.lines", { rows: list.rowCount }),
          list.frame.blank > 0 && t("meta.blank", { rows: list.frame.blank }),
          t("meta.encoding", { encoding }),
          t("meta.uploaded", { moment: formatMoment(list.createdAt), name: list.createdBy.name }),
        ].filter(Boolean)}
        trail={[
          { label: layout("households"), href: "/households" },
          { label: t("short"), href: "/households/import" },
        ]}
      />
      <ImportSteps status={remaps ? "MAPPING" : list.status} />
      <Stack>
        {list.status === "FAILED" && <Failed list={list} />}
        {(list.status === "MAPPING" || remaps) && <Mapping list={list} />}
        {isWorking(list.status) && <Working list={list} status={list.status} />}
        {list.status === "STAGED" && !remaps && <Review actor={actor} list={list} query={asked} />}
        {(list.status === "APPLIED" || list.status === "UNDONE") && <Report actor={actor} list={list} query={asked} />}
        {["MAPPING", "STAGED", "FAILED"].includes(list.status) && <Discard list={list} />}
      </Stack>
    </>
  );
}
