import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { Link } from "@/components/link";
import { type Actor, may } from "@/domain/permissions";
import { among, editable, endingPages, inForce, movesFrom, plainMoves, planMoves } from "@/domain/plan";
import { canMoveVariation, plainVariationMoves, variationMoves } from "@/domain/variation";
import { formatDay } from "@/lib/dates";
import type { PlanPage } from "@/server/plans/get-plan";
import { PlanStatusTag } from "../words";

type Props = { page: PlanPage; actor: Actor };

/** Whose plan it is, where it stands, what can be done about it now. */
export function PlanHeader({ page, actor }: Props) {
  const t = useTranslations("plan");
  const { plan, subject, household, variation } = page;
  const varied = useTranslations("variation");
  const here = `/plans/${plan.id}`;
  const writes = may(actor, "plan.write", subject);
  return (
    <PageHeader
      title={plan.person ? `${plan.person.lastName} ${plan.person.firstName}` : t("withoutName", { code: plan.code })}
      eyebrow={t("code", { code: plan.code })}
      tag={<PlanStatusTag status={plan.status} />}
      trail={[{ label: t("title"), href: "/plans" }]}
      meta={[
        <span key="period">{t("facts.from", { from: formatDay(plan.startsOn), to: formatDay(plan.endsOn) })}</span>,
        <span key="band">{t(`band.${plan.aidBand}`)}</span>,
        <span key="operator">{`${t("facts.operator")}: ${plan.operator.name}`}</span>,
        <span key="household">
          {may(actor, "household.read", subject) || actor.role === "SOCIAL_WORKER" ? (
            <Link href={`/households/${plan.householdId}`}>{`${t("household")} ${household.code}`}</Link>
          ) : (
            `${t("household")} ${household.code}`
          )}
        </span>,
        <Link key="referral" href={`/referrals/${plan.referralId}`}>
          {`${t("facts.referral")} ${plan.referral.code}`}
        </Link>,
      ]}
      actions={
        <>
          {writes && among(editable, plan.status) && (
            <ButtonLink href={`${here}/compose`} icon="pencil">
              {t("page.compose")}
            </ButtonLink>
          )}
          {writes && among(inForce, plan.status) && !variation && (
            <ButtonLink href={`${here}/vary`} icon="pencil">
              {varied("open")}
            </ButtonLink>
          )}
          {plan.status === "AGREED" && may(actor, "plan.comment", subject) && (
            <ButtonLink href={`${here}/sign`} icon="file-signed">
              {t("page.sign")}
            </ButtonLink>
          )}
          <ButtonLink href={`${here}/print`} tone="secondary" icon="print">
            {t("page.print")}
          </ButtonLink>
          <OtherMoves page={page} actor={actor} />
        </>
      }
    />
  );
}

/** The moves that ask for a reason, folded: they are not the next thing to do. */
function OtherMoves({ page: { plan, subject, variation }, actor }: Props) {
  const t = useTranslations("plan");
  const varied = useTranslations("variation.moves");
  const regional = useTranslations("regional");
  const ofText = plainVariationMoves.filter(
    (move) =>
      variation &&
      canMoveVariation(move, variation.stage) &&
      variationMoves[move].deeds.every((deed) => may(actor, deed, subject)),
  );
  const moves = movesFrom(plan.status).filter(
    (move) =>
      (move in endingPages || plainMoves.some((one) => one === move)) &&
      planMoves[move].deeds.every((deed) => may(actor, deed, subject)),
  );
  const reassigns =
    may(actor, "plan.reassign", subject) && among(["DRAFT", "SHARED", "SIGNED", "ACTIVE", "SUSPENDED"], plan.status);
  const entersRegional = plan.signedAt !== null && may(actor, "regional.manage", subject);
  if (moves.length + ofText.length === 0 && !reassigns && !entersRegional) return null;
  return (
    <details className="relative">
      <summary className="inline-flex min-h-11 list-none items-center rounded-sm px-3 font-semibold text-link underline underline-offset-4 hover:bg-canvas">
        {t("page.more")}
      </summary>
      <ul className="right-0 z-20 mt-1 flex min-w-64 flex-col rounded-sm border border-line bg-white py-1 sm:absolute sm:shadow-md">
        {ofText.map((move) => (
          <li key={`variation-${move}`}>
            <Link href={`/plans/${plan.id}/move/${move}`} className="block px-4 py-2.5 text-link hover:bg-canvas">
              {varied(move)}
            </Link>
          </li>
        ))}
        {moves.map((move) => (
          <li key={move}>
            <Link
              href={`/plans/${plan.id}/${move in endingPages ? endingPages[move as keyof typeof endingPages] : `move/${move}`}`}
              className="block px-4 py-2.5 text-link hover:bg-canvas"
            >
              {t(`moves.${move}`)}
            </Link>
          </li>
        ))}
        {entersRegional && (
          <li>
            <Link href={`/plans/${plan.id}/regional`} className="block px-4 py-2.5 text-link hover:bg-canvas">
              {regional("toPlan")}
            </Link>
          </li>
        )}
        {reassigns && (
          <li>
            <Link href={`/plans/${plan.id}/reassign`} className="block px-4 py-2.5 text-link hover:bg-canvas">
              {t("page.reassign")}
            </Link>
          </li>
        )}
      </ul>
    </details>
  );
}
