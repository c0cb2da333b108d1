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

const action = "60d6219e2eedff451866b84e0f7138a712c0075fc7";
const parts = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--x--\r\n`;
const byScript = (body: string, headers: Record<string, string> = {}) =>
  form(body, { "next-action": action, ...headers });
const state = '{"values":{"email":"$$K1 nobody"},"errors":{},"problem":"$undefined"}';

test("an action’s form passes as React sends it, with scripts and without", async () => {
  const sent = parts({ _1_email: "a", "0": `[${state},"$K1"]` });
  expect((await ask("/sign-in", byScript(sent))).status).toBe(200);
  const plain = { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`, "$ACTION_1:1": `[${state}]` };
  expect((await ask("/sign-in", form(parts({ ...plain, $ACTION_KEY: "k", email: "a" })))).status).toBe(200);
});

test.each([
  "garbage",
  "[]",
  "[1]",
  "null",
  '["$1","$2"]',
  '["$@1","$@2"]',
  '["$0","$K1"]',
  `[${state}]`,
  `[${state},"$K1",1]`,
  `[${state},"$1"]`,
  '[{"values":"$1:__proto__:x"},"$K1"]',
  '[{"values":{"a":"$n99999"}},"$K1"]',
  `[{"values":${"[".repeat(5000)}${"]".repeat(5000)}},"$K1"]`,
  "\0\0\0",
])("a crafted body sent to an action is refused before anything reads it: %.40s", async (body) => {
  expect((await ask("/sign-in", byScript(parts({ "0": body })))).status).toBe(400);
  for (const type of ["text/plain;charset=UTF-8", "application/json", "application/x-www-form-urlencoded"])
    expect((await ask("/sign-in", byScript(body, { "content-type": type }))).status, type).toBe(400);
});

test.each<Record<string, string>>([
  { $ACTION_REF_1: "" },
  { $ACTION_REF_1: "", "$ACTION_1:0": "garbage" },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":null}` },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}` },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`, "$ACTION_1:1": "[]" },
  { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`, "$ACTION_1:1": '["$1"]' },
])("so is a crafted form without scripts: %j", async (fields) => {
  expect((await ask("/sign-in", form(parts(fields)))).status).toBe(400);
});

test("the pages of a personal link are kept by nobody, and remember the language asked for there alone", async () => {
  const answer = await ask("/p/some-token?lang=ar");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-robots-tag")).toContain("noindex");
  expect(answer.headers.get("set-cookie")).toMatch(/ponte-link-language=ar; Path=\/p;.*HttpOnly/i);
  for (const path of ["/p?lang=xx", "/p", "/plans?lang=ar", "/people?lang=ar"])
    expect((await ask(path)).headers.get("set-cookie"), path).toBeNull();
  expect((await ask("/plans")).headers.get("x-robots-tag")).toBeNull();
});
