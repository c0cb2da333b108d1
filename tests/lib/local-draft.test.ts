import { beforeEach, describe, expect, test, vi } from "vitest";
import { draftBox, type LocalDraft, largestDraft, openVault, sweepDrafts, type Vault } from "@/lib/local-draft";
import { draftOwner, draftSecret } from "@/server/auth/draft-secret";

class Memory implements Storage {
  readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (index: number) => [...this.kept.keys()][index] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
  clear = () => this.kept.clear();
}

const luca = { userId: "0198a1b2-0000-7000-8000-000000000001", sessionVersion: 1 };
const elena = { userId: "0198a1b2-0000-7000-8000-000000000002", sessionVersion: 1 };
const plan = "0198a1b2-0000-7000-8000-00000000000a";
const vaultOf = async (claims: typeof luca) =>
  (await openVault(draftOwner(claims.userId), draftSecret(claims))) as Vault;
const draft = (over: Partial<LocalDraft> = {}): LocalDraft => ({
  form: "line/1",
  at: "2026-11-26T09:32:00.000Z",
  values: { quantity: "18", thirdParties: "Ditta Rossi" },
  base: { quantity: "12", thirdParties: "" },
  version: 3,
  about: { name: "Coaching" },
  ...over,
});

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = "only for tests";
});

describe("unsaved texts kept in the browser", () => {
  test("come back as they were to the one who typed them", async () => {
    const box = draftBox(new Memory(), await vaultOf(luca), plan);
    await box.keep(draft());
    expect(await box.recall("line/1")).toEqual(draft());
    expect(await box.recall("line/2")).toBeNull();
    expect(await box.list()).toEqual([draft()]);
  });

  test("leave no word of the text, the person or the plan in the storage", async () => {
    const storage = new Memory();
    await draftBox(storage, await vaultOf(luca), plan).keep(draft());
    const written = JSON.stringify([...storage.kept]);
    for (const word of ["Ditta", "Rossi", "18", "Coaching", "quantity", "line/1", luca.userId, plan])
      expect(written.includes(`"${word}`) || (word.length > 3 && written.includes(word)), word).toBe(false);
  });

  test("cannot be opened by another account, and are thrown away when it tries", async () => {
    const storage = new Memory();
    const mine = await vaultOf(luca);
    await draftBox(storage, mine, plan).keep(draft());
    const stranger = { owner: mine.owner, key: (await vaultOf(elena)).key };
    expect(await draftBox(storage, stranger, plan).recall("line/1")).toBeNull();
    expect(storage.length).toBe(0);
  });

  test("cannot be opened once the person’s sessions were ended", async () => {
    const storage = new Memory();
    await draftBox(storage, await vaultOf(luca), plan).keep(draft());
    expect(await draftBox(storage, await vaultOf({ ...luca, sessionVersion: 2 }), plan).list()).toEqual([]);
  });

  test("moved to another place, or bent, cannot be opened", async () => {
    const storage = new Memory();
    const box = draftBox(storage, await vaultOf(luca), plan);
    await box.keep(draft());
    await box.keep(draft({ form: "line/2" }));
    const [one = "", two = ""] = [...storage.kept.keys()];
    storage.setItem(one, storage.getItem(two) ?? "");
    expect(await box.recall("line/1")).toBeNull();
    storage.setItem(two, `${(storage.getItem(two) ?? "").slice(0, -4)}AAA=`);
    expect(await box.recall("line/2")).toBeNull();
  });

  test("are forgotten at sign-out, and another person’s when somebody signs in", async () => {
    const storage = new Memory();
    storage.setItem("something-else", "stays");
    const mine = await vaultOf(luca);
    await draftBox(storage, mine, plan).keep(draft());
    await draftBox(storage, await vaultOf(elena), plan).keep(draft());
    sweepDrafts(storage, mine.owner);
    expect(storage.length).toBe(2);
    sweepDrafts(storage, null);
    expect([...storage.kept.keys()]).toEqual(["something-else"]);
  });

  test("forgotten while they were being written stay forgotten", async () => {
    const storage = new Memory();
    const box = draftBox(storage, await vaultOf(luca), plan);
    const writing = box.keep(draft());
    await box.forget("line/1");
    await writing;
    expect(storage.length).toBe(0);
  });

  test("are not kept when they are huge, and go after a week", async () => {
    const storage = new Memory();
    const box = draftBox(storage, await vaultOf(luca), plan);
    await box.keep(draft({ values: { text: "x".repeat(largestDraft) } }));
    expect(storage.length).toBe(0);
    await box.keep(draft());
    vi.useFakeTimers({ now: Date.now() + 8 * 24 * 60 * 60 * 1000, toFake: ["Date"] });
    expect(await box.list()).toEqual([]);
    vi.useRealTimers();
  });

  test("a storage that refuses everything is no fault", async () => {
    const storage = new Memory();
    storage.setItem = () => {
      throw new Error("QuotaExceededError");
    };
    const box = draftBox(storage, await vaultOf(luca), plan);
    await box.keep(draft());
    expect(await box.recall("line/1")).toBeNull();
  });
});
