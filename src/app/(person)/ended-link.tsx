import { useTranslations } from "next-intl";
import { type LinkState, wordsOf } from "@/domain/person-link";
import type { PersonLinkPurpose } from "@/generated/prisma/enums";
import { OwnHeading } from "./own-heading";
import { PhoneLink } from "./phone-link";
import { apart } from "./words";

type Props = {
  state: Exclude<LinkState, "open">;
  purpose: PersonLinkPurpose;
  call: { name: string; phone: string | null };
};

/** A link whose secret was right and that opens nothing any more: what happened, and what to do. */
export function EndedLink({ state, purpose, call }: Props) {
  const t = useTranslations();
  const words = wordsOf(purpose, state);
  return (
    <>
      <OwnHeading title={t(`${words}.title`)} lead={t(`${words}.text`, { provider: apart(call.name) })} />
      {call.phone && <PhoneLink phone={call.phone} />}
    </>
  );
}
