import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/titled";
import { typed } from "@/app/typed";
import { Notice } from "@/components/feedback/notice";
import { debtOf } from "@/domain/arrears";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { parseQuery } from "@/lib/query";
import { ArrearsFields } from "../../../arrears-fields";
import { DeedPage } from "../../deed-page";
import { fileFor } from "../../file-for";
import { recordArrearsAction } from "./actions";

export const generateMetadata = titled("arrears.record");

/** A new reading of the debt, or the one that corrects a wrong one. */
export default async function RecordArrearsPage({
  params,
  searchParams,
}: PageProps<"/households/[householdId]/arrears/new">) {
  const household = await fileFor(params);
  const { corrects } = parseQuery(z.object({ corrects: z.uuid().catch("") }), await searchParams);
  const wrong = household.arrears.find(({ id, voidedAt }) => id === corrects && !voidedAt);
  if (corrects && !wrong) notFound();
  const t = await getTranslations("arrears");
  const last = household.arrears.find(({ voidedAt }) => !voidedAt);
  return (
    <DeedPage
      household={household}
      title={wrong ? t("correct") : t("record")}
      lead={wrong ? t("correctLead") : t("recordLead")}
      action={recordArrearsAction}
      submit={wrong ? t("correct") : t("record")}
      hidden={{ correctsId: wrong?.id ?? "" }}
      above={
        wrong && (
          <Notice tone="warning" className="mb-6 max-w-3xl">
            {t("wrongOne", { day: formatDay(wrong.recordedOn), amount: formatCents(debtOf(wrong)) })}
          </Notice>
        )
      }
    >
      <ArrearsFields
        values={wrong ? typed({ ...wrong, note: null }) : { recordedOn: today(), source: last?.source ?? "" }}
        noteHint={wrong && t("sayWhy")}
      />
    </DeedPage>
  );
}
