import { getTranslations } from "next-intl/server";
import { ViewSwitch } from "@/components/data/view-switch";
import { type Actor, reachOf } from "@/domain/permissions";

/** The two halves of the section, for who keeps the network; the others read opportunities only. */
export async function NetworkSections({ actor, on }: { actor: Actor; on: "opportunities" | "organisations" }) {
  if (!reachOf(actor, "network.read")) return null;
  const t = await getTranslations("network");
  return (
    <div className="mb-4">
      <ViewSwitch
        label={t("sections")}
        views={[
          { href: "/network", label: t("opportunities"), current: on === "opportunities" },
          { href: "/network/organisations", label: t("organisations"), current: on === "organisations" },
        ]}
      />
    </div>
  );
}
