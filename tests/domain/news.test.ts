import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { afterShowing, gatherNews, type NewsEvent, newsAnchor, newsSince } from "@/domain/news";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 9, minutes));

describe("what is news", () => {
  test("nothing, at the very first visit", () => {
    expect(newsSince(null, at(0))).toBeNull();
    expect(afterShowing(null, at(0))).toEqual({ seenAt: at(0), newsFrom: at(0) });
  });

  test("what happened since the last visit, and still so while the same visit lasts", () => {
    const last = { seenAt: at(0), newsFrom: at(0) };
    expect(newsSince(last, at(30))).toEqual(at(0));
    const shown = afterShowing(last, at(30));
    expect(shown).toEqual({ seenAt: at(30), newsFrom: at(0) });
    expect(newsSince(shown, at(35))).toEqual(at(0));
    expect(newsSince(afterShowing(shown, at(38)), at(45))).toEqual(at(0));
    expect(newsSince(afterShowing(shown, at(38)), at(49))).toEqual(at(38));
  });

  property.prop([fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 30 })])(
    "no mark ever goes back, and nothing that was never shown stops being news",
    (moments) => {
      let mark = afterShowing(null, at(0));
      for (const minute of moments) {
        const next = afterShowing(mark, at(minute));
        expect(next.seenAt >= mark.seenAt).toBe(true);
        expect(next.newsFrom >= mark.newsFrom).toBe(true);
        expect(next.newsFrom <= next.seenAt).toBe(true);
        const since = newsSince(next, at(minute));
        expect(since && since <= next.seenAt).toBe(true);
        mark = next;
      }
    },
  );
});

const luca = { id: "luca", name: "Luca Mori", role: "EMPLOYMENT_OPERATOR", organisationName: "SolCo" };
const event = (minutes: number, type: string, over: Partial<NewsEvent> = {}): NewsEvent => ({
  id: `${type} ${minutes}`,
  at: at(minutes),
  type,
  facts: {},
  planId: "plan",
  subjectId: null,
  lineKey: null,
  service: null,
  by: luca,
  ...over,
});

describe("how news are gathered", () => {
  test("one line changed five times by one person is one piece of news, from what it was to what it is", () => {
    const edits = [5, 4, 3, 2, 1].map((minute) =>
      event(minute, "plan.lineEdited", {
        lineKey: "coaching",
        facts: { quantity: 720 + minute * 60, previousQuantity: 720 + (minute - 1) * 60 },
      }),
    );
    const [news, ...others] = gatherNews(edits);
    expect(others).toEqual([]);
    expect(news).toMatchObject({ count: 5, at: at(5), facts: { quantity: 1020 }, first: { previousQuantity: 720 } });
  });

  test("other lines, other people and other plans are other news; what is done once is never gathered", () => {
    const events = [
      event(9, "plan.lineEdited", { lineKey: "coaching" }),
      event(8, "plan.lineEdited", { lineKey: "course" }),
      event(7, "plan.lineEdited", { lineKey: "coaching", by: { ...luca, id: "marta" } }),
      event(6, "plan.lineEdited", { lineKey: "coaching", planId: "another" }),
      event(5, "plan.signatureAdded"),
      event(4, "plan.signatureAdded"),
      event(3, "plan.goalEdited", { subjectId: "one" }),
      event(2, "plan.goalEdited", { subjectId: "two" }),
    ];
    expect(gatherNews(events).map(({ count }) => count)).toEqual(events.map(() => 1));
  });

  test("the newest come first, whatever was gathered into them", () => {
    const gathered = gatherNews([
      event(5, "plan.lineEdited", { lineKey: "a" }),
      event(4, "plan.shared"),
      event(3, "plan.lineEdited", { lineKey: "a" }),
    ]);
    expect(gathered.map(({ type, count }) => [type, count])).toEqual([
      ["plan.lineEdited", 2],
      ["plan.shared", 1],
    ]);
  });
});

test.each([
  ["plan.lineEdited", { lineKey: "k" }, "#line-k"],
  ["plan.lineAdded", { lineKey: "k" }, "#line-k"],
  ["plan.lineRemoved", { lineKey: "k" }, ""],
  ["comment.written", { lineKey: "k", subjectId: "c" }, "#comment-c"],
  ["comment.written", { lineKey: "k" }, "#thread-k"],
  ["comment.resolved", {}, "#conversation"],
  ["plan.goalAdded", { subjectId: "g" }, "#goals"],
  ["attendance.recorded", {}, "#delivery"],
  ["plan.signatureAdded", {}, "#signatures"],
  ["plan.shared", {}, ""],
])("news of %s about %j lead to %j", (type, about, anchor) => {
  expect(newsAnchor("plan", { type, lineKey: null, subjectId: null, ...about })).toBe(anchor);
});

test.each([
  ["household", "arrears.recorded", "#arrears"],
  ["household", "household.memberAdded", "#members"],
  ["household", "household.accessGranted", "#access"],
  ["household", "supportAction.added", "#support"],
  ["household", "referral.accepted", "#members"],
  ["household", "household.closed", "#history"],
  ["referral", "referral.accepted", "#history"],
] as const)("on a %s, news of %s lead to %s", (kind, type, anchor) => {
  expect(newsAnchor(kind, { type, lineKey: null, subjectId: null })).toBe(anchor);
});
