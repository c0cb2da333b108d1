import "server-only";
import { join } from "node:path";
import { diskStorage } from "@/lib/storage/disk-storage";
import { s3Storage } from "@/lib/storage/s3-storage";
import type { Storage } from "@/lib/storage/storage";

/** A setting without which files cannot be kept where `S3_BUCKET` says. */
function needed(name: string) {
  const value = process.env[name];
  if (!value) throw new Error(`S3_BUCKET is set, so ${name} must be set too`);
  return value;
}

/**
 * Where this installation keeps its files: the bucket `S3_BUCKET` if there is one, otherwise the folder `DATA_DIR`, or the
 * data folder beside the program. Read at each use, so that tests can point elsewhere.
 */
export function storage(): Storage {
  const { S3_BUCKET: bucket, S3_REGION: region = "us-east-1", S3_PREFIX: prefix = "", DATA_DIR } = process.env;
  if (!bucket)
    return diskStorage(join(DATA_DIR ?? join(/* turbopackIgnore: true */ process.cwd(), ".data"), "attachments"));
  return s3Storage({
    bucket,
    region,
    prefix,
    endpoint: needed("S3_ENDPOINT"),
    accessKeyId: needed("S3_ACCESS_KEY_ID"),
    secretAccessKey: needed("S3_SECRET_ACCESS_KEY"),
  });
}
