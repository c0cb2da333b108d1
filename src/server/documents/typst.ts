import "server-only";
import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

type Answer = { pdf: Uint8Array } | { problem: string };

/** How many papers one engine sets before another takes its place: it forgets nothing, about 2 MB a paper. */
const mostPapers = 100;
/** How long a paper may take, and an engine rest before it is let go; milliseconds. */
const patience = 30_000;
const rest = 300_000;

let engine: Worker | undefined;
let made = 0;
let resting: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

// From the folder the program runs in, like the catalogues: a path in the bundle would not survive the build.
const start = () =>
  new Worker(join(/* turbopackIgnore: true */ process.cwd(), "src/server/documents/typst-worker.mjs"));

function letGo() {
  engine?.terminate();
  engine = undefined;
  made = 0;
}

/**
 * Sets a template with its data and answers with the PDF. One engine for the process, in a thread of its own, so that nobody
 * waits for somebody else's paper; one paper after another. An engine that fails, hangs, has set a hundred papers or rests
 * for five minutes is let go with its memory. The data reach the template as JSON and are never read as markup.
 */
export function typeset(template: string, data: unknown): Promise<Uint8Array> {
  const work = last.then(() => set(template, JSON.stringify(data)));
  last = work.catch(() => undefined);
  return work;
}

async function set(template: string, data: string) {
  clearTimeout(resting);
  engine ??= start();
  try {
    const answer = await ask(engine, { template, data });
    if ("problem" in answer) throw new Error(`the template ${template} could not be set: ${answer.problem}`);
    made += 1;
    if (made >= mostPapers) letGo();
    return titleShown(answer.pdf);
  } catch (error) {
    letGo();
    throw error;
  } finally {
    resting = setTimeout(letGo, rest).unref();
  }
}

async function ask(worker: Worker, work: { template: string; data: string }): Promise<Answer> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(patience)]);
  const gone = once(worker, "exit", { signal }).then(() => {
    throw new Error("the engine of the papers stopped");
  });
  worker.ref();
  worker.postMessage(work);
  try {
    const [answer] = await Promise.race([once(worker, "message", { signal }), gone]);
    return answer;
  } finally {
    // Nobody listens for its end any more; a server may stop while it rests.
    gone.catch(() => undefined);
    over.abort();
    worker.unref();
  }
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
