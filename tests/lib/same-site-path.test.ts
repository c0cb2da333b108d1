import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { sameSitePath } from "@/lib/same-site-path";

test.each([
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example/",
  "\\\\elsewhere.example",
  "/.//elsewhere.example",
  "/\t/elsewhere.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "elsewhere",
  "",
  `/${"a".repeat(3000)}`,
])("%j leads nowhere but to the first page", (address) => {
  expect(sameSitePath(address)).toBe("/");
});

test.each(["/", "/referrals", "/households?tab=mine&q=perch%C3%A9", "/plans/1/print"])("%s is kept", (address) => {
  expect(sameSitePath(address)).toBe(address);
});

property.prop([
  fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((text) => `/${text}`),
  ),
])("whatever is asked, a browser stays on this site", (address) => {
  expect(new URL(sameSitePath(address), "https://ponte.example").origin).toBe("https://ponte.example");
});
