import { describe, expect, test } from "vitest";
import { destinationsOf } from "@/domain/destinations";
import { sectionPaths, sectionsOf } from "@/domain/navigation";
import { Role } from "@/generated/prisma/enums";
import english from "@/messages/en/layout.json";
import italian from "@/messages/it/layout.json";

describe.each(Object.values(Role))("the navigation of %s", (role) => {
  test("opens on what waits for them, each section once", () => {
    expect(sectionsOf(role)[0]).toBe("today");
    expect(new Set(sectionsOf(role)).size).toBe(sectionsOf(role).length);
  });

  test("leads the palette to their sections and to nothing another role alone may begin", () => {
    const actor = { id: "me", role, organisationId: "mine" };
    const places = destinationsOf(actor);
    expect(places.filter(({ kind }) => kind === "section").map(({ key }) => key)).toEqual(sectionsOf(role));
    const begun = places.filter(({ kind }) => kind === "deed").map(({ key }) => key);
    expect(begun.includes("newHousehold")).toBe(role === "SOCIAL_WORKER");
    expect(begun.includes("assignReferrals")).toBe(role === "PROVIDER_COORDINATOR");
    expect(new Set(places.map(({ href }) => href)).size).toBe(places.length);
  });

  test("has a name in both languages", () => {
    expect(italian.roles[role]).toBeTruthy();
    expect(english.roles[role]).toBeTruthy();
  });
});

test("every section has a name in both languages", () => {
  expect(Object.keys(italian.sections)).toEqual(Object.keys(sectionPaths));
  expect(Object.keys(english.sections)).toEqual(Object.keys(sectionPaths));
});

test("only who governs the portal sees its administration", () => {
  const withAdmin = Object.values(Role).filter((role) => sectionsOf(role).includes("admin"));
  expect(withAdmin).toEqual(["ADMIN"]);
});
