import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { definitionsFingerprint, definitionsVersion } from "@/domain/definitions-version";
import { sourceFiles, sourceText } from "../support/source-graph";

/** A source without what people write for each other: comments, line breaks, spaces. */
function bare(file: string) {
  const source = ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  return ts.createPrinter({ removeComments: true }).printFile(source).replace(/\s+/g, " ");
}

const words = (language: string) => {
  const path = join(import.meta.dirname, `../../src/messages/${language}/dashboard.json`);
  return JSON.stringify(JSON.parse(readFileSync(path, "utf8")).indicators);
};

const counting = new Set(
  sourceFiles(/^(domain\/indicator[\w-]*|server\/indicators\/[\w-]+|server\/plans\/attended)\.ts$/),
);

/** The files some files stand on, themselves included, as far as these say what is counted. */
function ground(files: readonly string[], found = new Set<string>()) {
  for (const file of files.filter((one) => !found.has(one))) {
    found.add(file);
    const named = [...sourceText(file).matchAll(/ from "([^"]+)"/g)].map(([, path = ""]) =>
      path.startsWith("@/") ? path.slice(2) : posix.join(posix.dirname(file), path),
    );
    ground(
      named.map((path) => `${path}.ts`).filter((path) => counting.has(path)),
      found,
    );
  }
  return [...found].toSorted();
}

/** Everything that says what a figure is: the definitions, their words, the queries, what is hidden. */
const definitions = () =>
  [
    ...ground(["read-figures", "conceal", "group-figures"].map((name) => `server/indicators/${name}.ts`)).map(bare),
    words("it"),
    words("en"),
  ].join("\n");

test("what is counted is what the recorded version of the definitions says", () => {
  const fingerprint = createHash("sha256").update(definitions()).digest("hex").slice(0, 16);
  expect(
    definitionsFingerprint,
    `The definitions of the figures, their words or their queries changed. Write "${fingerprint}" into
    src/domain/definitions-version.ts, and today as the version unless every figure is still counted as before.`,
  ).toBe(fingerprint);
});

test("the version is the day from which figures were counted so", () => {
  expect(definitionsVersion).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
});
