import { expect, test } from "vitest";
import { describeError, pathWithoutValues } from "@/lib/log";

test.each([
  ["/households?q=Rossi+Maria&sort=debt", "/households?q&sort"],
  ["/reset-password?token=abc", "/reset-password?token"],
  ["/people?q=RSSMRA85T10A562S&q=x", "/people?q"],
  ["/p/3q2-7vXk?lang=ar", "/p/[token]?lang"],
  ["/calendar/3q2-7vXk", "/calendar/[token]"],
  ["/plans", "/plans"],
  ["", ""],
])("%j is logged as %j", (address, logged) => {
  expect(pathWithoutValues(address)).toBe(logged);
});

test("an error of the database is logged by its code: its message repeats what somebody typed", () => {
  const error = Object.assign(new Error("Unique constraint: (rossi@example.org)"), { code: "P2002" });
  error.stack = "Error: Unique constraint: (rossi@example.org)\n    at createUser (create-user.ts:1)";
  const told = describeError(error);
  expect(JSON.stringify(told)).not.toContain("rossi");
  expect(told).toMatchObject({ kind: "Error", code: "P2002", stack: ["at createUser (create-user.ts:1)"] });
});

test("any other error keeps its message, shortened, and what is no error its kind", () => {
  expect(describeError(new TypeError("x".repeat(900)))).toMatchObject({ kind: "TypeError", message: "x".repeat(300) });
  expect(describeError("a text")).toEqual({ kind: "string" });
});
