import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { Link } from "@/components/link";
import { variationStarts } from "@/domain/variation";
import { parseQuery } from "@/lib/query";
import { requireActor } from "@/server/session";
import { getVariationStart, type VariationBasis } from "@/server/variations/get-variation-start";
import { StartForm } from "./start-form";

const varyQuery = z.object({
  start: z.enum(variationStarts).or(z.literal("")).catch(""),
  line: z.string().max(50).catch(""),
  quantity: z.string().max(20).catch(""),
  service: z.string().max(50).catch(""),
});

/** Page title. */
export const generateMetadata = titled("variation.vary.title");

/** Opening a variation of a signed plan: first what to change, then just the fields that change needs. */
export default async function VaryPage({ params, searchParams }: PageProps<"/plans/[planId]/vary">) {
  const actor = await requireActor();
  const basis = await getVariationStart(actor, idParam((await params).planId));
  if (!basis) notFound();
  const { start, line, quantity, service } = parseQuery(varyQuery, await searchParams);
  const t = await getTranslations("variation");
  const plan = await getTranslations("plan");
  const free = basis.inForce && basis.open === null;
  return (
    <Stack>
      <PageHeader
        title={start && free ? t(`starts.${start}`) : t("vary.title")}
        eyebrow={`${plan("code", { code: basis.code })} · ${basis.name}`}
        lead={free ? t("vary.lead") : undefined}
        trail={[
          { label: plan("title"), href: "/plans" },
          { label: basis.name, href: `/plans/${basis.id}` },
        ]}
      />
      {!free ? (
        <NotNow basis={basis} />
      ) : start ? (
        <Card>
          <StartForm basis={basis} start={start} line={line} quantity={quantity} service={service} />
        </Card>
      ) : (
        <Card title={t("vary.start")}>
          <ul className="flex flex-col divide-y divide-line">
            {variationStarts.map((one) => (
              <li key={one}>
                <Link
                  href={`/plans/${basis.id}/vary?start=${one}${line ? `&line=${line}` : ""}`}
                  className="link flex min-h-11 items-center py-2"
                >
                  {t(`starts.${one}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
}

/** Why there is nothing to open: one is being written already, or there is no signed text to vary. */
async function NotNow({ basis }: { basis: VariationBasis }) {
  const t = await getTranslations("variation");
  const open = basis.inForce && basis.open !== null;
  return (
    <Notice tone="warning" title={open ? t("vary.alreadyOpen") : undefined}>
      <p className="mb-3">{open ? t("refusals.alreadyOpen") : t("refusals.notSigned", { status: basis.status })}</p>
      <ButtonLink href={open ? `/plans/${basis.id}#variation` : `/plans/${basis.id}`}>
        {open ? t("vary.goOn") : (await getTranslations("plan"))("compose.backToPlan")}
      </ButtonLink>
    </Notice>
  );
}
