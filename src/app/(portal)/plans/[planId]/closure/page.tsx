import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { among, inForce } from "@/domain/plan";
import { getClosure } from "@/server/closure/get-closure";
import { requireActor } from "@/server/session";
import { ReportFigures } from "./figures";
import { ClosureFrame } from "./frame";
import { NextStep } from "./next-step";
import { ReportRead } from "./report";
import { ReportForm } from "./report-form";

/** Page title. */
export const generateMetadata = titled("closure.title");

/** The closure report of a plan: written by its provider, read and acknowledged by the Officina, closed with the plan. */
export default async function ClosurePage({ params }: PageProps<"/plans/[planId]/closure">) {
  const actor = await requireActor();
  const closure = await getClosure(actor, idParam((await params).planId));
  if (!closure) notFound();
  const t = await getTranslations("closure");
  const { report, writes, status, figures } = closure;
  const written = writes && among(inForce, status) && (report?.status ?? "DRAFT") === "DRAFT";
  return (
    <ClosureFrame closure={closure} title={t("title")} lead={t("lead")}>
      <NextStep closure={closure} />
      {written ? <ReportForm closure={closure} /> : <ReportRead closure={closure} />}
      {figures && <ReportFigures figures={figures} copied={!written} />}
    </ClosureFrame>
  );
}
