import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import type { Storage } from "./storage";

/** A bucket of any service that speaks S3 and the key to it. The prefix, if any, is a folder within the bucket. */
export type S3Place = {
  endpoint: string;
  region: string;
  bucket: string;
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** How long one transfer may take; milliseconds. */
const patience = 30_000;

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Keeps files in a bucket, each under its hash. The bucket must be private: nobody but this program reads from it. */
export function s3Storage({ endpoint, region, bucket, prefix, ...keys }: S3Place): Storage {
  const client = new AwsClient({ ...keys, region, service: "s3", retries: 2 });
  const folder = [endpoint.replace(/\/+$/, ""), bucket, ...prefix.split("/").filter(Boolean)].join("/");
  const addressOf = (sha256: string) => `${folder}/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      // The hash is signed with the request: bytes that arrive otherwise are refused by the service itself.
      const answer = await client.fetch(addressOf(sha256), {
        method: "PUT",
        body: Uint8Array.from(bytes),
        headers: { "content-type": "application/octet-stream", "x-amz-content-sha256": sha256 },
        signal: AbortSignal.timeout(patience),
      });
      if (!answer.ok) throw new Error(`the file store answered ${answer.status} to a file kept`);
      return sha256;
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const answer = await client.fetch(addressOf(sha256), { signal: AbortSignal.timeout(patience) });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(`the file store answered ${answer.status} to a file asked for`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return sha256Of(bytes) === sha256 ? bytes : null;
    },
    async remove(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return;
      const answer = await client.fetch(addressOf(sha256), { method: "DELETE", signal: AbortSignal.timeout(patience) });
      if (!answer.ok && answer.status !== 404)
        throw new Error(`the file store answered ${answer.status} to a file removed`);
    },
  };
}
