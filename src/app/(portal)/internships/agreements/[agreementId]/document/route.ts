import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { sayInItalian } from "@/app/say-in-italian";
import { download } from "@/app/table-download";
import { agreementData } from "@/server/documents/agreement-data";
import { typeset } from "@/server/documents/typst";
import { getAgreement } from "@/server/internships/read-agreements";
import { requireActor } from "@/server/session";

/** A convention as a PDF to sign: an act, always in Italian. */
export async function GET(_: Request, { params }: RouteContext<"/internships/agreements/[agreementId]/document">) {
  const actor = await requireActor();
  const agreement = await getAgreement(actor, idParam((await params).agreementId));
  if (!agreement) notFound();
  const pdf = await typeset("agreement", agreementData(agreement, await sayInItalian()));
  const t = await getTranslations("internship.papers");
  const name = t("agreementFile", { number: agreement.number });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
