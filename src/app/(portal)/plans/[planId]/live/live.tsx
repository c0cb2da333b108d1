import { useTranslations } from "next-intl";
import { now } from "@/lib/clock";
import { LiveNotice } from "./live-notice";

/** Lets the page of a plan follow what others do to it, where the browser can; elsewhere it is nothing. */
export function Live({ planId }: { planId: string }) {
  const t = useTranslations("news.live");
  return (
    <LiveNotice
      address={`/plans/${planId}/live`}
      since={now().toISOString()}
      words={{ region: t("region"), later: t("later"), close: t("close"), more: t.raw("more") }}
    />
  );
}
