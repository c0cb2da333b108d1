import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { type BulkItem, bulkKinds, undoHours } from "@/domain/bulk";
import { formatMoment } from "@/lib/dates";
import { getBulk } from "@/server/bulk/get-bulk";
import { requireActor } from "@/server/session";
import { undoBulkAction } from "../../actions";

/** Page title. */
export const generateMetadata = titled("bulk.doneTitle");

const tones: Record<BulkItem["state"], StatusTone> = {
  done: "success",
  refused: "warning",
  undone: "neutral",
  kept: "warning",
};

/** What became of every case of a deed on many, and the way back while there is one. */
export default async function BulkDonePage({ params }: PageProps<"/bulk/done/[bulkId]">) {
  const actor = await requireActor();
  const bulk = await getBulk(actor, idParam((await params).bulkId));
  if (!bulk) notFound();
  const { kind, items, undoneAt, undoable, own } = bulk;
  const { list } = bulkKinds[kind];
  const t = await getTranslations("bulk");
  const say = (await getTranslations()) as unknown as (key: string, values?: object) => string;
  const count = (state: BulkItem["state"]) => items.filter((item) => item.state === state).length;
  const left = count("refused");
  return (
    <Stack>
      <PageHeader
        title={t(`${list}.done`, { count: items.length - left, name: bulk.toName })}
        lead={t("doneBy", { name: bulk.actorName, at: formatMoment(bulk.createdAt) })}
        trail={[{ label: t(`${list}.list`), href: `/${list}` }]}
      />
      {left > 0 && <Notice tone="warning">{t("leftOut", { count: left })}</Notice>}
      {undoneAt && (
        <Notice tone={count("kept") > 0 ? "warning" : "success"} live="status">
          {t("undone", { at: formatMoment(undoneAt), count: count("undone"), kept: count("kept") })}
        </Notice>
      )}
      {undoable && (
        <Card title={t("undoTitle")} narrow>
          <p className="mb-4">{t("undoText", { hours: undoHours })}</p>
          <Form action={undoBulkAction} id="undo" label={t("undoTitle")}>
            <HiddenField name="bulkId" value={bulk.id} />
            <div>
              <SubmitButton tone="danger" icon="restore">
                {t("undo")}
              </SubmitButton>
            </div>
          </Form>
        </Card>
      )}
      {own && bulk.note && (
        <Card title={t("note")} narrow>
          <p className="whitespace-pre-line">{bulk.note}</p>
        </Card>
      )}
      <Card title={t("cases", { count: items.length })} flush>
        <DataTable
          caption={t("cases", { count: items.length })}
          hiddenCaption
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "case",
              header: t("case"),
              rowHeader: true,
              cell: ({ id, code, name }) => (
                <>
                  {name === null ? code : <Link href={`/${list}/${id}`}>{name || code}</Link>}
                  {name && <span className="block font-normal text-muted text-sm">{code}</span>}
                </>
              ),
            },
            { key: "from", header: t("before"), cell: ({ fromName }) => fromName ?? t("nobody") },
            {
              key: "state",
              header: t("outcome"),
              cell: ({ state, why }) => (
                <>
                  <StatusTag tone={tones[state]}>{t(`states.${state}`)}</StatusTag>
                  {why && <span className="mt-1 block text-sm">{say(why.key, why.values)}</span>}
                </>
              ),
            },
          ]}
        />
      </Card>
    </Stack>
  );
}
