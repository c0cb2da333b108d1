import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder, wherever a script is called from. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A path inside the project's folder. */
export const inRoot = (...parts) => join(root, ...parts);

/** Everything a run keeps between starts: embedded database, secret, fingerprints. Git-ignored. */
export const dataFolder = inRoot(".data");

/** A path inside the folder a run keeps between starts. */
export const inData = (...parts) => join(dataFolder, ...parts);
