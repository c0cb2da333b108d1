import { describe, expect, test } from "vitest";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { type SaveView, viewLimits } from "@/domain/saved-view";
import { asSystem } from "@/server/db";
import { editView } from "@/server/views/edit-view";
import { getView, listViews, openingOf } from "@/server/views/list-views";
import { openOn } from "@/server/views/open-on";
import { removeView } from "@/server/views/remove-view";
import { saveView } from "@/server/views/save-view";
import { aUser } from "../../support/organisation-factories";

const typed = (over: Partial<SaveView> = {}): SaveView => ({
  list: "households",
  query: "tab=eviction&district=Lunetta",
  name: "Sfratti a Lunetta",
  shared: false,
  opening: false,
  ...over,
});
const keyOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);

async function aView(actor: Actor, over: Partial<SaveView> = {}) {
  expect(keyOf(await saveView(actor, typed(over)))).toBe("done");
  const view = (await listViews(actor, over.list ?? "households")).find(
    ({ name }) => name === (over.name ?? typed().name),
  );
  if (!view) throw new Error("saved and not found");
  return view;
}
const eventsOf = (subjectId: string) =>
  asSystem("test", async (tx) =>
    (await tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ type }) => type),
  );

test("a list is found again by name, with its own filters and nothing else", async () => {
  const worker = await aUser();
  const view = await aView(worker, {
    query: "tab=eviction&district=Lunetta&after=abc&format=xlsx&role=ADMIN&kind=CASTLE",
  });
  expect(view).toMatchObject({ query: "tab=eviction&district=Lunetta", own: true, shared: false, opening: false });
  expect(await listViews(worker, "plans")).toEqual([]);
  expect(await eventsOf(view.id)).toEqual(["view.saved"]);
});

test("what asks nothing is no view, two of one name on one list neither, and there is a limit", async () => {
  const worker = await aUser();
  expect(keyOf(await saveView(worker, typed({ query: "after=abc&nonsense=1" })))).toBe(
    "savedView.refusals.asksNothing",
  );
  await aView(worker);
  expect(keyOf(await saveView(worker, typed({ query: "tab=late" })))).toBe("savedView.refusals.nameTaken");
  // Of another list, or a colleague's, the same name is another view.
  await aView(worker, { list: "plans", query: "tab=running" });
  await aView(await aUser("SOCIAL_WORKER", worker.organisationId));
  for (let made = 1; made < viewLimits.perList; made += 1) await aView(worker, { name: `Vista ${made}` });
  expect(keyOf(await saveView(worker, typed({ name: "Una di troppo" })))).toBe("savedView.refusals.tooMany");
});

test("saved twice at once under the last free place, one is kept", async () => {
  const worker = await aUser();
  for (let made = 1; made < viewLimits.perList; made += 1) await aView(worker, { name: `Vista ${made}` });
  const outcomes = await Promise.all(["A", "B"].map((name) => saveView(worker, typed({ name }))));
  expect(outcomes.map(keyOf).toSorted()).toEqual(["done", "savedView.refusals.tooMany"]);
});

