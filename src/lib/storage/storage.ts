/**
 * Where files are kept. A file is known by the SHA-256 of its bytes: the same bytes are kept once, and what is read back can
 * be checked. Nothing here is ever served by the web server itself.
 */
export type Storage = {
  /** Keeps the bytes and answers with their SHA-256 (hexadecimal). */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a hash; null when they are not there or are no longer what the hash says. */
  get(sha256: string): Promise<Uint8Array | null>;
  /** Takes the bytes of a hash away; nothing happens when they are not there. */
  remove(sha256: string): Promise<void>;
};
