import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { dayOf } from "@/lib/dates";
import { renderRegisterSheet } from "@/server/documents/register-sheet";
import { getSheet } from "@/server/register/read-sheets";
import { requireActor } from "@/server/session";

/** The signature sheet of an appointment as a PDF, in Italian whoever prints it; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/agenda/[sessionId]/sheet">) {
  const actor = await requireActor();
  const sheet = (await getSheet(actor, idParam((await params).sessionId))) ?? notFound();
  const t = await getTranslations({ locale: "it" });
  const say = Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
  const pdf = await renderRegisterSheet(sheet, say, process.env.PONTE_DEMO === "1");
  const name = t("register.sheet.fileName", { day: dayOf(sheet.startsAt) });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
