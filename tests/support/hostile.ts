import { z } from "zod";

const megabytes = (count: number) => "è".repeat((count * 1024 * 1024) / 2);

/** What people, browsers and attackers send where something else is meant. */
export const hostile: Record<string, string> = {
  nothing: "",
  spaces: " \t\u00a0 ",
  "a null byte": "Mario\0Rossi",
  "null bytes alone": "\0\0",
  "a script": `"><script>alert(1)</script>`,
  "a formula": '=HYPERLINK("http://elsewhere.example";"x")',
  emoji: "👩‍👩‍👧‍👦🏠",
  "right-to-left marks": "\u202eissoR\u202c \u200f\u2066x\u2069",
  "half a character": "a\ud800b",
  "a day that is not": "31/02/2026",
  "a day long ago": "0001-01-01",
  "an English amount": "1,234.56",
  "a negative number": "-5",
  "a huge number": "99999999999999999999",
  "a number beyond integers": "2147483648",
  infinity: "1e400",
  "an unknown id": "01900000-0000-7000-8000-00000000dead",
  "an id that is not": "../../etc/passwd",
  "a piece of SQL": '\'; drop table "User"; --',
  "a prototype": "__proto__",
  "an object": '{"$ne":null}',
  "too long": "a".repeat(70_000),
};

/** The same, ten megabytes of it. */
export const tenMegabytes = megabytes(10);

const unknownId = "01900000-0000-7000-8000-00000000dead";
const guesses = [
  "Testo di prova",
  "1",
  "on",
  "2026-11-23",
  "2026-12-15",
  "09:30",
  "120,00",
  "1,5",
  "2026",
  "mario.rossi@example.org",
  "",
  unknownId,
];

const isArray = (field: unknown): boolean =>
  field instanceof z.ZodArray || (field instanceof z.ZodPipe && isArray(field.in));

/** What a field takes for one text: the text, or a list of it. */
const given = (field: z.ZodType, text: string) => (isArray(field) ? (text ? [text] : []) : text);

function offered(field: z.ZodType): string[] {
  const parsed = field.safeParse(given(field, "\u0001no such choice"));
  const issues = parsed.success ? [] : parsed.error.issues;
  return issues.flatMap((issue) => ("values" in issue ? (issue.values as unknown[]).map(String) : []));
}

/** Values a form would take: for each field the first guess its schema accepts, ids out of those given by name; then other guesses for the fields that do not go together. */
export function honestValues(schema: z.ZodObject, idOf: (field: string) => string | undefined) {
  const fields = Object.entries(schema.shape).map(([name, type]) => {
    const field = type as z.ZodType;
    const known = idOf(name);
    const candidates = [...(known ? [known] : []), ...offered(field), ...guesses];
    return { name, field, fitting: candidates.filter((text) => field.safeParse(given(field, text)).success) };
  });
  const values = Object.fromEntries(fields.map(({ name, fitting }) => [name, fitting[0] ?? ""]));
  for (let round = 1; round < 8; round++) {
    const parsed = schema.safeParse(
      Object.fromEntries(fields.map(({ name, field }) => [name, given(field, values[name] ?? "")])),
    );
    if (parsed.success) break;
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
    for (const { name, fitting } of fields)
      if (wrong.has(name)) values[name] = fitting[round % Math.max(fitting.length, 1)] ?? "";
  }
  return values;
}

/** The fields as a browser would post them. */
export function posted(values: Record<string, string | string[]>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return form;
}
