import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Link } from "@/components/link";
import { livingRepayment } from "@/domain/repayment";
import type { HouseholdFile } from "@/server/households/file";
import { RepaymentPlanView } from "./repayment-plan";

type Props = { household: HouseholdFile; edits: boolean };

/** The plan to pay the arrears back, with its instalments; the ones that ended stay below. */
export function RepaymentCard({ household, edits }: Props) {
  const t = useTranslations("repayment");
  const living = (livingRepayment as readonly string[]).includes.bind(livingRepayment as readonly string[]);
  const current = household.repaymentPlans.find(({ status }) => living(status));
  const ended = household.repaymentPlans.filter((plan) => plan !== current);
  return (
    <Card
      id="repayment"
      title={t("title")}
      actions={edits && !current && <Link href={`/households/${household.id}/repayment/new`}>{t("propose")}</Link>}
    >
      {current ? (
        <RepaymentPlanView household={household} plan={current} edits={edits} />
      ) : (
        <p className="text-muted">{t("nothing")}</p>
      )}
      {ended.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={t("ended", { count: ended.length })}>
            <div className="flex flex-col gap-6">
              {ended.map((plan) => (
                <RepaymentPlanView key={plan.id} household={household} plan={plan} edits={false} />
              ))}
            </div>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}
