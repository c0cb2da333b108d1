import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadFonts } from "@myriaddreamin/typst.ts";
import { CompileFormatEnum, createTypstCompiler, type TypstCompiler } from "@myriaddreamin/typst.ts/compiler";

// From the folder the program runs in, like the catalogues: a path in the bundle would not survive the build.
const root = () => /* turbopackIgnore: true */ process.cwd();
const inDocuments = (...path: string[]) => join(root(), "src/server/documents", ...path);
const engine = () =>
  join(root(), "node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm");

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));
const named = (folder: string, ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));

async function start(): Promise<TypstCompiler> {
  const compiler = createTypstCompiler();
  const fonts = named(inDocuments("fonts"), ".ttf").map((name) => bytesOf(inDocuments("fonts", name)));
  await compiler.init({
    getModule: () => ({ module_or_path: bytesOf(engine()) }) as never,
    beforeBuild: [loadFonts(fonts, { assets: false })],
  });
  return compiler;
}

let compiler: Promise<TypstCompiler> | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Sets a template with its data and answers with the PDF. One compiler for the life of the process (about 250 MB), one
 * document after another: it is not made for two at once. The data reach the template as JSON and are never read as markup.
 */
export function typeset(template: string, data: unknown): Promise<Uint8Array> {
  const work = last.then(() => compile(template, data));
  last = work.catch(() => undefined);
  return work;
}

async function compile(template: string, data: unknown) {
  compiler ??= start();
  const typst = await compiler.catch((error) => {
    compiler = undefined;
    throw error;
  });
  // Read anew each time, so that a template edited on the machine is the one that is used.
  for (const name of named(inDocuments("templates"), ".typ"))
    typst.addSource(`/${name}`, readFileSync(inDocuments("templates", name), "utf8"));
  const { result, diagnostics } = await typst.compile({
    mainFilePath: `/${template}.typ`,
    format: CompileFormatEnum.pdf,
    inputs: { data: JSON.stringify(data) },
    diagnostics: "full",
  });
  if (result) return titleShown(result);
  // Where it went wrong, never with what: the data are somebody's.
  const where = (diagnostics ?? []).map(({ path, range, message }) => `${path}:${range} ${message}`);
  throw new Error(`the template ${template} could not be set: ${where.join("; ").slice(0, 500)}`);
}

/**
 * Lets readers show the paper's title in place of its file name (PDF/UA-1, 7.1), which this build of Typst has no switch for.
 * What says so stands in the last object of the file: nothing but the place of the table after it moves.
 */
function titleShown(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const mark = "/ViewerPreferences <<";
  const added = "\n    /DisplayDocTitle true";
  const end = bytes.lastIndexOf("startxref");
  const [, table] = /startxref\s+(\d+)/.exec(bytes.subarray(end).toString("latin1")) ?? [];
  const at = bytes.lastIndexOf(mark) + mark.length;
  if (at < mark.length || end < 0 || !(Number(table) > at)) return pdf;
  const tail = `startxref\n${Number(table) + added.length}\n%%EOF`;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at, end), Buffer.from(tail)]);
}
