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

/** Prints how long it took to hear of a save elsewhere, from sending it and from its answer, beside the floor; milliseconds. */
export function sayCoediting(plans: number, readers: number, app: Times, floor: Times) {
  const parts = [0.5, 0.95, 0.99];
  const told = (times: number[]) => parts.map((part) => percentile(times, part).toFixed(0)).join(" / ");
  const line = (title: string, { saved, seen, after }: Times) =>
    `  ${title}: ${seen.length} times seen: ${told(seen)} ms from sending the save, ${told(after)} ms from its answer; saved in ${told(saved)} ms`;
  say(`\nWriting a PIP together: ${plans} PIPs, ${readers} readers each, a save a second each; p50 / p95 / p99\n`);
  say([line("app", app), line("floor", floor)].join("\n"));
  const ratio = (part: number) => (percentile(app.seen, part) / percentile(floor.seen, part)).toFixed(1);
  say(`  app/floor: ${parts.map(ratio).join(" / ")}`);
}
