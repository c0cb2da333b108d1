import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const portal = "src/app/(portal)";
const screens = readdirSync(portal, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
const texts = screens.flatMap((file) =>
  readFileSync(join(portal, file), "utf8")
    .split("<TextArea")
    .slice(1)
    .map((rest) => ({ file, told: rest.slice(0, rest.indexOf("/>")).includes("readers=") })),
);

test("every free text of the portal says who will read it while it is written", () => {
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter(({ told }) => !told)).toEqual([]);
});
