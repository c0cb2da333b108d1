import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import type { LandlordList } from "@/server/landlord-imports/read-lists";

/** A list that did not arrive whole. */
export function Failed({ list }: { list: LandlordList }) {
  const t = useTranslations("landlordImport");
  return (
    <Notice tone="danger" title={t(`status.${list.status}`)}>
      {t("failures.interrupted")}
    </Notice>
  );
}
