import { cookies } from "next/headers";
import { NextResponse } from "next/server";
import { z } from "zod";
import { localeCookie, locales } from "../i18n";

const year = 365 * 24 * 60 * 60;

/** Remembers the language of the screens and leads back to where the reader was. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => new FormData());
  const locale = z.enum(locales).catch("it").parse(form.get("locale"));
  (await cookies()).set(localeCookie, locale, { maxAge: year, sameSite: "lax", httpOnly: true, path: "/" });
  return new NextResponse(null, { status: 303, headers: { location: pageBefore(request) } });
}

/** The page the reader came from, on this site only. */
function pageBefore(request: Request) {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  return from.host === request.headers.get("host") ? `${from.pathname}${from.search}` : "/";
}
