import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { idParam } from "@/app/ids";
import { PageHeader } from "@/components/data/page-header";
import { getAlternatives } from "@/server/alternatives/get-alternatives";
import { requireActor } from "@/server/session";
import { candidatesOf } from "../candidates";

/** The alternative an address names, with the page it is compared on; not found when it cannot be decided about here and now. */
export async function candidateAt(params: Promise<{ planId: string; alternativeId: string }>) {
  const { planId, alternativeId } = await params;
  const actor = await requireActor();
  const page = await getAlternatives(actor, idParam(planId));
  const wanted = alternativeId === "current" ? alternativeId : idParam(alternativeId);
  const candidates = page ? candidatesOf(page) : [];
  const one = candidates.find(({ id }) => id === wanted);
  if (!page?.writes || !page.current || page.open.length === 0 || !one) notFound();
  return { page, current: page.current, one, others: candidates.filter(({ id }) => id !== wanted) };
}

type Props = { planId: string; title: string; lead: string; children: ReactNode };

/** The screen of one decision about an alternative. */
export async function DecisionFrame({ planId, title, lead, children }: Props) {
  const t = await getTranslations("alternative");
  return (
    <>
      <PageHeader title={title} lead={lead} trail={[{ label: t("title"), href: `/plans/${planId}/alternatives` }]} />
      {children}
    </>
  );
}