describe("a shared view", () => {
  test("is found by the whole organisation, read-only, with its owner's name, and by nobody else", async () => {
    const owner = await aUser();
    const colleague = await aUser("SOCIAL_WORKER", owner.organisationId);
    const view = await aView(owner, { shared: true });
    const own = await aView(owner, { name: "Solo mia" });
    expect(await listViews(colleague, "households")).toMatchObject([
      { id: view.id, own: false, ownerName: owner.name, removable: false },
    ]);
    for (const stranger of [await aUser(), await aUser("PROVIDER_COORDINATOR"), await aUser("MUNICIPAL_OFFICER")]) {
      expect(await listViews(stranger, "households")).toEqual([]);
      expect(await getView(stranger, view.id)).toBeNull();
      await expect(openOn(stranger, { viewId: view.id, on: true })).rejects.toThrow(NotVisible);
      await expect(removeView(stranger, { viewId: view.id })).rejects.toThrow(NotVisible);
    }
    await expect(removeView(colleague, { viewId: view.id })).rejects.toThrow(Forbidden);
    const change = { viewId: view.id, version: 1, name: "Altro", shared: true };
    await expect(editView(colleague, change)).rejects.toThrow(Forbidden);
    await expect(editView(colleague, { ...change, viewId: own.id })).rejects.toThrow(NotVisible);
  });

  test("taken back, it no longer opens a colleague's list", async () => {
    const owner = await aUser();
    const colleague = await aUser("SOCIAL_WORKER", owner.organisationId);
    const view = await aView(owner, { shared: true });
    await openOn(colleague, { viewId: view.id, on: true });
    expect(await openingOf(colleague, "households")).toEqual({ tab: "eviction", district: "Lunetta" });
    expect(await openingOf(owner, "households")).toBeNull();
    await editView(owner, { viewId: view.id, version: 1, name: "Mia", shared: false });
    expect(await openingOf(colleague, "households")).toBeNull();
    expect(await listViews(colleague, "households")).toEqual([]);
  });

  test("stays when its owner leaves, and then any colleague may take it away", async () => {
    const owner = await aUser();
    const colleague = await aUser("SOCIAL_WORKER", owner.organisationId);
    const view = await aView(owner, { shared: true });
    await openOn(colleague, { viewId: view.id, on: true });
    await asSystem("test", (tx) => tx.user.update({ where: { id: owner.id }, data: { active: false } }));
    expect(await listViews(colleague, "households")).toMatchObject([{ left: true, removable: true, opening: true }]);
    await expect(editView(colleague, { viewId: view.id, version: 1, name: "Mia", shared: true })).rejects.toThrow(
      Forbidden,
    );
    expect(keyOf(await removeView(colleague, { viewId: view.id }))).toBe("done");
    expect(await openingOf(colleague, "households")).toBeNull();
    expect(await eventsOf(view.id)).toEqual(["view.saved", "view.removed"]);
  });
});

test("a view is renamed; who had it open as it was is told, and a name had already is refused", async () => {
  const worker = await aUser();
  const view = await aView(worker);
  await aView(worker, { name: "Altra" });
  const change = { viewId: view.id, version: 1, name: "Sfratti", shared: true };
  expect(keyOf(await editView(worker, change))).toBe("done");
  expect(keyOf(await editView(worker, change))).toBe("errors.changedMeanwhile");
  expect(keyOf(await editView(worker, { ...change, version: 2, name: "Altra" }))).toBe("savedView.refusals.nameTaken");
  expect(await getView(worker, view.id)).toMatchObject({ name: "Sfratti", shared: true, version: 2 });
});

test("a list opens on one view at a time, on its own question when told so or when the view is gone", async () => {
  const worker = await aUser();
  const [first, second] = [
    await aView(worker, { opening: true }),
    await aView(worker, { name: "Tardi", query: "tab=late" }),
  ];
  expect(await openingOf(worker, "households")).toEqual({ tab: "eviction", district: "Lunetta" });
  await openOn(worker, { viewId: second.id, on: true });
  expect(await openingOf(worker, "households")).toEqual({ tab: "late" });
  await openOn(worker, { viewId: first.id, on: false });
  expect(await openingOf(worker, "households")).toEqual({ tab: "late" });
  await removeView(worker, { viewId: second.id });
  expect(await openingOf(worker, "households")).toBeNull();
});

test("a view kept before its list changed loses what the list no longer understands, and no more", async () => {
  const worker = await aUser();
  const view = await aView(worker);
  await asSystem("test", (tx) =>
    tx.savedView.update({ where: { id: view.id }, data: { query: "tab=gone&district=Lunetta&colour=red" } }),
  );
  await openOn(worker, { viewId: view.id, on: true });
  expect(await openingOf(worker, "households")).toEqual({ district: "Lunetta" });
});
