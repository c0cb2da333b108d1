import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import type { ReferralMove } from "@/domain/referral";
import type { ReferralPage } from "@/server/referrals/get-referral";

/** Where each move's screen is. A draft is edited and sent from the same sheet. */
const screens: Record<ReferralMove, string | null> = {
  edit: "edit",
  send: null,
  discard: "discard",
  accept: "accept",
  requestInformation: "information",
  decline: "decline",
  answer: "answer",
  assign: "assign",
  withdraw: "withdraw",
  close: "close",
};

/** The moves that carry a case on; the others stand beside them. */
const onward: readonly ReferralMove[] = ["edit", "accept", "answer"];

/** What this reader can do with the referral now: one button per move the table allows. */
export function WhatNow({ referral: { id, moves } }: { referral: ReferralPage }) {
  const t = useTranslations("referral");
  const shown = moves.filter((move) => screens[move]);
  if (shown.length === 0) return null;
  return (
    <Card title={t("page.whatNow")}>
      <div className="flex flex-col gap-3">
        {shown.map((move) => (
          <ButtonLink
            key={move}
            href={`/referrals/${id}/${screens[move]}`}
            tone={onward.includes(move) ? "primary" : "secondary"}
          >
            {t(`moves.${move}.button`)}
          </ButtonLink>
        ))}
      </div>
    </Card>
  );
}
