import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Icon } from "@/components/icon";
import { type Actor, may } from "@/domain/permissions";
import { signingDeeds } from "@/domain/plan";
import { formatMoment } from "@/lib/dates";
import type { PlanPage } from "@/server/plans/get-plan";
import { PersonAnswers } from "./person-answers";

type Props = {
  page: PlanPage;
  actor: Actor /** Whether one is already on the page where one signs. */;
  signing?: boolean;
};

type Signed = PlanPage["signatures"][number];

// One's own, or the person's at their word.
const mayWithdraw = (actor: Actor, { role, userId }: Signed, { subject }: PlanPage) =>
  may(actor, signingDeeds[role], subject) && (role === "PERSON" || userId === actor.id);

/** Who must sign this text, who has, how and when. */
export function Signatures({ page, actor, signing }: Props) {
  const t = useTranslations("plan.signatures");
  const agree = useTranslations("plan.agree");
  const varied = useTranslations("variation.withdraw");
  const { plan, signatures, version, named, subject, variation, stage, required } = page;
  const agreement = stage && variation ? variation.agreedAt : plan.agreedAt;
  const agreedBy = stage && variation ? variation.agreedBy : (plan.agreedBy?.name ?? null);
  const old = version.signatures.length - signatures.length;
  return (
    <Card title={t("title")} id="signatures">
      {agreement && (
        <p className="mb-3 text-sm text-soft">
          {agree("given", {
            name: named ? (agreedBy ?? "—") : plan.referrerOrganisation.name,
            at: formatMoment(agreement),
          })}
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {required.map((role) => {
          const signed = signatures.find((one) => one.role === role);
          return (
            <li key={role} className="flex gap-2">
              <Icon
                name={signed ? "check-circle" : "clock"}
                className={`mt-0.5 size-5 ${signed ? "text-success" : "text-muted"}`}
              />
              <div className="min-w-0">
                <p className="font-semibold">{t(`roles.${role}`)}</p>
                <p className="text-sm text-soft">
                  {signed
                    ? t("done", {
                        name: named ? signed.signerName : t(`roles.${role}`),
                        method: t(`methods.${signed.method}`),
                        at: formatMoment(signed.signedAt),
                      })
                    : t("missing")}
                </p>
                {signed?.witnessName && named && (
                  <p className="text-muted text-sm">{t("witness", { name: signed.witnessName })}</p>
                )}
                {signed && stage && mayWithdraw(actor, signed, page) && (
                  <ButtonLink href={`/plans/${plan.id}/signatures/${signed.id}`} small tone="quiet">
                    {varied("link")}
                    <span className="sr-only"> {t(`roles.${role}`)}</span>
                  </ButtonLink>
                )}
                {signed?.attachmentId && may(actor, "attachment.read", subject) && (
                  <ButtonLink
                    href={`/plans/${plan.id}/attachments/${signed.attachmentId}`}
                    small
                    tone="quiet"
                    icon="clip"
                    download
                  >
                    {t("scan")}
                  </ButtonLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <PersonAnswers planId={plan.id} actor={actor} />
      {old > 0 && <p className="mt-3 text-muted text-sm">{t("old", { count: old })}</p>}
      {(stage === "DRAFT" || (stage === "SHARED" && required.includes("OFFICINA"))) && (
        <p className="mt-3 text-muted text-sm">{t("notYet")}</p>
      )}
      {!signing && plan.status === "AGREED" && may(actor, "plan.comment", subject) && (
        <p className="mt-4">
          <ButtonLink href={`/plans/${plan.id}/sign`} icon="file-signed" small>
            {t("goSign")}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
