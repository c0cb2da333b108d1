import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/data/tabs";
import { type Actor, reachOf } from "@/domain/permissions";

type Props = { actor: Actor; on: "opportunities" | "organisations"; open?: number };

/** The two halves of the section, for who keeps the network; the others read opportunities only. */
export async function NetworkSections({ actor, on, open }: Props) {
  if (!reachOf(actor, "network.read")) return null;
  const t = await getTranslations("network");
  return (
    <Tabs
      label={t("sections")}
      tabs={[
        { href: "/network", label: t("opportunities"), count: open, current: on === "opportunities" },
        { href: "/network/organisations", label: t("organisations"), current: on === "organisations" },
      ]}
    />
  );
}
