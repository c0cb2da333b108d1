import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/** The signature a request must carry, worked out from Amazon's own description of Signature Version 4. */
function signatureOf(request: IncomingMessage, secret: string) {
  const [, scope = "", signed = ""] =
    /Credential=[^/]+\/([^,]+), *SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? "") ?? [];
  const [date = "", region = "", service = ""] = scope.split("/");
  const { pathname } = new URL(request.url ?? "/", "http://s3");
  const canonical = [
    request.method,
    pathname,
    "",
    ...signed.split(";").map((name) => `${name}:${String(request.headers[name] ?? "").trim()}`),
    "",
    signed,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), "aws4_request");
  return createHmac("sha256", key).update(toSign).digest("hex");
}

/** A file store that speaks as much S3 as the driver needs, over real HTTP, and believes nobody who does not sign. */
export async function anS3(secret: string) {
  const objects = new Map<string, Buffer>();
  let failures = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const end = (status: number, content?: Buffer) => response.writeHead(status).end(content);
    const given = /Signature=([0-9a-f]{64})$/.exec(request.headers.authorization ?? "")?.[1];
    const path = request.url ?? "";
    if (failures > 0) {
      failures -= 1;
      return end(503);
    }
    if (given !== signatureOf(request, secret)) return end(403);
    if (request.method === "GET") return objects.has(path) ? end(200, objects.get(path)) : end(404);
    if (request.method === "DELETE") return end(objects.delete(path) ? 204 : 404);
    if (request.method !== "PUT") return end(405);
    if (Number(request.headers["content-length"]) !== body.length) return end(411);
    if (request.headers["x-amz-content-sha256"] !== sha256(body)) return end(400);
    objects.set(path, body);
    end(200);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    /** Answers the next requests with "service unavailable". */
    fail: (times: number) => {
      failures = times;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
