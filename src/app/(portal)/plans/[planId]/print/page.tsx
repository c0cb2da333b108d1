import { notFound } from "next/navigation";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { oneOf, parseQuery } from "@/lib/query";
import { getPlan } from "@/server/plans/get-plan";
import { requireActor } from "@/server/session";
import { Paper } from "./paper";
import "./print.css";

const printQuery = z.object({ text: oneOf(["inForce", "written"], "inForce") });

/** Page title. */
export const generateMetadata = titled("plan.print.title");

/** The PIP as the regional form orders it, to be printed or kept: the text in force, or the variation being written. */
export default async function PrintPage({ params, searchParams }: PageProps<"/plans/[planId]/print">) {
  const actor = await requireActor();
  const { text } = parseQuery(printQuery, await searchParams);
  const page = await getPlan(actor, idParam((await params).planId), null, text);
  if (!page) notFound();
  return <Paper page={page} demo={process.env.PONTE_DEMO === "1"} />;
}
