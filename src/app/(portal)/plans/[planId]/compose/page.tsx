import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { sections } from "@/domain/plan-forms";
import { formatDay } from "@/lib/dates";
import { oneOf, parseQuery, words } from "@/lib/query";
import { listAlternatives } from "@/server/alternatives/get-alternatives";
import { getConversation } from "@/server/comments/get-conversation";
import { getComposer } from "@/server/plans/get-composer";
import { requireActor } from "@/server/session";
import { PlanStatusTag } from "../../words";
import { Live } from "../live/live";
import { AskedChanges } from "./asked-changes";
import { NotWritable } from "./not-writable";
import { Workbench } from "./workbench";

const basketQuery = z.object({ section: oneOf(sections, "LAVORO"), q: words });

/** Page title. */
export const generateMetadata = titled("plan.compose.title");

/** Writing the plan: the person's goals and services on one side, the basket on the other, what it comes to always in sight. */
export default async function ComposePage({ params, searchParams }: PageProps<"/plans/[planId]/compose">) {
  const actor = await requireActor();
  const composer = await getComposer(actor, idParam((await params).planId));
  if (!composer) notFound();
  const query = parseQuery(basketQuery, await searchParams);
  const t = await getTranslations("plan");
  const { plan, draft } = composer;
  const name = `${plan.person.lastName} ${plan.person.firstName}`;
  const here = `/plans/${plan.id}`;
  const header = (
    <PageHeader
      title={t("compose.title")}
      eyebrow={`${t("code", { code: plan.code })} · ${name}`}
      tag={<PlanStatusTag status={plan.status} />}
      lead={draft ? t("compose.lead") : undefined}
      trail={[
        { label: t("title"), href: "/plans" },
        { label: t("ofPerson", { name }), href: here },
      ]}
      meta={[
        <span key="period">{t("facts.from", { from: formatDay(plan.startsOn), to: formatDay(plan.endsOn) })}</span>,
        <span key="band">{t(`band.${plan.aidBand}`)}</span>,
        <span key="programme">{plan.programme.name}</span>,
      ]}
      actions={
        <>
          {draft && (
            <ButtonLink href={`${here}/period`} tone="secondary" icon="calendar">
              {t("compose.period")}
            </ButtonLink>
          )}
          <ButtonLink href={here} tone="quiet">
            {t("compose.backToPlan")}
          </ButtonLink>
        </>
      }
    />
  );
  if (!draft)
    return (
      <>
        {header}
        <NotWritable planId={plan.id} status={plan.status} />
      </>
    );
  const conversation = await getConversation(actor, plan.id);
  const { open } = await listAlternatives(actor, plan.id);
  return (
    <>
      {header}
      <Live planId={plan.id} />
      {conversation && <AskedChanges conversation={conversation} content={draft.content} />}
      <Workbench alternatives={open} composer={composer} draft={draft} query={query} />
    </>
  );
}
