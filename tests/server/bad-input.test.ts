import { beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { emptyForm, type FormAction } from "@/lib/form";
import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { honestValues, hostile, posted, tenMegabytes } from "../support/hostile";
import { actions, jar, signalOf } from "../support/screens";
import { catalogue } from "../support/words";
import { aWorld, everythingOf, idIn, ownRows, type World } from "../support/world";

/*
 * Sends bad input to every server action there is. The actions, and the fields each one takes, are found by reading the
 * source and by watching what they read: a new action is tried the day it is written.
 */

let schemas: z.ZodObject[] = [];
vi.mock("@/lib/form", async (original) => {
  const form = await original<typeof import("@/lib/form")>();
  const parseForm: typeof form.parseForm = (schema, data) => {
    schemas.push(schema);
    return form.parseForm(schema, data);
  };
  return { ...form, parseForm };
});

/** A form that writes down which fields are asked of it. */
class WatchedForm extends FormData {
  readonly asked = new Set<string>();
  override get(name: string) {
    this.asked.add(name);
    return super.get(name);
  }
  override getAll(name: string) {
    this.asked.add(name);
    return super.getAll(name);
  }
}

async function signInAs({ id, sessionVersion }: { id: string; sessionVersion: number }) {
  jar.clear();
  jar.set(sessionCookie, await sealSession({ userId: id, sessionVersion }));
}

const load = async ({ file, name }: (typeof actions)[number]): Promise<FormAction> => {
  const module = await import(/* @vite-ignore */ `../../src/${file.replace(/\.tsx?$/, "")}`);
  return module[name];
};

/** Sends a form; the answer is a form again, or one of Next's own ways of leaving. Anything else is a fault. */
async function send(action: FormAction, form: FormData, what: string) {
  try {
    const state = await action(emptyForm, form);
    expect(state, what).toMatchObject({ values: expect.anything(), errors: expect.anything() });
    return state;
  } catch (error) {
    if (signalOf(error)) return signalOf(error);
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = "only for tests";
});

test("there are actions to try", () => {
  expect(actions.length).toBeGreaterThan(15);
});

const signedOut = (catalogue("it") as { errors: { signedOut: string } }).errors.signedOut;
const files = [...new Set(actions.map(({ file }) => file))];

describe.each(files)("%s", (file) => {
  const here = actions.filter((action) => action.file === file);

  test("takes whatever is typed, and touches nothing of another organisation", { timeout: 180_000 }, async () => {
    const theirs = await aWorld();
    const ours = await aWorld();
    const before = await everythingOf(theirs);
    for (const found of here) await tryEverything(found, ours, theirs);
    if (!file.startsWith("app/(portal)/admin/")) expect(await everythingOf(theirs)).toEqual(before);
  });

  test("sends who is not signed in to the door", async () => {
    const open = /^app\/(\(public\)|\(person\)|styleguide)\//.test(file);
    for (const found of here) {
      jar.clear();
      const answer = await send(await load(found), new FormData(), `${found.name}: a stranger`);
      const keptOut = answer === "redirected" || (typeof answer === "object" && answer?.problem === signedOut);
      if (!open) expect(keptOut, found.name).toBe(true);
    }
  });
});

/** Every kind of bad input there is, for one action of one world. */
async function tryEverything(found: (typeof actions)[number], ours: World, theirs: World) {
  const action = await load(found);
  const sendTo = (form: FormData, what: string) => send(action, form, `${found.name}: ${what}`);
  const rows = ownRows(ours, theirs);
  const { admin, ...people } = ours.people;
  const everybody = [...Object.values(people), admin];
  schemas = [];

  // What it reads, and who gets anywhere with it.
  const watched = new WatchedForm();
  await signInAs(ours.people.socialWorker);
  await sendTo(watched, "an empty form");
  const schema = schemas[0];
  const fields = schema ? Object.keys(schema.shape) : [...watched.asked];
  const honest = schema ? honestValues(schema, idIn(ours, rows)) : {};
  const able: typeof everybody = [];
  for (const person of everybody) {
    await signInAs(person);
    if ((await sendTo(posted(honest), "an honest form")) !== "not found") able.push(person);
  }

  // Every field bent the same way, and one at a time while the others are right.
  let turn = 0;
  for (const [kind, value] of Object.entries(hostile)) {
    await signInAs(everybody[turn++ % everybody.length] ?? admin);
    const bent = Object.fromEntries(fields.map((field) => [field, value]));
    await sendTo(posted(bent), `${kind} everywhere`);
  }
  const kinds = Object.entries(hostile);
  for (const field of fields.slice(0, 24)) {
    for (let times = 0; times < 3; times++) {
      const [kind, value] = kinds[turn++ % kinds.length] ?? ["nothing", ""];
      await signInAs(able[times % Math.max(able.length, 1)] ?? ours.people.operator);
      await sendTo(posted({ ...honest, [field]: value }), `${kind} in ${field}`);
    }
  }

  // Missing, repeated, a file where text is meant, and far too much of it.
  await signInAs(able[0] ?? ours.people.socialWorker);
  await sendTo(posted(Object.fromEntries(fields.map((field) => [field, [honest[field] ?? "", "x", "x"]]))), "repeats");
  const files = new FormData();
  for (const field of fields) files.append(field, new File(["x"], "x.txt"));
  await sendTo(files, "files for text");
  const last = fields.at(-1);
  if (last) await sendTo(posted({ ...honest, [last]: tenMegabytes }), "ten megabytes");

  // Another organisation's ids, from everybody but the administrator, whose work they are.
  const stolen = schema ? honestValues(schema, idIn(theirs, ownRows(theirs))) : {};
  for (const person of Object.values(people)) {
    await signInAs(person);
    await sendTo(posted(stolen), "another organisation's ids");
    for (const field of fields.filter((one) => /Id$|^id$/.test(one)))
      await sendTo(posted({ ...honest, [field]: stolen[field] ?? "" }), `another organisation's ${field}`);
  }
}
