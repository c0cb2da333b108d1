import { notFound } from "next/navigation";
import { idParam } from "@/app/ids";
import { download } from "@/app/table-download";
import { packFiles } from "@/domain/evidence";
import { downloadPack } from "@/server/evidence/download-pack";
import { requireActor } from "@/server/session";

const types = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The PDF or the workbook of a pack, always as a download and never shown in the page; each download leaves its trace. */
export async function GET(_: Request, { params }: RouteContext<"/evidence/[packId]/[file]">) {
  const actor = await requireActor();
  const { packId, file } = await params;
  const wanted = packFiles.find((one) => one === file) ?? notFound();
  const found = await downloadPack(actor, idParam(packId), wanted);
  if (!found) notFound();
  return download(found.fileName, types[wanted], Uint8Array.from(found.bytes));
}
