import { cpus } from "node:os";
import { say } from "../../scripts/lib/say.mjs";
import type { Times } from "./coedit";
import type { Measured } from "./measure";

/** What one scenario came to: the app, the floor beneath it and how many statements either sent per request. */
export type Row = { title: string; statements: number; app: Measured; floor: Measured };

const rate = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const cells = ({ rate: perSecond, p50, p95, p99 }: Measured) => [
  rate(perSecond),
  ...[p50, p95, p99].map((value) => value.toFixed(0)),
];

const heads = ["", "SQL", "app req/s", "p50", "p95", "p99", "errors", "floor req/s", "p50", "p95", "p99", "app/floor"];

/** Prints a scenario's figures as soon as it is over. */
export const sayRow = ({ title, app, floor }: Row) =>
  say(
    `  ${title}: ${rate(app.rate)} requests/s (p50 ${app.p50.toFixed(0)} ms, p99 ${app.p99.toFixed(0)} ms), floor ${rate(floor.rate)}`,
  );

/** Prints all of it as one table, times in milliseconds. */
export function sayTable(
  rows: Row[],
  { scale, connections, seconds }: { scale: number; connections: number; seconds: number },
) {
  const lines = rows.map(({ title, statements, app, floor }) => [
    title,
    String(statements),
    ...cells(app),
    String(app.errors + floor.errors),
    ...cells(floor),
    (app.rate / floor.rate).toFixed(2),
  ]);
  const widths = heads.map((head, column) => Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const draw = (line: string[]) =>
    `| ${line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node.js ${process.version}`;
  say(`\nSCALE=${scale}, ${connections} connections (dashboard: 2), ${seconds} s each, ${machine}; times in ms\n`);
  say([draw(heads), rule, ...lines.map(draw)].join("\n"));
}

const percentile = (sorted: number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Prints how long it took from sending a save to seeing it elsewhere, beside the floor; milliseconds. */
export function sayCoediting(plans: number, readers: number, app: Times, floor: Times) {
  const parts = [0.5, 0.95, 0.99];
  const line = (title: string, { saved, seen }: Times) =>
    `  ${title}: ${seen.length} times seen, ${parts.map((part) => `p${part * 100} ${percentile(seen, part).toFixed(0)} ms`).join(", ")}; saved p50 ${percentile(saved, 0.5).toFixed(0)} ms, p95 ${percentile(saved, 0.95).toFixed(0)} ms`;
  say(`\nWriting a PIP together: ${plans} PIPs, ${readers} readers each, one save a second each; from save to seen\n`);
  say([line("app", app), line("floor", floor)].join("\n"));
  const ratio = (part: number) => (percentile(app.seen, part) / percentile(floor.seen, part)).toFixed(1);
  say(`  app/floor: ${ratio(0.5)} at p50, ${ratio(0.95)} at p95, ${ratio(0.99)} at p99`);
}
