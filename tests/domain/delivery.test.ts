import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { lineProgress, minutesLeft, sharesOf, unused } from "@/domain/delivery";
import { bookingRefusal, planSessionsForm, recordAttendanceForm } from "@/domain/session";
import { lineAmountCents } from "@/domain/volume";
import { parseValues } from "@/lib/form";

const hourly = { unit: "HOUR", payBasis: "PROCESS", quantity: 720, unitCostCents: 3400 } as const;
const placement = { unit: "OUTCOME", payBasis: "RESULT", quantity: 1, unitCostCents: 160_000 } as const;

test("a service paid by result is worth nothing until its outcome is proved, then its full amount", () => {
  expect(lineProgress(placement, { ...unused, deliveredMinutes: 600 })).toMatchObject({
    plannedCents: 160_000,
    deliveredCents: 0,
  });
  expect(lineProgress(placement, { ...unused, provedOutcomes: 1 })).toMatchObject({ deliveredCents: 160_000 });
  expect(lineProgress(placement, { ...unused, provedOutcomes: 3 })).toMatchObject({ deliveredCents: 160_000 });
});

test("what has no defined cost is never worth zero", () => {
  expect(lineProgress({ ...hourly, unitCostCents: null }, { ...unused, deliveredMinutes: 60 })).toMatchObject({
    plannedCents: null,
    bookedCents: null,
    deliveredCents: null,
    deliveredMinutes: 60,
  });
});

const minutes = fc.integer({ min: 0, max: 48 }).map((quarters) => quarters * 15);
property.prop([minutes, minutes, fc.integer({ min: 0, max: 15_000 })])(
  "delivered never costs more than planned while hours are left, and grows with every quarter hour",
  (delivered, booked, unitCostCents) => {
    const line = { ...hourly, unitCostCents };
    const use = { ...unused, bookedMinutes: booked, deliveredMinutes: delivered };
    const { plannedCents, deliveredCents } = lineProgress(line, use);
    expect(minutesLeft(line, use)).toBe(720 - booked - delivered);
    if (minutesLeft(line, use) >= 0) expect(deliveredCents ?? 0).toBeLessThanOrEqual(plannedCents ?? 0);
    expect(lineProgress(line, { ...use, deliveredMinutes: delivered + 15 }).deliveredCents ?? 0).toBeGreaterThanOrEqual(
      deliveredCents ?? 0,
    );
  },
);

const cost = fc.option(fc.integer({ min: 0, max: 15_000 }));
property.prop([fc.array(minutes), cost])(
  "what the attendances of a line are worth adds up to the line's own rounded amount, to the cent",
  (all, unitCostCents) => {
    const shares = sharesOf(all, unitCostCents);
    const sum = all.reduce((total, one) => total + one, 0);
    if (unitCostCents === null) expect(shares.every((share) => share === null)).toBe(true);
    else
      expect(shares.reduce<number>((total, share) => total + (share ?? 0), 0)).toBe(
        lineAmountCents(sum, "HOUR", unitCostCents),
      );
  },
);

property.prop([minutes, minutes, cost, fc.nat(2)])(
  "no more is recognised than was delivered; of a service paid by result, both are what was proved",
  (delivered, unconfirmed, unitCostCents, provedOutcomes) => {
    const use = {
      ...unused,
      deliveredMinutes: delivered + unconfirmed,
      confirmedMinutes: delivered,
      provedOutcomes,
    };
    const byHour = lineProgress({ ...hourly, unitCostCents }, use);
    expect(byHour.recognisedMinutes).toBe(delivered);
    expect(byHour.recognisedCents ?? 0).toBeLessThanOrEqual(byHour.deliveredCents ?? 0);
    expect(byHour.recognisedCents === null).toBe(unitCostCents === null);
    const byResult = lineProgress({ ...placement, unitCostCents }, use);
    expect(byResult.recognisedCents).toBe(byResult.deliveredCents);
    expect(byResult.recognisedCents ?? 0).toBe(provedOutcomes ? (unitCostCents ?? 0) : 0);
  },
);

