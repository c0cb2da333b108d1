import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { getLetter } from "@/server/closure/get-letter";
import { renderLetter } from "@/server/documents/notice-letter";
import { requireActor } from "@/server/session";

/** A notice to the person as a letter to be signed and sent, in Italian; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/plans/[planId]/notices/[noticeId]/letter">) {
  const actor = await requireActor();
  const { planId, noticeId } = await params;
  const letter = (await getLetter(actor, idParam(planId), idParam(noticeId))) ?? notFound();
  const t = await getTranslations({ locale: "it" });
  const say = Object.assign((key: string, values?: object) => t(key as never, values as never) as string, {
    has: (key: string) => t.has(key as never),
  });
  const pdf = await renderLetter(letter, say, process.env.PONTE_DEMO === "1");
  const name = t("closure.letter.fileName", { code: letter.code, day: letter.sentOn });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
