import { existsSync, mkdirSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { dataFolder, inRoot, root } from "./paths.mjs";
import { Problem } from "./say.mjs";

/** The port the app will listen on, from PORT; refuses what is no port. */
export function wantedPort() {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT=${process.env.PORT} is not a port: give a number from 1 to 65535.`);
}

/** Where a program that listens on this interface and port is reached from this computer. */
export function localAddress(host, port) {
  const everywhere = [undefined, "0.0.0.0", "::"].includes(host);
  return `http://${everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Refuses a port that another program holds, before anything long begins. */
export async function checkPort(port, host) {
  const server = createServer();
  const code = await new Promise((resolve) => {
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host }, () => resolve(undefined));
  });
  await new Promise((resolve) => server.close(resolve));
  if (code === "EADDRINUSE")
    throw new Problem(
      `Port ${port} is taken by another program: stop it, or start with another one (PORT=${port + 1} npm start).`,
    );
  if (code === "EACCES")
    throw new Problem(`This account may not open port ${port}: choose one above 1023 (PORT=3000).`);
  if (code)
    throw new Problem(`Cannot listen on ${host ?? "this computer"}, port ${port} (${code}): correct HOST or PORT.`);
}

/** Refuses to begin on a disk that is about to be full: a half-written build or database helps nobody. */
export function checkDisk() {
  const megabytes = !existsSync(inRoot("node_modules")) ? 2_500 : existsSync(inRoot(".next")) ? 100 : 500;
  mkdirSync(dataFolder, { recursive: true });
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free < megabytes)
    throw new Problem(
      `Only ${free} MB are free on the disk of ${root}: free at least ${megabytes} MB, then start again.`,
    );
}
