import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import type { OwnPlan } from "@/server/person-links/get-own-plan";
import { PhoneLink } from "../phone-link";
import { apart } from "../words";

/** The person who follows them and how to reach them or their office. */
export function WhoToCall({ call: { operator, providerOrganisation: provider } }: { call: OwnPlan["call"] }) {
  const t = useTranslations("ownPlan.plan");
  const phone = operator.phone ?? provider.phone;
  return (
    <Card title={t("call")}>
      <p className="font-semibold">{t("operator", { name: apart(operator.name), provider: apart(provider.name) })}</p>
      <p className="mt-1 text-soft">{t("callText")}</p>
      {phone && <PhoneLink phone={phone} />}
      {provider.email && (
        <p className="mt-1">
          <a href={`mailto:${provider.email}`} className="link break-all">
            <bdi dir="ltr">{provider.email}</bdi>
          </a>
        </p>
      )}
      {!phone && !provider.email && <p className="mt-1">{t("noPhone", { provider: apart(provider.name) })}</p>}
    </Card>
  );
}
