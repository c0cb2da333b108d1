import { useTranslations } from "next-intl";
import { ActionBar } from "@/components/data/action-bar";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import type { ScreenedMove } from "./move-screen";

type Props = { move: ScreenedMove; referralId: string };

/** Makes the move, or goes back without. */
export function MoveButtons({ move, referralId }: Props) {
  const t = useTranslations();
  const away = move === "decline" || move === "withdraw" || move === "discard";
  return (
    <ActionBar>
      <SubmitButton tone={away ? "danger" : "primary"}>{t(`referral.moves.${move}.confirm`)}</SubmitButton>
      <Link href={`/referrals/${referralId}`}>{t("common.cancel")}</Link>
    </ActionBar>
  );
}
