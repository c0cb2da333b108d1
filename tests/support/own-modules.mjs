import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * The test files that put modules of their own in place of others (`vi.mock`), by themselves or through a helper: they cannot
 * share loaded modules with other files. Paths from the root.
 * @param {string} root
 */
export function withOwnModules(root) {
  const files = readdirSync(`${root}tests`, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: `tests/${file}`, text: readFileSync(`${root}tests/${file}`, "utf8") }));
  /** @type {Set<string>} */
  const replacing = new Set();
  /** @param {string} text */
  const replaces = (text) =>
    text.includes("vi.mock(") ||
    [...replacing].some((name) => text.includes(`support/${name}"`) || text.includes(`"./${name}"`));
  for (let known = -1; known < replacing.size; ) {
    known = replacing.size;
    for (const { file, text } of files)
      if (file.startsWith("tests/support/") && replaces(text)) replacing.add(basename(file).replace(/\.tsx?$/, ""));
  }
  return files.filter(({ file, text }) => file.includes(".test.") && replaces(text)).map(({ file }) => file);
}
