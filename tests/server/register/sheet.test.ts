import { expect, test } from "vitest";
import { renderRegisterSheet } from "@/server/documents/register-sheet";
import { getSheet } from "@/server/register/read-sheets";
import { accessible } from "../../support/papers";
import { readPdf } from "../../support/read-pdf";
import { aGroup, aRow, onTheDay, write } from "../../support/register-factories";
import { sayIn } from "../../support/say";

test("the sheet of an appointment has a row for each person, what the register says already, and room for signatures", async () => {
  const { operator, sessionId, places } = await aGroup(2);
  onTheDay();
  const [first] = places;
  if (!first) throw new Error("two places");
  await write(operator, sessionId, [aRow(first, { minutes: 45, status: "LATE" })]);
  const session = await getSheet(operator, sessionId);
  if (!session) throw new Error("the operator keeps the register");
  const paper = await readPdf(await renderRegisterSheet(session, sayIn("it"), true));
  accessible(paper);
  const { text } = paper;
  for (const { person } of session.attendances) expect(text).toContain(`${person.lastName} ${person.firstName}`);
  expect(text).toContain("24/11/2026, 09:00–10:00");
  expect(text).toContain("45 min");
  expect(text).toContain("Simulazione di colloquio");
  expect(text).toContain(operator.name);
});
