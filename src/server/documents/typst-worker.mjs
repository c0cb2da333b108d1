import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { loadFonts } from "@myriaddreamin/typst.ts";
import { createTypstCompiler } from "@myriaddreamin/typst.ts/compiler";

/*
 * Typst in a thread of its own, started by typst.ts: takes a template's name with its data and answers with a PDF or with
 * what is wrong. Plain JavaScript, run from where it lies: it is no part of the bundle.
 */

const folder = (name) => join(import.meta.dirname, name);
const named = (place, ending) => readdirSync(place).filter((name) => name.endsWith(ending));
const bytesOf = (path) => new Uint8Array(readFileSync(path));

const compiler = createTypstCompiler();
await compiler.init({
  getModule: () => ({
    module_or_path: bytesOf(fileURLToPath(import.meta.resolve("@myriaddreamin/typst-ts-web-compiler/wasm"))),
  }),
  beforeBuild: [
    loadFonts(
      named(folder("fonts"), ".ttf").map((name) => bytesOf(join(folder("fonts"), name))),
      { assets: false },
    ),
  ],
});

parentPort.on("message", async ({ template, data }) => {
  // Read anew each time, so that a template edited on the machine is the one that is used.
  for (const name of named(folder("templates"), ".typ"))
    compiler.addSource(`/${name}`, readFileSync(join(folder("templates"), name), "utf8"));
  const answer = await compiler.runWithWorld({ mainFilePath: `/${template}.typ`, inputs: { data } }, async (world) => {
    const { hasError, diagnostics } = await world.compile();
    return hasError ? { diagnostics } : world.pdf();
  });
  // Where it went wrong, never with what: the data are somebody's.
  const where = (answer.diagnostics ?? []).map(({ path, range, message }) => `${path}:${range} ${message}`);
  parentPort.postMessage(answer.result ? { pdf: answer.result } : { problem: where.join("; ").slice(0, 500) });
});
