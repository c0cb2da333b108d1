import { complain, say } from "./say.mjs";

const undos = new Set();
let leaving = false;

/** Whether the program is ending: what still runs is being ended, and its failing means nothing. */
export const isLeaving = () => leaving;

/** Has something undone when the program ends, however it ends; gives back a way to forget it. */
export function onLeave(undo) {
  undos.add(undo);
  return () => undos.delete(undo);
}

async function leave(code) {
  leaving = true;
  for (const undo of [...undos].reverse()) await Promise.resolve().then(undo).catch(complain);
  process.exit(code);
}

// npm starts us through a shell that dies of a signal without handing it on: then we have a new parent.
function leaveWithParent() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid === parent || leaving || answer("npm ended"), 300).unref();
}

function answer(signal) {
  if (leaving) process.exit(130);
  say(`\n… Stopping (${signal}; once more to force)`);
  void leave(0);
}

/**
 * Runs a program: exit code 0 (or the one it gives) when it ends well or is asked to stop, otherwise one clear line and 1.
 * What it began is undone first, the latest before the earlier.
 */
export async function program(work) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, answer);
  // While we leave, what loses its database may cry out; otherwise it is an error like any other.
  process.on("uncaughtException", (error) => {
    if (leaving) return;
    complain(error);
    void leave(1);
  });
  leaveWithParent();
  let code = 0;
  try {
    code = (await work()) ?? 0;
  } catch (error) {
    if (!leaving) complain(error);
    code = 1;
  }
  // A signal has begun to leave already, and its children ending is what brought us here.
  if (!leaving) await leave(code);
}
