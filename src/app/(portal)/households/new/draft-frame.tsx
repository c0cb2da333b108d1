import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { Stepper } from "@/components/data/stepper";
import { type DraftStep, draftSteps } from "@/domain/household-draft";

type Props = { draftId: string; step: DraftStep; reached: number; lead?: ReactNode; children: ReactNode };

/** The frame of every step of a new household: where one is, and the way to throw the draft away. */
export async function DraftFrame({ draftId, step, reached, lead, children }: Props) {
  const t = await getTranslations("household");
  const current = draftSteps.indexOf(step);
  return (
    <>
      <PageHeader
        title={t(`new.steps.${step}`)}
        eyebrow={t("new.title")}
        lead={lead}
        trail={[
          { label: t("title"), href: "/households" },
          { label: t("new.title"), href: "/households/new" },
        ]}
        actions={
          reached > 1 && (
            <ButtonLink href={`/households/new/${draftId}/discard`} tone="quiet" small icon="delete">
              {t("new.discard")}
            </ButtonLink>
          )
        }
      />
      <Stepper
        label={t("new.stepsLabel")}
        steps={draftSteps.map((name, index) => ({
          label: t(`new.steps.${name}`),
          state: index === current ? "current" : index + 1 < reached ? "done" : "todo",
          href: index + 1 <= reached ? `/households/new/${draftId}/${name}` : undefined,
        }))}
      />
      {children}
    </>
  );
}
