import { expect, test } from "vitest";
import { changePasswordForm, passwordWeakness } from "@/domain/password";
import { parseValues } from "@/lib/form";

const person = { email: "marta.zanini@solco.example", name: "Marta Zanini" };

test.each([
  ["cavallo batteria graffetta", null],
  ["MARTA-è-contenta", "auth.errors.passwordNamesYou"],
  ["viva la solco 2026", "auth.errors.passwordNamesYou"],
  ["aaaaaaaaaaaaaa", "auth.errors.passwordTooPlain"],
  ["121212121212", "auth.errors.passwordTooPlain"],
])("%j → %s", (password, weakness) => {
  expect(passwordWeakness(password, person)).toBe(weakness);
});

const typed = (newPassword: string, newPasswordAgain = newPassword) =>
  parseValues(changePasswordForm, { currentPassword: "x", newPassword, newPasswordAgain });

test("a password has twelve characters or more, typed twice alike", () => {
  expect(typed("dodici lette")).toMatchObject({ ok: true });
  expect(typed("undici lett")).toMatchObject({
    problems: { newPassword: [{ key: "errors.tooShort", values: { minimum: 12 } }] },
  });
  expect(typed("")).toMatchObject({ problems: { newPassword: [{ key: "errors.required" }] } });
  expect(typed("a".repeat(201))).toMatchObject({ problems: { newPassword: [{ key: "errors.tooLong" }] } });
  expect(typed("dodici lette", "dodici letti")).toMatchObject({
    problems: { newPasswordAgain: [{ key: "auth.errors.passwordsDiffer" }] },
  });
});
