import { fc, test as property } from "@fast-check/vitest";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { audiencesOf, commentAudiences, reads, sideOf, sortThreads, staysWithin } from "@/domain/comment";
import { writeCommentForm } from "@/domain/comment-forms";
import { calledIn, mentionParts } from "@/domain/mention";
import { proposalWords } from "@/domain/proposal";
import type { Role } from "@/generated/prisma/enums";
import { content, contentLine } from "../support/plan-content";
import { catalogue } from "../support/words";

const roles: Role[] = [
  "SOCIAL_WORKER",
  "EMPLOYMENT_OPERATOR",
  "PROVIDER_COORDINATOR",
  "MUNICIPAL_OFFICER",
  "ADMIN",
  "PRIVACY_OFFICER",
];
const someone = (role: Role, id = role) => ({ id, role });

describe("who reads what", () => {
  test.each([
    [
      "SHARED",
      ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR", "MUNICIPAL_OFFICER", "ADMIN", "PRIVACY_OFFICER"],
    ],
    ["OFFICINA", ["SOCIAL_WORKER"]],
    ["PROVIDER", ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"]],
    ["AUTHOR", []],
  ] as const)("a word for %s is read by %s", (audience, readers) => {
    const word = { audience, authorId: "author" };
    expect(roles.filter((role) => reads(someone(role), word))).toEqual(readers);
    expect(reads({ id: "author", role: "EMPLOYMENT_OPERATOR" }, word)).toBe(true);
  });

  test("one chooses between both sides, one's own and oneself; who takes no part chooses nothing", () => {
    expect(audiencesOf({ role: "SOCIAL_WORKER" })).toEqual(["SHARED", "OFFICINA", "AUTHOR"]);
    expect(audiencesOf({ role: "EMPLOYMENT_OPERATOR" })).toEqual(["SHARED", "PROVIDER", "AUTHOR"]);
    expect(audiencesOf({ role: "MUNICIPAL_OFFICER" })).toEqual([]);
    expect(roles.map((role) => sideOf({ role }))).toEqual(["OFFICINA", "PROVIDER", "PROVIDER", null, null, null]);
  });

  test("an answer never has readers that its thread has not", () => {
    const readers = (audience: (typeof commentAudiences)[number]) =>
      roles.filter((role) => reads(someone(role), { audience, authorId: "author" }));
    for (const thread of commentAudiences)
      for (const answer of commentAudiences)
        expect(staysWithin(thread, answer), `${answer} in ${thread}`).toBe(
          readers(answer).every((role) => readers(thread).includes(role)),
        );
  });
});

describe("the form of a word", () => {
  const planId = "0199aaaa-0000-7000-8000-000000000001";
  const typed = {
    planId,
    about: "",
    kind: "COMMENT",
    audience: "SHARED",
    body: "x",
    mentions: [],
    quantity: "",
    startsOn: "",
    endsOn: "",
    removal: "",
    serviceId: "",
    serviceQuantity: "",
  };

  test.each([
    ["", { lineKey: null, goalKey: null }],
    [`line:${planId}`, { lineKey: planId, goalKey: null }],
    [`goal:${planId}`, { lineKey: null, goalKey: planId }],
  ])("says what it is about: %s", (about, read) => {
    expect(writeCommentForm.parse({ ...typed, about }).about).toEqual(read);
  });

  test.each(["line:", "goal:1", "line:../../etc", `plan:${planId}`, `line:${planId} `])("is not about %s", (about) => {
    expect(writeCommentForm.safeParse({ ...typed, about }).success).toBe(false);
  });

  test("a request and an agreement are for both sides; only an agreement needs no words", () => {
    const wrong = (over: object) =>
      writeCommentForm
        .safeParse({ ...typed, ...over })
        .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
    expect(wrong({ kind: "CHANGE_REQUEST", audience: "OFFICINA" })).toEqual(["audience comment.errors.forBoth"]);
    expect(wrong({ kind: "AGREEMENT", body: " " })).toBeUndefined();
    expect(wrong({ body: "" })).toEqual(["body errors.required"]);
    expect(wrong({ startsOn: "2026-12-02", endsOn: "2026-12-01" })).toEqual(["endsOn errors.datesUpsideDown"]);
  });
});

describe("calling people by name", () => {
  const people = [
    { id: "luca", name: "Luca Mori" },
    { id: "anna", name: "Anna Ferrari" },
    { id: "anna2", name: "Anna Maria Rossi" },
    { id: "nico", name: "Nicolò D’Este" },
  ];

  test.each([
    ["@Luca che ne dici?", ["luca"]],
    ["che ne dici @luca mori?", ["luca"]],
    ["@Luca Mori, @Luca: due volte", ["luca"]],
    ["@Anna quale delle due", []],
    ["@Anna Ferrari e @Anna Maria Rossi", ["anna", "anna2"]],
    ["@NICOLÒ", ["nico"]],
    ["@Lucas non è lui", []],
    ["luca@moricorp.it non è una chiamata", []],
    ["mario@Luca nemmeno", []],
    ["@ Luca nemmeno", []],
    ["niente", []],
  ])("%s", (body, called) => {
    expect(calledIn(body, people)).toEqual(called);
  });

  property.prop([
    fc
      .array(fc.oneof(fc.string(), fc.constantFrom("@Luca", "@Anna Ferrari", " ", "@", "İ")))
      .map((parts) => parts.join("")),
  ])("the parts of a text are the text, whatever it says", (body) => {
    expect(
      mentionParts(body, people)
        .map(({ words }) => words)
        .join(""),
    ).toBe(body);
  });
});

describe("a proposal in words", () => {
  const coaching = contentLine();
  const text = content([coaching, contentLine({ key: "L01", code: "L01", name: "Accoglienza", quantity: 60 })]);
  const proposal = {
    lineKey: "L09",
    status: "OPEN",
    quantity: null,
    startsOn: null,
    endsOn: null,
    service: null,
  } as const;
  const service = { id: "s", code: "L04", name: "Tirocinio", unit: "HOUR", unitCostCents: 3300 } as const;
  const say = createTranslator({ locale: "it", messages: catalogue("it") });
  const words = (over: object) =>
    proposalWords({ ...proposal, ...over }, text).map(({ key, values }) => say(key as never, values as never));

  test.each([
    [{ quantity: 1080 }, ["Coaching: da 12 h a 18 h, + 204,00 €"]],
    [{ quantity: 360 }, ["Coaching: da 12 h a 6 h, − 204,00 €"]],
    [{ endsOn: "2027-06-30" }, ["Coaching: periodo da 23/11/2026 – 22/05/2027 a 23/11/2026 – 30/06/2027"]],
    [{}, ["Togliere Coaching: 12 h, − 408,00 €"]],
    [{ lineKey: null, quantity: 600, service }, ["Aggiungere Tirocinio: 10 h, + 330,00 €"]],
    [
      { lineKey: null, quantity: 600, service: { ...service, unitCostCents: null } },
      ["Aggiungere Tirocinio: 10 h, costo non definito"],
    ],
    [{ quantity: 720 }, []],
    [{ lineKey: "gone", quantity: 60 }, []],
  ])("%j", (over, sentences) => {
    expect(words(over)).toEqual(sentences);
  });
});

test("threads stand where their line or goal is, and outlive it", () => {
  const thread = (lineKey: string | null, goalKey: string | null = null) => ({ lineKey, goalKey });
  const all = [thread(null), thread("a"), thread("x"), thread(null, "g"), thread(null, "h"), thread("a")];
  expect(sortThreads(all, { lines: [{ key: "b" }, { key: "a" }], goals: [{ key: "g" }] })).toEqual({
    whole: [all[0]],
    goals: [{ key: "g", threads: [all[3]] }],
    lines: [
      { key: "b", threads: [] },
      { key: "a", threads: [all[1], all[5]] },
    ],
    gone: [all[2], all[4]],
  });
});
