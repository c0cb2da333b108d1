import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Pagination } from "@/components/data/pagination";
import { Stack } from "@/components/data/stack";
import { Tabs } from "@/components/data/tabs";
import { paymentRowStates, paymentRowsQuery } from "@/domain/payment-list";
import { formatMoment } from "@/lib/dates";
import { parseQuery, withParams } from "@/lib/query";
import { getPayments } from "@/server/payment-lists/read-payments";
import { requireActor } from "@/server/session";
import { PaymentListTag } from "../words";
import { PaymentRows } from "./payment-rows";
import { PaymentSteps } from "./payment-steps";

export const generateMetadata = titled("paymentList.title");

/** One list of payments: what was recognised, what waits to be put right, what was recorded. */
export default async function PaymentListPage(props: PageProps<"/households/payments/[listId]">) {
  const actor = await requireActor();
  const asked = parseQuery(paymentRowsQuery, await props.searchParams);
  const list = await getPayments(actor, idParam((await props.params).listId), asked.state, asked.after);
  if (!list) notFound();
  const t = await getTranslations("paymentList");
  const households = await getTranslations("repayment");
  const base = `/households/payments/${list.id}`;
  const shown = paymentRowStates.filter((state) => list.counts[state] > 0 || state === asked.state);
  return (
    <>
      <PageHeader
        title={list.fileName}
        eyebrow={t("title")}
        tag={<PaymentListTag status={list.status} />}
        meta={[
          t("meta.rows", { rows: list.rowCount }),
          t("meta.uploaded", { moment: formatMoment(list.createdAt), name: list.createdBy.name }),
        ]}
        trail={[
          { label: households("households"), href: "/households" },
          { label: t("title"), href: "/households/payments" },
        ]}
      />
      <Stack>
        <PaymentSteps list={list} />
        <div>
          <Tabs
            label={t("tabs.label")}
            tabs={[
              { href: base, label: t("tabs.all"), count: list.rowCount, current: asked.state === "" },
              ...shown.map((state) => ({
                href: withParams(base, { state }),
                label: t(`tabs.${state}`),
                count: list.counts[state],
                current: asked.state === state,
              })),
            ]}
          />
          <Card flush>
            <PaymentRows list={list} />
            <Pagination
              label={t("tabs.label")}
              nextHref={list.next ? withParams(base, { state: asked.state, after: list.next }) : undefined}
            />
          </Card>
        </div>
      </Stack>
    </>
  );
}
