import "server-only";
import { join } from "node:path";
import { diskStorage } from "@/lib/storage/disk-storage";

/** Where this installation keeps its files: `DATA_DIR`, or the data folder beside the program. Read at each use, so that tests can point elsewhere. */
export const storage = () =>
  diskStorage(join(process.env.DATA_DIR ?? join(/* turbopackIgnore: true */ process.cwd(), ".data"), "attachments"));
