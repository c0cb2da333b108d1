import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { PrintButton } from "@/components/data/print-button";
import { EmptyState } from "@/components/feedback/empty-state";
import { getAlternatives } from "@/server/alternatives/get-alternatives";
import { requireActor } from "@/server/session";
import { candidatesOf } from "./candidates";
import { Comparison } from "./comparison";
import { Decided } from "./decided";

/** Page title. */
export const generateMetadata = titled("alternative.title");

/** Two or three packages of services side by side, to choose one with the person; below, those already decided about. */
export default async function AlternativesScreen({ params }: PageProps<"/plans/[planId]/alternatives">) {
  const actor = await requireActor();
  const page = await getAlternatives(actor, idParam((await params).planId));
  if (!page) notFound();
  const t = await getTranslations();
  const { plan, open, decided, writes } = page;
  const name = `${plan.person.lastName} ${plan.person.firstName}`;
  const here = `/plans/${plan.id}`;
  const back = writes ? (
    <ButtonLink href={`${here}/compose`} tone="quiet">
      {t("alternative.back")}
    </ButtonLink>
  ) : (
    <ButtonLink href={here} tone="quiet">
      {t("alternative.backToPlan")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t("alternative.of", { name })}
        eyebrow={t("plan.code", { code: plan.code })}
        lead={t("alternative.lead")}
        trail={[
          { label: t("plan.title"), href: "/plans" },
          { label: t("plan.ofPerson", { name }), href: here },
        ]}
        actions={
          <>
            {open.length > 0 && <PrintButton>{t("alternative.print")}</PrintButton>}
            {back}
          </>
        }
      />
      {open.length > 0 ? (
        <Comparison page={page} candidates={candidatesOf(page)} />
      ) : (
        <EmptyState title={t("alternative.none")} icon="files" action={back}>
          {writes && t("alternative.noneText")}
        </EmptyState>
      )}
      {decided.length > 0 && (
        <div className="mt-6">
          <Card title={t("alternative.decided")} id="decided">
            <p className="mb-3 text-soft">{t("alternative.decidedText")}</p>
            <Decided decided={decided} />
          </Card>
        </div>
      )}
    </>
  );
}
