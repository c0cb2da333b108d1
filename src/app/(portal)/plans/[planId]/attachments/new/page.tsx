import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { PageHeader } from "@/components/data/page-header";
import { may } from "@/domain/permissions";
import { getPlan } from "@/server/plans/get-plan";
import { requireActor } from "@/server/session";
import { typedTitle } from "../typed-title";
import { UploadForm } from "./upload-form";

/** Page title. */
export const generateMetadata = titled("attachment.new.title");

/** Attaching a document to a plan: one plain form, since a file is larger than an action takes. */
export default async function AttachPage({ params, searchParams }: PageProps<"/plans/[planId]/attachments/new">) {
  const actor = await requireActor();
  const page = await getPlan(actor, idParam((await params).planId));
  if (!page || !may(actor, "attachment.write", page.subject)) notFound();
  const t = await getTranslations();
  const { plan } = page;
  const { problem } = await searchParams;
  const refused = typeof problem === "string" ? problem : "";
  const typed = refused ? ((await cookies()).get(typedTitle)?.value ?? "") : "";
  return (
    <>
      <PageHeader
        title={t("attachment.new.title")}
        eyebrow={t("plan.code", { code: plan.code })}
        lead={t("attachment.new.lead")}
        trail={[
          { label: t("plan.title"), href: "/plans" },
          {
            label: plan.person ? `${plan.person.lastName} ${plan.person.firstName}` : plan.code,
            href: `/plans/${plan.id}`,
          },
        ]}
      />
      <UploadForm planId={plan.id} problem={refused} title={typed} />
    </>
  );
}
