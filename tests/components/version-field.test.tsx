import { expect, test } from "vitest";
import { FormProvider } from "@/components/form/context";
import { VersionField } from "@/components/form/version-field";
import { emptyForm } from "@/lib/form";
import { draw } from "../support/draw";

const within = (values: Record<string, string>) =>
  draw(
    <FormProvider value={{ id: "edit", state: { ...emptyForm, values }, pending: false }}>
      <VersionField value={7} />
    </FormProvider>,
  );

test("a form nobody sent yet carries the version the page has read", () => {
  expect(within({})).toContain('value="7"');
});

test("a form that comes back keeps the version its writer saw, however new the row is by now", () => {
  expect(within({ version: "3" })).toContain('value="3"');
});
