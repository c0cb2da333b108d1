import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { sourceFiles, sourceText } from "../support/source-graph";

const folder = join(import.meta.dirname, "../../src/messages");
const files = (locale: string) => readdirSync(join(folder, locale)).filter((name) => name.endsWith(".json"));
const read = (locale: string, file: string) => JSON.parse(readFileSync(join(folder, locale, file), "utf8"));

/** Every sentence of a catalogue by its key. */
function sentences(node: unknown, prefix = ""): [string, string][] {
  if (typeof node === "string") return [[prefix, node]];
  return Object.entries(node as object).flatMap(([key, value]) => sentences(value, prefix ? `${prefix}.${key}` : key));
}

/** The arguments an ICU sentence takes and how ("{count, plural, …}" → "count plural"); what stands inside a choice is read as a sentence too. */
function argumentsOf(sentence: string): string[] {
  const found = new Set<string>();
  for (const part of bracesOf(sentence)) {
    const [name = "", kind = ""] = part.split(",", 2).map((piece) => piece.trim());
    found.add(`${name} ${kind}`.trim());
    const choices = part.split(",").slice(2).join(",");
    for (const choice of bracesOf(choices)) for (const inner of argumentsOf(choice)) found.add(inner);
  }
  return [...found].toSorted();
}

/** What stands between the outermost braces of a text, each pair on its own. */
function bracesOf(text: string) {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === "{" && depth++ === 0) start = index + 1;
    if (character === "}" && --depth === 0) parts.push([...text].slice(start, index).join(""));
  }
  if (depth !== 0) throw new Error(`braces do not match: ${text}`);
  return parts;
}

const known = new Set(
  files("it").flatMap((file) => sentences(read("it", file)).map(([key]) => `${file.slice(0, -5)}.${key}`)),
);
const namespaces = new Set(files("it").map((file) => file.slice(0, -5)));

test("both languages have the same catalogues", () => {
  expect(files("en").toSorted()).toEqual(files("it").toSorted());
});

describe.each(files("it"))("%s", (file) => {
  test("has the same keys in both languages, and no empty sentence", () => {
    const italian = new Map(sentences(read("it", file)));
    const english = new Map(sentences(read("en", file)));
    expect([...english.keys()].toSorted()).toEqual([...italian.keys()].toSorted());
    for (const [key, sentence] of [...italian, ...english]) expect(sentence.trim(), key).not.toBe("");
  });

  test("takes the same arguments in both languages", () => {
    const english = new Map(sentences(read("en", file)));
    for (const [key, sentence] of sentences(read("it", file)))
      expect(argumentsOf(english.get(key) ?? ""), key).toEqual(argumentsOf(sentence));
  });
});

describe.each(
  ["fr", "ar"].flatMap((locale) => ["ownHours", "ownPlan", "sessionSlip"].map((noun) => [locale, noun] as const)),
)("%s, %s", (locale, noun) => {
  const words = new Map(sentences(read(locale, `${noun}.json`)));
  const italian = new Map(sentences(read("it", `${noun}.json`)));

  test("has the words of what the person reads, all of them and no others", () => {
    expect([...words.keys()].toSorted()).toEqual([...italian.keys()].toSorted());
    for (const [key, sentence] of words) expect(sentence.trim(), key).not.toBe("");
  });

  test("holds, beside them, the words of the person's papers, each of which is there in Italian", () => {
    expect(files(locale).toSorted()).toEqual(["document.json", "ownHours.json", "ownPlan.json", "sessionSlip.json"]);
    const papers = new Map(sentences(read("it", "document.json")));
    for (const [key, sentence] of sentences(read(locale, "document.json")))
      expect(argumentsOf(sentence), key).toEqual(argumentsOf(papers.get(key) ?? key));
  });

  test("takes the same arguments as Italian, and can be said with them", () => {
    for (const [key, sentence] of italian) {
      expect(argumentsOf(words.get(key) ?? ""), key).toEqual(argumentsOf(sentence));
      const values = Object.fromEntries(
        argumentsOf(sentence).map((argument) => {
          const [name = "", kind] = argument.split(" ");
          return [name, kind ? 3 : "x"];
        }),
      );
      const t = createTranslator({
        locale,
        messages: { [noun]: read(locale, `${noun}.json`) } as never,
        onError: (error) => {
          throw error;
        },
      });
      expect(t(`${noun}.${key}` as never, values as never), key).not.toContain("{");
    }
  });
});

/** Every text written in the code of a file, and every text a screen would show as it stands. */
function textsOf(file: string) {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, true, kind);
  const literals: string[] = [];
  const shown: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) literals.push(node.text);
    if (ts.isJsxText(node)) shown.push(node.text);
    if (
      ts.isJsxAttribute(node) &&
      /^(aria-label|title|alt|placeholder|label|hint|legend|caption|summary)$/.test(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    )
      shown.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { literals, shown: shown.map((text) => text.trim()).filter((text) => /\p{L}{2,}/u.test(text)) };
}

test("every sentence that rules and commands name is in the catalogue", () => {
  const missing = sourceFiles(/^(domain|server|lib)\/.*\.ts$/).flatMap((file) =>
    textsOf(file)
      .literals.filter((text) =>
        /^[a-z]\w*(\.\w+)*\.(errors|refusals|warnings|problems)(\.\w+)+$|^errors\.\w+$/.test(text),
      )
      .filter((text) => namespaces.has(text.split(".")[0] ?? "") && !known.has(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(missing).toEqual([]);
});

/** Words that are the same in every language, or belong to code. */
const wordless = /^[\d\s·…→×+\-–—/|%€()[\]{}.,:;#*'"]*$/;
const untranslated: Record<string, RegExp> = {
  // The name of the product.
  "components/chrome": /^Ponte$/,
  "app/styleguide": /./,
};

test("no sentence stands in a screen or a component: words come from the catalogue", () => {
  const found = sourceFiles(/^(app|components)\/.*\.tsx$/).flatMap((file) =>
    textsOf(file)
      .shown.filter((text) => !wordless.test(text))
      .filter(
        (text) =>
          !Object.entries(untranslated).some(([start, allowed]) => file.startsWith(start) && allowed.test(text)),
      )
      .map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** What the screens ask of the catalogue: each name given to a translator with its namespaces, and the keys asked of it. */
function asked(file: string) {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, true, kind);
  const translators = new Map<string, Set<string>>();
  const keys: { by: string; key: string }[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const call = ts.isAwaitExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (ts.isCallExpression(call) && /^(get|use)Translations$/.test(call.expression.getText())) {
        const [namespace] = call.arguments;
        const name = namespace && ts.isStringLiteral(namespace) ? namespace.text : "";
        translators.set(node.name.text, (translators.get(node.name.text) ?? new Set()).add(name));
      }
    }
    if (ts.isCallExpression(node)) {
      const by = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.expression;
      const [key] = node.arguments;
      if (ts.isIdentifier(by) && key && ts.isStringLiteral(key)) keys.push({ by: by.text, key: key.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return keys.flatMap(({ by, key }) => {
    const within = translators.get(by);
    return within ? [{ key, among: [...within].map((namespace) => (namespace ? `${namespace}.${key}` : key)) }] : [];
  });
}

test("every key that a screen or a component asks for is in the catalogue", () => {
  const missing = sourceFiles(/^(app|components)\/.*\.tsx?$/).flatMap((file) =>
    asked(file)
      .filter(({ among }) => !among.some((key) => known.has(key)))
      .map(({ among }) => `${file}: ${among.join(" or ")}`),
  );
  expect(missing).toEqual([]);
});
