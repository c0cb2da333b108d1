import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Icon } from "@/components/icon";
import type { OwnPlan } from "@/server/person-links/get-own-plan";
import { OwnHeading } from "../own-heading";
import { apart } from "../words";
import { WhoToCall } from "./who-to-call";

type Props = { answer: NonNullable<OwnPlan["answer"]>; call: OwnPlan["call"]; about?: "ownPlan" | "ownHours" };

/** The answer is in: thanks, and what happens next. */
export function Answered({ answer, call, about = "ownPlan" }: Props) {
  const t = useTranslations(`${about}.done`);
  const copy = useTranslations("ownPlan.plan");
  return (
    <>
      <Icon name="check-circle" className="mb-3 size-12 text-success" />
      <OwnHeading
        title={t(`${answer}.title`)}
        lead={t(`${answer}.text`, { provider: apart(call.providerOrganisation.name) })}
      />
      <div className="flex flex-col gap-6">
        {answer === "confirmed" && about === "ownPlan" && (
          <p>
            <ButtonLink href="/p/copy" tone="secondary" icon="download" download>
              {copy("copy")}
            </ButtonLink>
          </p>
        )}
        <WhoToCall call={call} />
      </div>
    </>
  );
}
