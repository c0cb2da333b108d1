import "server-only";
import { hash, verify } from "@node-rs/argon2";

// OWASP's parameters for argon2id: 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password. */
export const hashPassword = (password: string) => hash(password, cost);

const nobody = hashPassword("nobody has this password");

/** Whether a password matches; where there is no hash the same work is done, so that the time taken tells nothing. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string) {
  const matches = await verify(passwordHash ?? (await nobody), password);
  return Boolean(passwordHash) && matches;
}
