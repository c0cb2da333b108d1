import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { idParam } from "@/app/ids";
import { openNotice } from "@/server/notices/read-notices";
import { requireActor } from "@/server/session";

/** One's own notice, opened: it is read, and the browser goes where it leads. */
export async function GET(_: Request, { params }: RouteContext<"/notices/[noticeId]">) {
  const actor = await requireActor();
  const path = (await openNotice(actor, idParam((await params).noticeId))) ?? notFound();
  redirect(path as Route);
}
