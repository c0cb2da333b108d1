import type { Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { download } from "@/app/table-download";
import { asPersonLanguage, personPath } from "@/lib/languages";
import { documentData, renderDocument } from "@/server/documents/render-document";
import { getCopyOfVisit } from "@/server/person-links/get-own-copy";
import { visitCookie } from "../../visit-cookie";

/** The person's copy of the plan on their page, as a PDF in the language they read it in. */
export async function GET() {
  const document = await getCopyOfVisit((await cookies()).get(visitCookie)?.value ?? "");
  // Without a visit any more, the page says what to do.
  if (!document) redirect(personPath as Route);
  const language = asPersonLanguage(await getLocale()) ?? "it";
  const t = await getTranslations({ locale: language });
  const say = Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
  const demonstration = process.env.PONTE_DEMO === "1";
  const wanted = { say, language, demonstration, large: false };
  const pdf = await renderDocument("person-copy", documentData("person-copy", document, wanted));
  return download(`${document.content.plan}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
