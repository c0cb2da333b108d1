import { useTranslations } from "next-intl";
import type { LinkState } from "@/domain/person-link";
import { OwnHeading } from "./own-heading";
import { PhoneLink } from "./phone-link";
import { apart } from "./words";

type Props = { state: Exclude<LinkState, "open">; call: { name: string; phone: string | null } };

/** A link whose secret was right and that opens nothing any more: what happened, and what to do. */
export function EndedLink({ state, call }: Props) {
  const t = useTranslations("ownPlan.states");
  return (
    <>
      <OwnHeading title={t(`${state}.title`)} lead={t(`${state}.text`, { provider: apart(call.name) })} />
      {call.phone && <PhoneLink phone={call.phone} />}
    </>
  );
}
