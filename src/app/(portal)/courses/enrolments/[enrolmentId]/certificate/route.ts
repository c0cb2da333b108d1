import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { getCertificate } from "@/server/courses/get-certificate";
import { certificateData } from "@/server/documents/certificate-data";
import { typeset } from "@/server/documents/typst";
import { requireActor } from "@/server/session";

/** Somebody's certificate of a course as a PDF to take away, in Italian; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/courses/enrolments/[enrolmentId]/certificate">) {
  const actor = await requireActor();
  const certificate = await getCertificate(actor, idParam((await params).enrolmentId));
  if (!certificate) notFound();
  const t = await getTranslations({ locale: "it" });
  const say = Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
  const demonstration = process.env.PONTE_DEMO === "1";
  const pdf = await typeset("certificate", certificateData(certificate, { say, demonstration }));
  const name = say("course.certificate.fileName", { number: certificate.number.replaceAll("/", "-") });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
