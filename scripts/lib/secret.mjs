import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dataFolder, inData } from "./paths.mjs";

/** The secret that signs sessions when NEXTAUTH_SECRET is not set: made once per folder, readable by its owner alone. */
export function keptSecret() {
  const file = inData("secret");
  mkdirSync(dataFolder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