const line = {
  planStatus: "ACTIVE",
  lineStatus: "OPEN" as const,
  startsOn: "2026-11-23",
  endsOn: "2027-05-22",
  minutesLeft: 120,
  personDayMinutes: 0,
  delivererAccredited: true,
};
test.each([
  ["a day of the line with hours left is free", {}, "2026-11-24T09:00:00Z", null],
  ["the last evening of the line still counts", {}, "2027-05-22T17:00:00Z", null],
  ["the night after, in Italy, no longer does", {}, "2027-05-22T22:30:00Z", "outsidePeriod"],
  ["a suspended service is not booked", { lineStatus: "SUSPENDED" }, "2026-11-24T09:00:00Z", "lineNotOpen"],
  ["a closed service is not booked", { lineStatus: "CLOSED" }, "2026-11-24T09:00:00Z", "lineNotOpen"],
  ["a draft is not delivered", { planStatus: "DRAFT" }, "2026-11-24T09:00:00Z", "planNotRunning"],
  ["no accreditation, no delivery", { delivererAccredited: false }, "2026-11-24T09:00:00Z", "notAccredited"],
  ["no more hours than signed", { minutesLeft: 45 }, "2026-11-24T09:00:00Z", "nothingLeft"],
  ["no day longer than the cap", { personDayMinutes: 435 }, "2026-11-24T09:00:00Z", "dailyCap"],
])("%s", (_name, over, moment, reason) => {
  expect(bookingRefusal({ ...line, ...over }, new Date(moment), 60)?.key ?? null).toBe(
    reason && `session.refusals.${reason}`,
  );
});

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const appointment = {
  lineIds: [id],
  operatorId: id,
  siteId: "",
  day: "24/11/2026",
  startTime: "09:00",
  endTime: "10:00",
  mode: "IN_PERSON",
  place: "Sede",
  room: "",
  repeat: "NO",
  until: "",
  times: "",
  onHolidays: "",
};
test.each([
  ["an hour that the clock skips", { day: "28/03/2027", startTime: "02:30", endTime: "03:30" }, "startTime"],
  ["an end before the start", { endTime: "08:00" }, "endTime"],
  ["minutes that are no quarter hours", { endTime: "09:50" }, "endTime"],
  ["longer than a day's cap", { startTime: "08:00", endTime: "17:00" }, "endTime"],
  ["nobody", { lineIds: [] }, "lineIds"],
  ["nowhere", { place: "" }, "place"],
  ["a room of no site", { room: "Aula 1" }, "room"],
  ["a repetition without an end", { repeat: "WEEKLY" }, "until"],
  ["one repetition", { repeat: "WEEKLY", times: "1" }, "times"],
  ["two ends", { repeat: "WEEKLY", times: "4", until: "24/12/2026" }, "times"],
])("an appointment with %s is refused at its field", (_name, over, field) => {
  const form = parseValues(planSessionsForm, { ...appointment, ...over });
  expect(form.ok ? [] : Object.keys(form.problems)).toEqual([field]);
});

test("who was there has minutes and something done; who stayed away with a reason says which", () => {
  const answer = {
    attendanceId: id,
    version: "1",
    status: "PRESENT",
    minutes: "0",
    absenceReason: "",
    content: "",
    note: "",
    correctionReason: "",
  };
  const fields = (over: object) => {
    const form = parseValues(recordAttendanceForm, { ...answer, ...over });
    return form.ok ? [] : Object.keys(form.problems);
  };
  expect(fields({})).toEqual(["minutes", "content"]);
  expect(fields({ status: "ABSENT_JUSTIFIED" })).toEqual(["absenceReason"]);
  expect(fields({ status: "ABSENT" })).toEqual([]);
  expect(fields({ minutes: "-15", content: "x" })).toEqual(["minutes"]);
});
