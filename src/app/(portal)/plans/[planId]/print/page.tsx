import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { getPlan } from "@/server/plans/get-plan";
import { requireActor } from "@/server/session";
import { Paper } from "./paper";
import "./print.css";

/** Page title. */
export const generateMetadata = titled("plan.print.title");

/** The PIP as the regional form orders it, to be printed or kept. */
export default async function PrintPage({ params }: PageProps<"/plans/[planId]/print">) {
  const actor = await requireActor();
  const page = await getPlan(actor, idParam((await params).planId));
  if (!page) notFound();
  return <Paper page={page} demo={process.env.PONTE_DEMO === "1"} />;
}
