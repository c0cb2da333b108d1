import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { buttonStyle } from "@/components/button-style";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { EmptyState } from "@/components/feedback/empty-state";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Link } from "@/components/link";
import { bulkKindOf, bulkKinds, bulkQuery, chosenIds, itemOf, mostAtOnce } from "@/domain/bulk";
import { may } from "@/domain/permissions";
import { viewAddress } from "@/domain/saved-view";
import { parseQuery } from "@/lib/query";
import { ownCases, previewBulk } from "@/server/bulk/preview-bulk";
import { requireActor } from "@/server/session";
import { runBulkAction } from "../actions";
import { askedThere } from "../pick";
import { Loads } from "./loads";

/** Page title. */
export const generateMetadata = titled("bulk.title");

/** What would change, before anything does: the cases chosen, to whom they would go, what would be refused and why. */
export default async function BulkPage({ params, searchParams }: PageProps<"/bulk/[list]">) {
  const actor = await requireActor();
  const kind = bulkKindOf((await params).list);
  if (!kind || !may(actor, bulkKinds[kind].deed, ownCases(actor))) notFound();
  const { list, noteAlways } = bulkKinds[kind];
  const given = await searchParams;
  const query = parseQuery(bulkQuery, given);
  const everything = query.everything !== "";
  const ids = chosenIds(given.pick);
  const choice = everything ? { matching: askedThere(list, query.of) } : { ids };
  const { rows, moved, people, to, more, loads } = await previewBulk(actor, kind, choice, query.to);
  const t = await getTranslations("bulk");
  const say = (await getTranslations()) as unknown as (key: string, values?: object) => string;
  const back = viewAddress(list, query.of);
  const stopped = rows.length - moved.length;
  return (
    <Stack>
      <PageHeader title={t(`${list}.title`)} lead={t("lead")} trail={[{ label: t(`${list}.list`), href: back }]} />
      {rows.length === 0 ? (
        <EmptyState
          title={t("refusals.noneChosen")}
          icon="list"
          action={
            <ButtonLink href={back} tone="secondary">
              {t("backToList")}
            </ButtonLink>
          }
        >
          {t("noneHint")}
        </EmptyState>
      ) : (
        <>
          {more && <Notice tone="warning">{t("more", { count: mostAtOnce })}</Notice>}
          <Card title={t("who")} narrow>
            <form method="get" className="flex max-w-3xl flex-col gap-4">
              <input type="hidden" name="of" value={query.of} />
              {everything && <input type="hidden" name="everything" value="yes" />}
              {!everything && ids.map((id) => <input key={id} type="hidden" name="pick" value={id} />)}
              <SelectField
                name="to"
                label={t("to")}
                defaultValue={to?.id ?? ""}
                options={people.map(({ id, name, following }) => ({
                  value: id,
                  label: t("withLoad", { name, count: following }),
                }))}
              />
              <ActionBar>
                <button type="submit" className={buttonStyle("secondary")}>
                  {t("preview")}
                </button>
              </ActionBar>
            </form>
          </Card>
          {to && moved.length > 0 && (
            <Card title={t("after")} narrow>
              <Loads loads={loads} />
              {stopped > 0 && (
                <Notice tone="warning" className="mt-4">
                  {t("someStopped", { count: stopped })}
                </Notice>
              )}
              <Form action={runBulkAction} id="bulk" className="mt-5 flex flex-col gap-6">
                <HiddenField name="kind" value={kind} />
                <HiddenField name="toId" value={to.id} />
                {moved.map(({ id, fromId }) => (
                  <HiddenField key={id} name="items" value={itemOf(id, fromId)} />
                ))}
                <TextArea
                  name="note"
                  readers={list === "households" ? "OFFICINA" : "PROVIDER"}
                  label={t("note")}
                  hint={t(`${list}.noteHint`)}
                  optional={!noteAlways && moved.every(({ fromId }) => fromId === null)}
                  maximum={2000}
                />
                <ActionBar>
                  <SubmitButton>{t(`${list}.submit`, { count: moved.length, name: to.name })}</SubmitButton>
                  <ButtonLink href={back} tone="quiet">
                    {t("backToList")}
                  </ButtonLink>
                </ActionBar>
              </Form>
            </Card>
          )}
          {to && moved.length === 0 && <Notice tone="warning">{t("nothingMoves")}</Notice>}
          <Card title={t("chosenRows", { count: rows.length })} flush>
            <DataTable
              caption={t("chosenRows", { count: rows.length })}
              hiddenCaption
              rows={rows}
              rowKey={({ id }) => id}
              highlight={({ stop }) => stop !== null}
              columns={[
                {
                  key: "case",
                  header: t("case"),
                  rowHeader: true,
                  cell: ({ id, code, name }) => (
                    <>
                      <Link href={`/${list}/${id}`}>{name || code}</Link>
                      {name && <span className="block font-normal text-muted text-sm">{code}</span>}
                    </>
                  ),
                },
                { key: "from", header: t("now"), cell: ({ fromName }) => fromName ?? t("nobody") },
                {
                  key: "then",
                  header: t("then"),
                  cell: ({ stop }) => (stop ? say(stop.key, stop.values) : (to?.name ?? t("toChoose"))),
                },
              ]}
            />
          </Card>
        </>
      )}
    </Stack>
  );
}
