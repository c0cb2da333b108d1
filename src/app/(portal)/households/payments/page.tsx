import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { largestPaymentMegabytes } from "@/domain/payment-list";
import { parseQuery, words } from "@/lib/query";
import { listPayments } from "@/server/payment-lists/read-payments";
import { mayTakeLists } from "@/server/payment-lists/visibility";
import { requireActor } from "@/server/session";
import { TableUpload } from "../../table-upload";
import { PastPayments } from "./past-payments";

export const generateMetadata = titled("paymentList.title");

const query = z.object({ after: words, problem: words, type: words, line: words, maximum: words });

/** A new list of payments, and those that came before. */
export default async function PaymentListsPage({ searchParams }: PageProps<"/households/payments">) {
  const actor = await requireActor();
  if (!mayTakeLists(actor)) notFound();
  const asked = parseQuery(query, await searchParams);
  const lists = await listPayments(actor, asked.after);
  const t = await getTranslations("paymentList");
  const households = await getTranslations("repayment");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        trail={[{ label: households("households"), href: "/households" }]}
      />
      <Stack>
        <Columns
          main={
            <TableUpload
              title={t("upload.title")}
              label={t("upload.file")}
              hint={t("upload.fileHint", { maximum: largestPaymentMegabytes })}
              send={t("upload.send")}
              action="/households/payments/upload"
              problem={await problemOf(asked)}
            />
          }
          aside={
            <Card title={t("upload.what")}>
              <p className="text-soft">{t("upload.whatText")}</p>
            </Card>
          }
        />
        <PastPayments lists={lists.rows} next={lists.next} />
      </Stack>
    </>
  );
}

/** What was wrong with the last file, as its route told it in the address; anything else there says nothing. */
async function problemOf({ problem, type, line, maximum }: z.output<typeof query>) {
  const t = await getTranslations();
  const known = /^(tableFile|paymentList\.refusals)\.\w+$/.test(problem) && t.has(problem as never);
  const number = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
  const values = { type: /^\w{1,8}$/.test(type) ? type : "?", line: number(line), maximum: number(maximum) };
  return known ? (t(problem as never, values as never) as string) : null;
}
