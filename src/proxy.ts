import { type NextRequest, NextResponse } from "next/server";
import { isActionBody } from "@/lib/action-body";
import { asPersonLanguage, isPersonPath, personLanguageCookie, personPath } from "@/lib/languages";
import { plainPage } from "@/lib/plain-page";
import en from "@/messages/en/refused.json";
import it from "@/messages/it/refused.json";

/** No form of ours is larger, files of landlords included. Bytes; next.config.ts reads as much. */
const largestBody = 12 * 1024 * 1024;
/** A file of 20 MB attached to a plan, with the form around it. */
const largestUpload = 21 * 1024 * 1024;
const uploads = /^\/plans\/[^/]+\/attachments$/;

/**
 * Stands before every page: refuses addresses and bodies no page can read, and sets what browsers must enforce (which
 * scripts may run). It decides nothing about who may see what: pages and commands do.
 */
export async function proxy(request: NextRequest) {
  const refusal = refusalOf(request) ?? ((await isWhole(request)) ? null : ([400, "brokenForm"] as const));
  if (refusal) return refuse(request, refusal);

  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const secure = request.headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
  const policy = contentPolicy(nonce, secure);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-ponte-path", pathOf(request));

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (secure) response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  if (isPersonPath(request.nextUrl.pathname)) keepPrivate(request, response, secure);
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image|sprite.svg|icon.svg).*)" };

const year = 365 * 24 * 60 * 60;

/** The person's own pages are kept by no cache and found by no search; the language asked for is remembered there alone. */
function keepPrivate({ nextUrl }: NextRequest, response: NextResponse, secure: boolean) {
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-robots-tag", "noindex, nofollow, noarchive");
  const language = asPersonLanguage(nextUrl.searchParams.get("lang"));
  const cookie = { path: personPath, httpOnly: true, sameSite: "lax", maxAge: year, secure } as const;
  if (language) response.cookies.set(personLanguageCookie, language, cookie);
}

type Refusal = readonly [status: 400 | 411 | 413, sentence: "badAddress" | "brokenForm" | "tooLarge"];

function refusalOf(request: NextRequest): Refusal | null {
  if (!readable(request.nextUrl.pathname)) return [400, "badAddress"];
  if (request.method === "GET" || request.method === "HEAD") return null;
  const length = request.headers.get("content-length");
  if (length === null && request.headers.has("transfer-encoding")) return [411, "tooLarge"];
  const largest = uploads.test(request.nextUrl.pathname) ? largestUpload : largestBody;
  return Number(length ?? 0) > largest ? [413, "tooLarge"] : null;
}

/** Whether a form arrived as one, and as React sends it: a broken connection cuts it short, a crafted body has another shape, and what would read it then would break. */
async function isWhole(request: NextRequest) {
  if (request.method === "GET" || request.method === "HEAD") return true;
  const byScript = request.headers.has("next-action");
  if (!/^multipart\/form-data/i.test(request.headers.get("content-type") ?? "") || !request.body) return !byScript;
  return request.formData().then(
    (form) => isActionBody(form, byScript),
    () => false,
  );
}

/** Whether the path can be decoded and holds no control character, which neither databases nor file systems take. */
function readable(path: string) {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

function refuse(request: NextRequest, [status, sentence]: Refusal) {
  const lang = request.cookies.get("ponte-locale")?.value === "en" ? "en" : "it";
  const words = lang === "en" ? en : it;
  const body = plainPage({ lang, home: words.home, ...words[sentence] });
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" };
  return new NextResponse(body, { status, headers });
}

/** The address of the page asked for, without what Next adds when it fetches pages by script. */
function pathOf({ nextUrl }: NextRequest) {
  const search = new URLSearchParams(nextUrl.search);
  search.delete("_rsc");
  return search.size > 0 ? `${nextUrl.pathname}?${search}` : nextUrl.pathname;
}

function contentPolicy(nonce: string, secure: boolean) {
  const developing = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Meters and charts place their parts with style attributes, which cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${developing ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
