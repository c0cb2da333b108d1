import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { derogableCeilings } from "@/domain/derogation";
import { parseQuery } from "@/lib/query";
import { getRequestStart } from "@/server/derogations/get-request-start";
import { requireActor } from "@/server/session";
import { RequestForm } from "./request-form";

const pageQuery = z.object({ ceiling: z.enum(derogableCeilings).nullable().catch(null).default(null) });

/** Page title. */
export const generateMetadata = titled("derogation.request.title");

/** Asking the Comune to let a plan go over one ceiling: by how much, and why. */
export default async function NewDerogationPage({
  params,
  searchParams,
}: PageProps<"/plans/[planId]/derogations/new">) {
  const actor = await requireActor();
  const start = await getRequestStart(actor, idParam((await params).planId));
  if (!start) notFound();
  const { ceiling: named } = parseQuery(pageQuery, await searchParams);
  const t = await getTranslations("derogation");
  const plans = await getTranslations("plan");
  const { plan, shared, ceilings } = start;
  const here = `/plans/${plan.id}`;
  const name = `${plan.person.lastName} ${plan.person.firstName}`;
  const over = ceilings.filter(({ state }) => state === "over");
  const asked = over.find(({ code }) => code === named) ?? over.find(({ openId }) => !openId) ?? over[0];
  const others = over.filter((one) => one !== asked && !one.openId);
  return (
    <Stack>
      <PageHeader
        title={t("request.title")}
        eyebrow={`${plans("code", { code: plan.code })} · ${name}`}
        lead={t("request.lead")}
        trail={[
          { label: plans("title"), href: "/plans" },
          { label: name, href: here },
        ]}
      />
      {!asked || !shared || asked.openId ? (
        <Notice tone="warning" title={t("request.notNow")}>
          <p className="mb-3">
            {asked?.openId ? t("request.openAlready") : asked ? t("refusals.notShared") : t("request.noneHint")}
          </p>
          <ButtonLink href={asked?.openId ? `/derogations/${asked.openId}` : here} tone="secondary" small>
            {t(asked?.openId ? "card.open" : "page.toPlan")}
          </ButtonLink>
        </Notice>
      ) : (
        <RequestForm planId={plan.id} ceiling={asked} />
      )}
      {shared && others.length > 0 && (
        <Notice title={t("request.others")}>
          <div className="mt-2 flex flex-wrap gap-3">
            {others.map(({ code }) => (
              <ButtonLink key={code} href={`${here}/derogations/new?ceiling=${code}`} tone="secondary" small>
                {t("card.askFor", { ceiling: code })}
              </ButtonLink>
            ))}
          </div>
        </Notice>
      )}
    </Stack>
  );
}
