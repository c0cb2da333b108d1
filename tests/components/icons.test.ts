import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { iconNames } from "@/components/icon-names";

test("the sprite holds exactly the icons that components may ask for", () => {
  const sprite = readFileSync("public/sprite.svg", "utf8");
  const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);
  expect(symbols.sort()).toEqual([...iconNames].sort());
});
