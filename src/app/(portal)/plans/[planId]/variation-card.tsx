import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Notice } from "@/components/feedback/notice";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type Actor, may } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import type { PlanPage } from "@/server/plans/get-plan";
import type { Stage } from "@/server/plans/written";
import { sharePlanAction } from "./actions";
import { Changes, deltaWords } from "./deltas";

const tones: Record<Stage, StatusTone> = { DRAFT: "quiet", SHARED: "info", AGREED: "accent" };

type Props = {
  page: PlanPage;
  actor: Actor /** Whether the page is the one where the variation is signed. */;
  signing?: boolean;
};

/** The variation being written, beside the text in force: why, what it changes in words, who signs it, what is next. */
export function VariationCard({ page: { plan, subject, variation }, actor, signing }: Props) {
  const t = useTranslations("variation");
  const format = useFormatter();
  if (!variation) return null;
  const { stage, required, decidesOfficina, sinceMine, base } = variation;
  const here = `/plans/${plan.id}`;
  const writes = may(actor, "plan.write", subject);
  const signable = stage === "AGREED" || (stage === "SHARED" && !decidesOfficina);
  const own = sinceMine && sinceMine.number !== base ? sinceMine : null;
  return (
    <Card
      id="variation"
      title={t("short", { number: variation.number })}
      aside={<StatusTag tone={tones[stage]}>{t(`stage.${stage}`)}</StatusTag>}
    >
      <p className="mb-3 flex flex-wrap gap-2">
        {variation.kinds.map((kind) => (
          <StatusTag key={kind} tone="neutral">
            {t(`kinds.${kind}`)}
          </StatusTag>
        ))}
      </p>
      {variation.changes.length > 0 ? (
        <>
          <h3 className="mb-1 text-base">{t("page.changes")}</h3>
          <Changes changes={variation.changes} />
          <p className="mt-2 font-semibold">{t("page.delta", deltaWords(variation))}</p>
        </>
      ) : (
        <p className="text-soft">{t("page.noChanges")}</p>
      )}
      {own && (
        <div className="mt-3">
          <Notice title={t("page.sinceMine", { number: own.number })}>
            <Changes changes={own.changes} />
          </Notice>
        </div>
      )}
      <dl className="mt-4 flex flex-col gap-2">
        <div>
          <dt className="font-semibold">{t("page.why")}</dt>
          <dd>{t(`reasons.${variation.reason}`)}</dd>
        </div>
        {variation.assessment && (
          <div>
            <dt className="font-semibold">{t("page.assessment")}</dt>
            <dd className="max-w-prose whitespace-pre-line">{variation.assessment}</dd>
          </div>
        )}
      </dl>
      {required.length > 0 && (
        <p className="mt-3">
          {t("page.mustSign", { who: format.list(required.map((role) => t(`signers.${role}`))) })}{" "}
          {t(decidesOfficina ? "page.decides" : "page.told")}
        </p>
      )}
      <p className="mt-1 mb-4 text-soft text-sm">
        {t("page.inForce", { number: base })}{" "}
        {variation.openedBy
          ? t("page.openedBy", { name: variation.openedBy, on: formatMoment(variation.createdAt) })
          : t("page.opened", { on: formatMoment(variation.createdAt) })}
      </p>
      {!signing && (
        <ActionBar>
          {signable && may(actor, "plan.comment", subject) && (
            <ButtonLink href={`${here}/sign`} icon="file-signed">
              {t("page.sign")}
            </ButtonLink>
          )}
          {writes && stage === "DRAFT" && variation.changes.length > 0 && (
            <Form action={sharePlanAction} id="share-variation" className="flex flex-wrap gap-3">
              <HiddenField name="planId" value={plan.id} />
              <SubmitButton icon="share">{t("page.share")}</SubmitButton>
            </Form>
          )}
          {writes && stage !== "AGREED" && (
            <ButtonLink href={`${here}/compose`} tone="secondary" icon="pencil">
              {t("page.compose")}
            </ButtonLink>
          )}
          {stage !== "DRAFT" && may(actor, "plan.comment", subject) && !signable && (
            <ButtonLink href={`${here}/sign`} tone="secondary">
              {t("page.seeText")}
            </ButtonLink>
          )}
        </ActionBar>
      )}
    </Card>
  );
}
