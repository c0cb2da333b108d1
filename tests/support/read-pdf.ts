import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A tag of a PDF, what it holds by itself, and the tags in it: what a screen reader is told. */
export type Tag = { role: string; text: string; alt?: string; tags: Tag[] };

type Node = { role?: string; type?: string; id?: string; alt?: string; children?: Node[] };

/** What stands in each marked piece of a page, and what is marked as decoration; `stray` is what is marked as neither. */
async function piecesOf(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const pieces = new Map<string, string>();
  const open: string[] = [];
  let artifacts = "";
  let stray = "";
  for (const item of items) {
    if ("str" in item) {
      const text = `${item.hasEOL && !item.str ? "\n" : ""}${item.str}`;
      const id = open.findLast((one) => one !== "");
      if (id === "Artifact") artifacts += text;
      else if (id) pieces.set(id, (pieces.get(id) ?? "") + text);
      else stray += item.str;
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push("tag" in item && item.tag === "Artifact" ? "Artifact" : (item.id ?? ""));
  }
  return { pieces, artifacts, stray: stray.trim() };
}

const clean = (text: string) =>
  text
    .replace(/\u200b/g, "")
    .replace(/\s+/g, " ")
    .trim();

function tagOf(node: Node, pieces: Map<string, string>): Tag {
  const inside = node.children ?? [];
  const own = inside.filter(({ type }) => type === "content").map(({ id }) => pieces.get(id ?? "") ?? "");
  return {
    role: node.role ?? "",
    alt: node.alt,
    text: clean(own.join(" ")),
    tags: inside.filter(({ role }) => role).map((one) => tagOf(one, pieces)),
  };
}

/** Every tag of some tags, in reading order. */
export const flat = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...flat(tag.tags)]);

/** All the words of a tag and of what is in it. */
export const wordsOf = (tag: Tag): string => clean([tag.text, ...tag.tags.map(wordsOf)].join(" "));

/** Reads a PDF as an independent reader does (pdf.js): title, language, tags in reading order, and what stands on each page. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const info: Record<string, unknown> = { ...(await pdf.getMetadata()).info };
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { pieces, artifacts, stray } = await piecesOf(page);
    const tree = (await page.getStructTree()) as Node | null;
    const tags = (tree?.children ?? []).map((node) => tagOf(node, pieces));
    pages.push({ tags, artifacts: clean(artifacts), stray, text: clean(tags.map(wordsOf).join(" ")) });
  }
  const preferences = (await pdf.getViewerPreferences()) as Record<string, unknown> | null;
  const marked = ((await pdf.getMarkInfo()) as { Marked: boolean } | null)?.Marked ?? false;
  await pdf.destroy();
  return {
    title: info.Title,
    author: info.Author,
    language: info.Language,
    marked,
    titleShown: preferences?.DisplayDocTitle === true,
    direction: preferences?.Direction,
    pages,
    tags: flat(pages.flatMap(({ tags }) => tags)),
    text: pages.map(({ text }) => text).join(" "),
  };
}
export type ReadPdf = Awaited<ReturnType<typeof readPdf>>;
