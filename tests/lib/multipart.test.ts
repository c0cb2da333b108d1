import { readFile, rm } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receiveFile } from "@/lib/multipart";

const boundary = "----formBoundaryX";

/** A posted form whose body comes in pieces of `size` bytes. */
function posted(body: Buffer, size = 1000, type = `multipart/form-data; boundary=${boundary}`) {
  const pieces = Array.from({ length: Math.ceil(body.length / size) }, (_, i) =>
    body.subarray(i * size, (i + 1) * size),
  );
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(new Uint8Array(piece));
      else controller.close();
    },
  });
  return new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": type },
    body: stream,
    duplex: "half",
  } as RequestInit);
}

const part = (head: string, content: Buffer) =>
  Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, Buffer.from("\r\n")]);
const field = (name: string, value: string) =>
  part(`Content-Disposition: form-data; name="${name}"`, Buffer.from(value));
const file = (name: string, content: Buffer) =>
  part(`Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv`, content);
const end = Buffer.from(`--${boundary}--\r\n`);

async function received(request: Request, maximum = 100_000) {
  const outcome = await receiveFile(request, maximum);
  if (typeof outcome === "string") return outcome;
  const bytes = await readFile(outcome.path);
  await rm(outcome.path);
  return { name: outcome.name, size: outcome.size, bytes };
}

describe("a file posted from a form", () => {
  it("is received byte for byte, in whatever pieces it comes", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fc.constantFrom("\r\n", `\r\n--${boundary.slice(0, -1)}`, "\r\n--", "--", "").map((text) => Buffer.from(text)),
    );
    // No browser chooses a boundary that stands in the file.
    const content = fc
      .array(bytes, { maxLength: 6 })
      .map((all) => Buffer.concat(all))
      .filter((all) => !all.includes(`\r\n--${boundary}`));
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 90 }), async (sent, size) => {
        const body = Buffer.concat([field("note", "prima"), file("elenco.csv", sent), field("altro", "dopo"), end]);
        expect(await received(posted(body, size))).toEqual({ name: "elenco.csv", size: sent.length, bytes: sent });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["C:\\Users\\Anna\\elenco.csv", "elenco.csv"],
    ["../../etc/passwd", "passwd"],
    ["perché €.csv", "perché €.csv"],
    ["a%22b\u202e.csv", 'a"b.csv'],
  ])("called %s is known as %s", async (sent, kept) => {
    expect(await received(posted(Buffer.concat([file(sent, Buffer.from("a;b")), end])))).toMatchObject({ name: kept });
  });

  it.each([
    ["too large", Buffer.concat([file("a.csv", Buffer.alloc(5001)), end]), "tooLarge"],
    ["not chosen", Buffer.concat([file("", Buffer.alloc(0)), end]), "missing"],
    ["not there", Buffer.concat([field("note", "x"), end]), "missing"],
    ["cut off", Buffer.concat([file("a.csv", Buffer.from("abc"))]).subarray(0, 120), "malformed"],
    ["without end", Buffer.concat([Buffer.from(`--${boundary}\r\n`), Buffer.alloc(20_000, "x")]), "malformed"],
    ["nothing", Buffer.alloc(1), "malformed"],
  ])("that is %s is refused", async (_name, body, why) => {
    expect(await received(posted(body), 5000)).toBe(why);
  });

  it("is refused when the form is of another kind", async () => {
    expect(await received(posted(Buffer.from("a=1"), 10, "application/x-www-form-urlencoded"))).toBe("malformed");
    expect(await received(posted(Buffer.from("a=1"), 10, "multipart/form-data"))).toBe("malformed");
  });
});
