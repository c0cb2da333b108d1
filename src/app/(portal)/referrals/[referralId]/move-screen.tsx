import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClockTag } from "@/app/(portal)/clocks/clock-tag";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { may } from "@/domain/permissions";
import { type ReferralMove, referralMoves, startsFrom } from "@/domain/referral";
import { getReferral, type ReferralPage } from "@/server/referrals/get-referral";
import { requireActor } from "@/server/session";
import { ReferralStatusTag } from "../words";

/** The referral a move is about to be made on; "not found" for who may never make it. */
export async function referralForMove(referralId: string, move: ReferralMove) {
  const actor = await requireActor();
  const referral = await getReferral(actor, idParam(referralId));
  if (!referral || !may(actor, referralMoves[move].deed, referral.subject)) notFound();
  return { actor, referral };
}

/** The titles and words that the moves' screens have. */
export type ScreenedMove = Exclude<ReferralMove, "edit" | "send">;

type Props = { referral: ReferralPage; move: ScreenedMove; children: ReactNode };

/** The screen of one move: on which referral, what it does; when the referral moved on meanwhile it says so instead. */
export async function MoveScreen({ referral, move, children }: Props) {
  const t = await getTranslations("referral");
  const { id, code, status, clock, person } = referral;
  const here = `/referrals/${id}`;
  return (
    <>
      <PageHeader
        trail={[
          { href: "/referrals", label: t("title") },
          { href: here, label: code },
        ]}
        eyebrow={person ? `${person.lastName} ${person.firstName} · ${code}` : code}
        title={t(`moves.${move}.title`)}
        tag={<ReferralStatusTag status={status} />}
        lead={t(`moves.${move}.lead`)}
        meta={clock ? [<ClockTag key="due" of={clock} />] : undefined}
      />
      {startsFrom(move, status) ? (
        children
      ) : (
        <Notice tone="warning" title={t("moves.notNow")}>
          <p>{t("moves.notNowText", { status: t(`status.${status}`) })}</p>
          <p className="mt-3">
            <ButtonLink href={here} tone="secondary" small>
              {t("moves.backToReferral")}
            </ButtonLink>
          </p>
        </Notice>
      )}
    </>
  );
}

/** The title of a move's page. */
export const moveMetadata = (move: ScreenedMove) => async () => ({
  title: (await getTranslations("referral.moves"))(`${move}.title`),
});
