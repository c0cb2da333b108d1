import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { mailTiming, nextTry } from "@/domain/mail";
import { isNoticePath, kindsFor, mayGet, type NoticeKind, noticeKinds, wayOf, waysOf } from "@/domain/notice";
import { tellings } from "@/domain/notice-events";
import { noticeChoicesForm } from "@/domain/notice-forms";
import { Role } from "@/generated/prisma/enums";
import { parseForm } from "@/lib/form";
import { sayIn } from "../support/say";

const kinds = Object.keys(noticeKinds) as NoticeKind[];
const languages = ["it", "en"];

describe.each(languages)("in %s", (language) => {
  const say = sayIn(language);

  test.each(kinds)("%s has its name, its sentence, and the heading it stands under", (kind) => {
    expect(say.has(`notice.kinds.${kind}`)).toBe(true);
    expect(say.has(`notice.told.${kind}`)).toBe(true);
    expect(say.has(`notice.groups.${kind.split(".")[0]}`)).toBe(true);
  });

  test.each(Object.entries(tellings).flatMap(([event, all]) => all.map((one) => [event, one] as const)))(
    "what %s tells can be said",
    (event, { kind, what = "", critical }) => {
      expect(say.has(`history.${event}`)).toBe(true);
      for (const one of [kind, critical ?? kind])
        expect(say(`notice.told.${one}`, { what, course: "C26-00001", expiresOn: "31/12/2026" })).not.toBe("");
    },
  );
});

test("what cannot wait is mailed at once unless somebody chose otherwise, and can never be switched off", () => {
  for (const kind of kinds) {
    const { urgent } = noticeKinds[kind];
    expect(wayOf(kind, undefined)).toBe(noticeKinds[kind].mail);
    expect(wayOf(kind, "DIGEST")).toBe("DIGEST");
    expect(wayOf(kind, "NEVER")).toBe(urgent ? "NOW" : "NEVER");
    expect(waysOf(kind).includes("NEVER")).toBe(!urgent);
  }
});

test("everybody's kinds are those of their role, and every kind is for somebody", () => {
  for (const role of Object.values(Role)) for (const kind of kindsFor(role)) expect(mayGet(role, kind)).toBe(true);
  for (const kind of kinds) expect(noticeKinds[kind].roles.length).toBeGreaterThan(0);
});

property.prop([fc.string()])("no address but a page of this site stands in a notice", (text) => {
  if (isNoticePath(text)) expect(new URL(text, "https://ponte.example").origin).toBe("https://ponte.example");
});

test("pauses grow, and end", () => {
  const at = new Date("2026-11-23T09:00:00Z");
  const waits = [1, 2, 3, 4, 5].map((tried) => (nextTry(tried, at, mailTiming)?.getTime() ?? 0) - at.getTime());
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(nextTry(6, at, mailTiming)).toBeNull();
});

test("choices are kept for the kinds one is asked about; the others are left as they are", () => {
  const form = parseForm(noticeChoicesForm, formOf({ "way-plan-shared": "NEVER" }));
  expect(form.ok && form.data).toMatchObject({ "way-plan-shared": "NEVER", "way-referral-sent": null });
  const urgent = parseForm(noticeChoicesForm, formOf({ "way-plan-reminded": "NEVER" }));
  expect(urgent.ok ? null : urgent.problems).toMatchObject({ "way-plan-reminded": [{ key: "errors.invalidChoice" }] });
});

const formOf = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
