import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { documentNamed, documentQuery, languageOf } from "@/domain/document";
import { parseQuery } from "@/lib/query";
import { getDocument } from "@/server/documents/get-document";
import { documentData, renderDocument } from "@/server/documents/render-document";
import { requireActor } from "@/server/session";

/** A paper of the plan as a PDF to take away; each one leaves its trace. `?version=`, `?language=` (the person's copy) and `?large=1`. */
export async function GET(request: Request, { params }: RouteContext<"/plans/[planId]/documents/[kind]">) {
  const actor = await requireActor();
  const { planId, kind: name } = await params;
  const kind = documentNamed(name) ?? notFound();
  const asked = parseQuery(documentQuery, Object.fromEntries(new URL(request.url).searchParams));
  const document = await getDocument(actor, idParam(planId), kind, asked.version);
  if (!document) notFound();

  const language = languageOf(kind, asked.language);
  const t = await getTranslations({ locale: language });
  const say = Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
  const demonstration = process.env.PONTE_DEMO === "1";
  const pdf = await renderDocument(kind, documentData(kind, document, { ...asked, say, language, demonstration }));
  const words = await getTranslations("document.fileName");
  const { number } = document.version;
  const fileName = words(kind, { code: document.content.plan, version: number });
  return download(`${fileName}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
