import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { sayInItalian } from "@/app/say-in-italian";
import { download } from "@/app/table-download";
import { today } from "@/lib/clock";
import { teamSheetData } from "@/server/documents/team-sheet-data";
import { typeset } from "@/server/documents/typst";
import { getSheet } from "@/server/overview/get-sheet";
import { requireActor } from "@/server/session";
import { sheetTitles } from "../sheet-titles";

/** The one page of a household for the team meeting, as a PDF to print, in Italian; each one leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/households/[householdId]/sheet">) {
  const actor = await requireActor();
  const sheet = (await getSheet(actor, idParam((await params).householdId))) ?? notFound();
  const say = await sayInItalian();
  const demonstration = process.env.PONTE_DEMO === "1";
  const pdf = await typeset(
    "team-sheet",
    teamSheetData(sheet, sheetTitles(say, sheet.household), { say, demonstration }),
  );
  const name = say("overview.sheet.fileName", { code: sheet.household.code, day: today() });
  return download(`${name}.pdf`, "application/pdf", Uint8Array.from(pdf));
}
