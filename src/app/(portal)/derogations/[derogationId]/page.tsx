import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { derogationMoves, startsFrom } from "@/domain/derogation";
import { may } from "@/domain/permissions";
import { getDerogation } from "@/server/derogations/get-derogation";
import { requireActor } from "@/server/session";
import { StandingTag } from "../words";
import { AnswerForm, WithdrawForm } from "./asker-forms";
import { CeilingNow } from "./ceiling-now";
import { DecideForm } from "./decide-form";
import { QuestionForm } from "./question-form";
import { Asked, Told } from "./told";

/** Page title. */
export const generateMetadata = titled("derogation.one");

/** One request: what was asked and why, the ceiling as it stands, what was answered and decided, and the next deed of whoever reads. */
export default async function DerogationPage({ params }: PageProps<"/derogations/[derogationId]">) {
  const actor = await requireActor();
  const page = await getDerogation(actor, idParam((await params).derogationId));
  if (!page) notFound();
  const t = await getTranslations("derogation");
  const { plan, ceiling, status, standing, subject, named } = page;
  const mayMove = (move: keyof typeof derogationMoves) =>
    startsFrom(move, status) && may(actor, derogationMoves[move].deed, subject);
  const own = page.requestedById === actor.id;
  return (
    <>
      <PageHeader
        title={t(`ceiling.${ceiling}`)}
        eyebrow={[t("one"), plan.code, plan.person && `${plan.person.lastName} ${plan.person.firstName}`]
          .filter(Boolean)
          .join(" · ")}
        tag={<StandingTag standing={standing} />}
        trail={[
          { label: (await getTranslations("plan"))("title"), href: "/plans" },
          { label: t("title"), href: "/derogations" },
        ]}
        meta={[<Asked key="asked" page={page} />]}
        actions={
          <ButtonLink href={`/plans/${plan.id}`} tone="secondary">
            {t("page.toPlan")}
          </ButtonLink>
        }
      />
      <Columns
        main={
          <>
            {!named && <Notice>{t("page.pseudonymous")}</Notice>}
            {standing === "EXPIRED" && <Notice tone="warning">{t("page.expired")}</Notice>}
            <Told page={page} />
            {mayMove("approve") &&
              (own ? <Notice tone="warning">{t("decide.own")}</Notice> : <DecideForm page={page} />)}
            {mayMove("question") && !own && !page.answeredAt && <QuestionForm page={page} />}
            {mayMove("answer") && <AnswerForm page={page} />}
            {mayMove("withdraw") && <WithdrawForm page={page} />}
          </>
        }
        aside={<CeilingNow page={page} />}
      />
    </>
  );
}
