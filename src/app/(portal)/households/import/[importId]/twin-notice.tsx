import { useTranslations } from "next-intl";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { formatMoment } from "@/lib/dates";
import type { LandlordList } from "@/server/landlord-imports/read-lists";

/** Says that the very same file was imported before. */
export function TwinNotice({ twin }: Pick<LandlordList, "twin">) {
  const t = useTranslations("landlordImport");
  if (!twin) return null;
  return (
    <Notice tone="info">
      {t("twin", { moment: formatMoment(twin.appliedAt) })}{" "}
      <Link href={`/households/import/${twin.id}`} className="link">
        {t("twinLink")}
      </Link>
    </Notice>
  );
}
