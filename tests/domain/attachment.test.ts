import { expect, test } from "vitest";
import { safeFileName } from "@/domain/attachment";

test.each([
  ["PIP firmato.pdf", "application/pdf", "PIP firmato.pdf"],
  ["../../etc/passwd", "application/pdf", "passwd.pdf"],
  ["C:\\scansioni\\foglio.exe", "image/png", "foglio.png"],
  ["a\u202egnp.exe", "image/jpeg", "agnp.jpg"],
  ['x"; rm -rf.pdf', "application/pdf", "x rm -rf.pdf"],
  ["", "application/pdf", "scansione.pdf"],
  [".htaccess", "application/pdf", "scansione.pdf"],
  [`${"è".repeat(200)}.pdf`, "application/pdf", `${"è".repeat(80)}.pdf`],
] as const)("a file called %j of type %s is kept as %j", (name, type, expected) => {
  expect(safeFileName(name, type)).toBe(expected);
});
