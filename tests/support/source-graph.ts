import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

const source = resolve(import.meta.dirname, "../../src");

/** One thing declared at the top of a file, with everything it mentions: "server/users/edit-user.ts#editUser". */
type Declared = { file: string; name: string; exported: boolean; firstParameter: string | null; mentions: Set<string> };

/** Every file of `src` whose path matches, as "app/…". */
export const sourceFiles = (matching: RegExp) =>
  readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("generated/") && matching.test(path))
    .toSorted();

/** The text of a file of `src`. */
export const sourceText = (file: string) => readFileSync(join(source, file), "utf8");

function resolveImport(from: string, specifier: string): string | null {
  const base = specifier.startsWith("@/")
    ? join(source, specifier.slice(2))
    : specifier.startsWith(".")
      ? resolve(source, dirname(from), specifier)
      : null;
  const found = base && [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((path) => existsSync(path));
  return found ? found.slice(source.length + 1) : null;
}

function importsOf(file: string, tree: ts.SourceFile) {
  const imports = new Map<string, string>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const target = resolveImport(file, statement.moduleSpecifier.text);
    const clause = statement.importClause;
    if (!target || !clause) continue;
    if (clause.name) imports.set(clause.name.text, `${target}#default`);
    const named = clause.namedBindings;
    if (named && ts.isNamedImports(named))
      for (const { name, propertyName } of named.elements)
        imports.set(name.text, `${target}#${(propertyName ?? name).text}`);
  }
  return imports;
}

const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
const isDefault = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword);

const firstParameterOf = (node: ts.Node | undefined): string | null =>
  node && (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node))
    ? (node.parameters[0]?.name.getText() ?? null)
    : null;

function declarationsOf(file: string): Declared[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, sourceText(file), ts.ScriptTarget.Latest, true, kind);
  const imports = importsOf(file, tree);
  const here: { name: string; node: ts.Node; body: ts.Node; exported: boolean }[] = [];
  const renamed = new Map<string, string>();
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement)) {
      const name = isDefault(statement) ? "default" : (statement.name?.text ?? "default");
      here.push({ name, node: statement, body: statement, exported: isExported(statement) });
    } else if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations) {
        if (!ts.isIdentifier(one.name) || !one.initializer) continue;
        here.push({ name: one.name.text, node: one.initializer, body: one, exported: isExported(statement) });
      }
    else if (ts.isExportAssignment(statement))
      here.push({ name: "default", node: statement.expression, body: statement, exported: true });
    else if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      for (const { name, propertyName } of statement.exportClause.elements)
        renamed.set(name.text, (propertyName ?? name).text);
  }
  const local = new Set(here.map(({ name }) => name));
  const declared = here.map(({ name, node, body, exported }): Declared => {
    const mentions = new Set<string>();
    const visit = (inside: ts.Node) => {
      if (ts.isIdentifier(inside)) {
        const imported = imports.get(inside.text);
        if (imported) mentions.add(imported);
        else if (local.has(inside.text)) mentions.add(`${file}#${inside.text}`);
      }
      ts.forEachChild(inside, visit);
    };
    visit(body);
    return { file, name, exported, firstParameter: firstParameterOf(node), mentions };
  });
  for (const [name, of] of renamed)
    declared.push({
      file,
      name,
      exported: true,
      firstParameter: null,
      mentions: new Set([imports.get(of) ?? `${file}#${of}`]),
    });
  return declared;
}

/** Everything declared in the files of `src` that match, ready to be asked what leads where. */
export function readSource(matching: RegExp) {
  const declared = sourceFiles(matching).flatMap(declarationsOf);
  const byKey = new Map(declared.map((one) => [`${one.file}#${one.name}`, one]));
  /** Whether this declaration mentions one of the targets, itself or through what it mentions. */
  const leadsTo = (key: string, targets: ReadonlySet<string>, seen = new Set<string>()): boolean => {
    if (targets.has(key)) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return [...(byKey.get(key)?.mentions ?? [])].some((next) => leadsTo(next, targets, seen));
  };
  return { declared, leadsTo };
}
