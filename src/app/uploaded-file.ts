import { largestFileBytes } from "@/domain/attachment";

/** What a form with a file sent: its fields, and the file unless the form is too large to be read (bytes). */
export async function readUpload(request: Request) {
  // The form around the file takes a little room too.
  const tooLarge = Number(request.headers.get("content-length") ?? 0) > largestFileBytes + 10_000;
  const form = tooLarge ? null : await request.formData().catch(() => null);
  const file = form?.get("file");
  return {
    tooLarge,
    field: (name: string) => {
      const value = form?.get(name);
      return typeof value === "string" ? value : "";
    },
    /** Every value of a field that may come several times, such as ticked boxes. */
    fields: (name: string) => (form?.getAll(name) ?? []).flatMap((value) => (typeof value === "string" ? [value] : [])),
    file:
      file instanceof File
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { name: "", bytes: new Uint8Array() },
  };
}
