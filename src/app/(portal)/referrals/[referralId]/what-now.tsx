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

/** What this reader can do with the referral now: one button per move the table allows. */
export function WhatNow({ referral: { id, moves } }: { referral: ReferralPage }) {
  const t = useTranslations("referral");
  const shown = moves.filter((move) => screens[move]);
  if (shown.length === 0) return null;
  return (
    <Card title={t("page.whatNow")}>
      <div className="flex flex-col gap-3">
        {shown.map((move, index) => (
          <ButtonLink
            key={move}
            href={`/referrals/${id}/${screens[move]}`}
            tone={index === 0 ? "primary" : "secondary"}
          >
            {t(`moves.${move}.button`)}
          </ButtonLink>
        ))}
      </div>
    </Card>
  );
}
