import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { sayInItalian } from "@/app/say-in-italian";
import { download } from "@/app/table-download";
import { internshipPaperNamed } from "@/domain/internship";
import { dossierData, projectData } from "@/server/documents/internship-data";
import { typeset } from "@/server/documents/typst";
import { getInternship } from "@/server/internships/get-internship";
import { requireActor } from "@/server/session";

/** A paper of an internship as a PDF to sign: an act, always in Italian. */
export async function GET(_: Request, { params }: RouteContext<"/internships/[internshipId]/documents/[kind]">) {
  const actor = await requireActor();
  const { internshipId, kind: name } = await params;
  const kind = internshipPaperNamed(name) ?? notFound();
  const internship = await getInternship(actor, idParam(internshipId));
  if (!internship) notFound();
  const say = await sayInItalian();
  const data = kind === "project" ? projectData(internship, say) : dossierData(internship, say);
  const pdf = await typeset(`internship-${kind}`, data);
  const t = await getTranslations("internship.papers.file");
  return download(`${t(kind, { code: internship.code })}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
