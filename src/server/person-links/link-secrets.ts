import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, as they stand in an address or a cookie. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is kept of a secret: enough to know it again, useless to whoever reads the table. */
export const secretHash = (secret: string) => createHash("sha256").update(secret, "utf8").digest("hex");

/** Whether two texts are the same, in a time that tells nothing of either. */
export const sameText = (one: string, other: string) =>
  timingSafeEqual(
    createHash("sha256").update(one, "utf8").digest(),
    createHash("sha256").update(other, "utf8").digest(),
  );

/** Where a link leads. Nothing in it says whose it is. */
export const linkPath = (token: string) => `/p/${token}`;
