import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { emptyForm, type FormAction } from "@/lib/form";
import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { honestValues, hostile, posted, tenMegabytes } from "../support/hostile";
import { actions, jar, signalOf } from "../support/screens";
import { aWorld, everythingOf, idIn, ownRows } from "../support/world";

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
beforeEach(() => {
  schemas = [];
});

test("there are actions to try", () => {
  expect(actions.length).toBeGreaterThan(15);
});

describe.each(actions)("$name ($file)", (found) => {
  test("takes whatever is typed, and touches nothing of another organisation", { timeout: 120_000 }, async () => {
    const theirs = await aWorld();
    const ours = await aWorld();
    const rows = ownRows(ours, theirs);
    const before = await everythingOf(theirs);
    const action = await load(found);
    const { admin, ...people } = ours.people;
    const everybody = [...Object.values(people), admin];

    // What it reads, and who gets anywhere with it.
    const watched = new WatchedForm();
    await signInAs(ours.people.socialWorker);
    await send(action, watched, "an empty form");
    const schema = schemas[0];
    const fields = schema ? Object.keys(schema.shape) : [...watched.asked];
    const honest = schema ? honestValues(schema, idIn(ours, rows)) : {};
    const able: typeof everybody = [];
    for (const person of everybody) {
      await signInAs(person);
      if ((await send(action, posted(honest), "an honest form")) !== "not found") able.push(person);
    }

    // Every field bent the same way, and one at a time while the others are right.
    let turn = 0;
    for (const [kind, value] of Object.entries(hostile)) {
      await signInAs(everybody[turn++ % everybody.length] ?? admin);
      const bent = Object.fromEntries(fields.map((field) => [field, value]));
      await send(action, posted(bent), `${kind} everywhere`);
    }
    const kinds = Object.entries(hostile);
    for (const field of fields.slice(0, 40)) {
      for (let times = 0; times < 4; times++) {
        const [kind, value] = kinds[turn++ % kinds.length] ?? ["nothing", ""];
        await signInAs(able[times % Math.max(able.length, 1)] ?? ours.people.operator);
        await send(action, posted({ ...honest, [field]: value }), `${kind} in ${field}`);
      }
    }

    // Missing, repeated, a file where text is meant, and far too much of it.
    await signInAs(ours.people.socialWorker);
    const repeated = Object.fromEntries(fields.map((field) => [field, [honest[field] ?? "", "x", "x"]]));
    await send(action, posted(repeated), "repeated fields");
    const files = new FormData();
    for (const field of fields) files.append(field, new File(["x"], "x.txt"));
    await send(action, files, "files for text");
    const last = fields.at(-1);
    if (last) await send(action, posted({ ...honest, [last]: tenMegabytes }), "ten megabytes");

    // Another organisation's ids, from everybody but the administrator, whose work they are.
    const stolen = schema ? honestValues(schema, idIn(theirs, ownRows(theirs, undefined))) : {};
    for (const person of Object.values(people)) {
      await signInAs(person);
      await send(action, posted({ ...stolen }), "another organisation's ids");
      for (const field of fields.filter((one) => /Id$|^id$/.test(one)))
        await send(action, posted({ ...honest, [field]: stolen[field] ?? "" }), `another organisation's ${field}`);
    }

    if (!found.file.startsWith("app/(portal)/admin/")) expect(await everythingOf(theirs)).toEqual(before);
  });

  test("sends who is not signed in to the door", async () => {
    jar.clear();
    const action = await load(found);
    expect(await send(action, new FormData(), "a stranger")).toSatisfy(
      (answer: unknown) =>
        found.file.startsWith("app/(public)/") || found.file.startsWith("app/styleguide/") || answer === "redirected",
    );
  });
});
