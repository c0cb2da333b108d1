/** Whether a request that changes something was sent by our own pages: the browser says where it comes from, and nobody else can say it is from here. */
export function sameOrigin(request: Request) {
  const origin = request.headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return new URL(origin).host === host;
}
