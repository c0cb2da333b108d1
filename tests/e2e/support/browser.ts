import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LaunchOptions } from "@playwright/test";
import { inData } from "../../../scripts/lib/paths.mjs";

const folder = inData("chromium");

/** Unpacks the browser that came from npm. Its package would use a common temporary folder that another account may own. */
async function unpack() {
  const part = `${folder}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  // It looks at the environment while it loads: as if in the cloud, it unpacks the system libraries it needs as well.
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  Object.assign(process.env, { TMPDIR: part, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" });
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
  for (const [name, value] of Object.entries({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  if (existsSync(folder)) rmSync(part, { recursive: true });
  else renameSync(part, folder);
}

const lacksLibraries = (program: string) => execFileSync("ldd", [program], { encoding: "utf8" }).includes("not found");

/** How to launch the browser: CHROMIUM if set, the one from npm on Linux, otherwise the one Playwright installed. */
export async function browser(): Promise<LaunchOptions> {
  const args = ["--no-sandbox", "--disable-dev-shm-usage"];
  if (process.env.CHROMIUM) return { args, executablePath: process.env.CHROMIUM };
  if (process.platform !== "linux" || process.arch !== "x64") return { args };
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) await unpack();
  if (!lacksLibraries(executablePath)) return { args, executablePath };
  return { args, executablePath, env: { ...process.env, LD_LIBRARY_PATH: join(folder, "al2023/lib") } };
}
