import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { may } from "@/domain/permissions";
import { listAttachments } from "@/server/attachments/read-attachments";
import { getPlan } from "@/server/plans/get-plan";
import { requireActor } from "@/server/session";
import { Agreement } from "../agreement";
import { Ceilings } from "../ceilings";
import { Goals } from "../goals";
import { PlanLines } from "../lines";
import { Live } from "../live/live";
import { Problems } from "../problems";
import { Signatures } from "../signatures";
import { Summary } from "../summary";
import { VariationCard } from "../variation-card";
import { Versions } from "../versions";
import { OwnSignature } from "./own-signature";
import { PersonPart } from "./person-part";
import { PersonSignature } from "./person-signature";
import { Scans } from "./scans";

/** Page title. */
export const generateMetadata = titled("plan.sign.title");

/** Signing: what is being signed on the same page as the signature, which is bound to exactly that text. */
export default async function SignPage({ params, searchParams }: PageProps<"/plans/[planId]/sign">) {
  const actor = await requireActor();
  const page = await getPlan(actor, idParam((await params).planId), null, "written");
  if (!page || !may(actor, "plan.comment", page.subject)) notFound();
  const t = await getTranslations("plan");
  const { plan } = page;
  const here = `/plans/${plan.id}`;
  const scans = (await listAttachments(actor, plan.id, "SIGNED_PAPER")) ?? [];
  const { scan, problem } = await searchParams;
  const { stage, variation } = page;
  const ready = stage === "AGREED" || (stage === "SHARED" && variation?.decidesOfficina === false);
  return (
    <>
      <PageHeader
        title={t("sign.title")}
        eyebrow={`${t("code", { code: plan.code })} · ${t("version", { number: page.version.number })}`}
        lead={t("sign.lead")}
        trail={[
          { label: t("title"), href: "/plans" },
          { label: plan.person ? `${plan.person.lastName} ${plan.person.firstName}` : plan.code, href: here },
        ]}
        actions={
          <ButtonLink href={`${here}/print?text=written`} tone="secondary" icon="print">
            {t("sign.printFirst")}
          </ButtonLink>
        }
      />
      <Live planId={plan.id} />
      <Columns
        main={
          <>
            {!ready && (
              <Notice tone="warning" title={t(stage ? "sign.waiting" : "sign.signed")}>
                {t("refusals.cannotSign", { status: stage ?? plan.status })}
              </Notice>
            )}
            <VariationCard page={page} actor={actor} signing />
            <Problems page={page} writes={may(actor, "plan.write", page.subject)} />
            <Agreement page={page} actor={actor} requests={0} />
            <Goals page={page} />
            <PlanLines page={page} />
            {ready && (
              <>
                <OwnSignature page={page} actor={actor} />
                <PersonSignature
                  page={page}
                  actor={actor}
                  scans={scans}
                  chosen={typeof scan === "string" ? scan : ""}
                />
                <Scans page={page} actor={actor} scans={scans} problem={typeof problem === "string" ? problem : ""} />
              </>
            )}
            <PersonPart planId={plan.id} actor={actor} provider={plan.providerOrganisation.name} />
          </>
        }
        aside={
          <>
            <Summary page={page} />
            <Ceilings page={page} actor={actor} />
            <Signatures page={page} actor={actor} signing />
            <Versions page={page} />
          </>
        }
      />
    </>
  );
}
