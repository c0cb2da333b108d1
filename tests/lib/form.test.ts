import { expect, test } from "vitest";
import { z } from "zod";
import {
  choice,
  choices,
  day,
  email,
  flag,
  hours,
  id,
  integer,
  money,
  optionalDay,
  optionalMoney,
  optionalPhone,
  text,
  version,
} from "@/lib/fields";
import { parseForm } from "@/lib/form";

const posted = (entries: [string, string | Blob][]) => {
  const formData = new FormData();
  for (const [name, value] of entries) formData.append(name, value);
  return formData;
};
const parse = (field: z.ZodType, ...values: (string | Blob)[]) =>
  parseForm(z.object({ field }), posted(values.map((value) => ["field", value])));
const keys = (field: z.ZodType, ...values: (string | Blob)[]) => {
  const form = parse(field, ...values);
  return form.ok ? form.data.field : form.problems.field?.map(({ key }) => key);
};

test("only the fields the schema names are read, and what was typed is kept", () => {
  const schema = z.object({ reason: text(10), needs: choices(["A", "B"], 1) });
  const form = parseForm(
    schema,
    posted([
      ["$ACTION_KEY", "k"],
      ["reason", "troppo lungo davvero"],
      ["role", "ADMIN"],
    ]),
  );
  expect(form).toEqual({
    ok: false,
    tampered: false,
    values: { reason: "troppo lungo davvero", needs: [] },
    problems: {
      reason: [{ key: "errors.tooLong", values: { maximum: 10 } }],
      needs: [{ key: "errors.required", values: { minimum: 1 } }],
    },
  });
});

test.each([
  ["an empty text", text(5), "", ["errors.required"]],
  ["spaces", text(5), "   ", ["errors.required"]],
  ["a day that does not exist", day, "31/02/2026", ["errors.invalidDate"]],
  ["a day in another millennium", day, "01/01/0026", ["errors.invalidDate"]],
  ["an English amount", money, "1,234.56", ["errors.invalidAmount"]],
  ["negative hours", hours(), "-2", ["errors.invalidHours"]],
  ["no hours", hours(), "0", ["errors.invalidHours"]],
  ["ten minutes", hours(), "10 min", ["errors.notQuarterHours"]],
  ["a number too large", integer(1, 5), "6", ["errors.tooLarge"]],
  ["a number with text", integer(1, 5), "3a", ["errors.invalidNumber"]],
  ["a choice not offered", choice(["A"]), "B", ["errors.invalidChoice"]],
  ["a choice not made", choice(["A"]), "", ["errors.required"]],
  ["a wrong mail", email, "anna@", ["errors.invalidEmail"]],
  ["a wrong telephone", optionalPhone, "abc", ["errors.invalidPhone"]],
])("%s is refused with its reason", (_name, field, typed, expected) => expect(keys(field, typed)).toEqual(expected));

test("empty optional fields are nothing, not zero", () => {
  expect(keys(optionalMoney, "")).toBeNull();
  expect(keys(optionalDay, "")).toBeNull();
  expect(keys(flag)).toBe(false);
});

test("an altered id or version is told apart from a typing mistake", () => {
  for (const [field, value] of [
    [id, "1 or 1=1"],
    [id, ""],
    [version, "-1"],
    [version, "x"],
  ] as const)
    expect(parse(field, value)).toMatchObject({ ok: false, tampered: true });
});

test("repeated and file values of a single field do not get through", () => {
  expect(keys(text(5), "a", "b")).toBe("a");
  expect(keys(text(5), new Blob(["x"]))).toEqual(["errors.required"]);
});

test("null bytes, half characters and direction overrides are taken out; emoji and accents stay", () =>
  expect(keys(text(50), "Nico\u0000lò\ud800 \u202e😀 d'Arco")).toBe("Nicolò 😀 d'Arco"));

test("telephones are kept in international form", () =>
  expect(keys(optionalPhone, "0376 123456")).toBe("+390376123456"));
