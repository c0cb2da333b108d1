import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "@/proxy";

const ask = (path: string, init: ConstructorParameters<typeof NextRequest>[1] = {}) =>
  proxy(new NextRequest(`https://ponte.example.org${path}`, init));
const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

test("every answer names the scripts of its own page, and no inline ones", async () => {
  const [one, two] = [await ask("/"), await ask("/")];
  const policy = one.headers.get("content-security-policy");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(/script-src ([^;]*)/.exec(policy ?? "")?.[1]).not.toMatch(/unsafe/);
  expect(nonceOf(policy)).toMatch(/^[\w+/=]{20,}$/);
  expect(nonceOf(policy)).not.toBe(nonceOf(two.headers.get("content-security-policy")));
});

test("browsers are told to insist on TLS where there is TLS, and only there", async () => {
  expect((await ask("/")).headers.get("strict-transport-security")).toBeNull();
  const secure = await ask("/", { headers: { "x-forwarded-proto": "https, http" } });
  expect(secure.headers.get("strict-transport-security")).toContain("max-age=31536000");
  expect(secure.headers.get("content-security-policy")).toContain("upgrade-insecure-requests");
});

test("a page is told its own address, whatever the browser claims it is", async () => {
  const answer = await ask("/referrals?q=rossi&_rsc=1abc", { headers: { "x-ponte-path": "//elsewhere" } });
  expect(answer.headers.get("x-middleware-request-x-ponte-path")).toBe("/referrals?q=rossi");
});

test.each(["/%00", "/a/%00/b", "/%E0%A4%A", "/%ff", "/x%0d%0ay"])("%s is no address", async (path) => {
  const answer = await ask(path);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Indirizzo non valido");
});

test("what is refused is said in the reader's language", async () => {
  const answer = await ask("/%00", { headers: { cookie: "ponte-locale=en" } });
  expect(await answer.text()).toMatch(/<html lang="en">.*Address not valid/);
});

const form = (body: string, headers: Record<string, string> = {}) => ({
  method: "POST",
  body,
  headers: { "content-type": "multipart/form-data; boundary=x", "content-length": String(body.length), ...headers },
});
const whole = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';

test("a form passes; one cut short, too large or of unknown length does not", async () => {
  expect((await ask("/sign-in", form(whole))).status).toBe(200);
  expect((await ask("/sign-in", form(whole.slice(0, -12)))).status).toBe(400);
  expect((await ask("/sign-in", form(whole, { "content-length": String(13 * 1024 * 1024) }))).status).toBe(413);
  const { "content-length": _, ...unmeasured } = form(whole).headers;
  const chunked = { ...form(whole), headers: { ...unmeasured, "transfer-encoding": "chunked" } };
  expect((await ask("/sign-in", chunked)).status).toBe(411);
});
