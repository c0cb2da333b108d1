const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const inHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? "");

/** The smallest page that says one sentence and leads home, for what is refused before any screen can be drawn. */
export const plainPage = ({ lang, title, text, home }: Record<"lang" | "title" | "text" | "home", string>) =>
  `<!doctype html><html lang="${inHtml(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inHtml(title)}</title></head><body><main><h1>${inHtml(title)}</h1><p>${inHtml(text)}</p><p><a href="/">${inHtml(home)}</a></p></main></body></html>`;
