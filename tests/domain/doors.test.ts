import { expect, test } from "vitest";
import { readSource, sourceFiles, sourceText } from "../support/source-graph";

/*
 * Nothing that acts for somebody may forget to ask whether they may. These tests read the source itself: a new command,
 * page, route or action that asks nobody fails until it does, or until it is put on one of the lists below with a reason.
 */

const { declared, leadsTo } = readSource(/^(app|server|domain)\/.*\.tsx?$/);
const keyOf = ({ file, name }: { file: string; name: string }) => `${file}#${name}`;
const asks = new Set(["authorise", "may", "reachOf"].map((name) => `domain/permissions.ts#${name}`));
const signedIn = new Set(["requireActor", "currentActor", "currentSession"].map((name) => `server/session.ts#${name}`));

/** Reads and commands that take an actor and consult no policy. */
const unasked: Record<string, string> = {
  "server/households/all-or-nothing.ts#allOrNothing": "a transaction that commands use, not a command",
  "server/households/colleagues.ts#listColleagues": "names within one's own organisation",
  "server/households/colleagues.ts#listOfficers": "the names of the Comune's officers, who hold public office",
  "server/households/drafts.ts#getDraft": "a draft is looked for among its writer's own",
  "server/households/drafts.ts#listDrafts": "drafts are looked for among their writer's own",
  "server/households/list-households.ts#countHouseholds": "the tabs of a list opened by mayListHouseholds",
  "server/households/list-households.ts#householdChoices": "the filters of a list opened by mayListHouseholds",
  "server/landlord-imports/work.ts#continueImport": "goes on with what its owner was let start",
  "server/referrals/list-referrals.ts#listColleagues": "names within one's own organisation",
  "server/referrals/operators.ts#listOperators": "names and workloads within one's own organisation",
};

/** Pages, routes and actions open to whoever comes. */
const open: Record<string, string> = {
  "app/(public)/accessibility/page.tsx#default": "a public statement",
  "app/(public)/legal-notes/page.tsx#default": "a public statement",
  "app/(public)/privacy-notice/page.tsx#default": "a public statement",
  "app/(public)/open-data/page.tsx#default": "figures concealed before they were kept",
  "app/(public)/open-data/dictionary/page.tsx#default": "says what the fields mean",
  "app/(public)/open-data/[file]/route.ts#GET": "figures concealed before they were kept",
  "app/(public)/sign-in/page.tsx#default": "the front door",
  "app/(public)/sign-in/actions.ts#signInAction": "the front door",
  "app/(public)/forgotten-password/page.tsx#default": "for who cannot sign in",
  "app/(public)/forgotten-password/actions.ts#forgottenPasswordAction": "for who cannot sign in; tells nothing back",
  "app/(public)/forgotten-password/sent/page.tsx#default": "for who cannot sign in; the same whoever asked",
  "app/(public)/reset-password/page.tsx#default": "the link's token is the right to open it",
  "app/(public)/reset-password/actions.ts#resetPasswordAction": "the link's token is the right to do it",
  "app/(person)/p/[token]/page.tsx#default": "the link's token is the right to be asked who one is",
  "app/(person)/p/page.tsx#default": "the visit's cookie is the right: it is given for the token and the second factor",
  "app/(person)/p/copy/route.ts#GET": "the visit's cookie is the right to one's own copy",
  "app/(person)/p/actions.ts#openLinkAction":
    "the token and the second factor are the right; counted by link and address",
  "app/(person)/p/actions.ts#confirmOwnPlanAction": "the visit's cookie is the right to answer, once",
  "app/(person)/p/actions.ts#disagreeOwnPlanAction": "the visit's cookie is the right to answer, once",
  "app/(person)/p/hours-actions.ts#confirmOwnHoursAction": "the visit's cookie is the right to answer, once",
  "app/(person)/p/hours-actions.ts#disagreeOwnHoursAction": "the visit's cookie is the right to answer, once",
  "app/(person)/p/actions.ts#closeVisitAction": "forgets the visit of whoever sends it",
  "app/(portal)/sign-out/page.tsx#default": "sends who is not signed in away",
  "app/(portal)/sign-out/actions.ts#signOutAction": "ends the session of whoever sends it",
  "app/api/auth/[...nextauth]/route.ts#GET": "next-auth's own way in",
  "app/api/auth/[...nextauth]/route.ts#POST": "next-auth's own way in, counted like the form",
  "app/styleguide/page.tsx#default": "every component with invented data",
  "app/styleguide/case/page.tsx#default": "every component with invented data",
  "app/styleguide/charts/page.tsx#default": "every component with invented data",
  "app/styleguide/form/page.tsx#default": "every component with invented data",
  "app/styleguide/form/actions.ts#tryFormAction": "gives back what was typed and keeps nothing",
  "app/styleguide/list/page.tsx#default": "every component with invented data",
  "app/healthz/route.ts#GET": "says that the program runs",
  "app/readyz/route.ts#GET": "says that the database is ready, and no more",
  "app/calendar/[token]/route.ts#GET": "the address's token is the right, counted by address; no person is named",
  "app/language/route.ts#POST": "remembers a language",
};

/** Files that work in nobody's name. */
const systemDoors: Record<string, string> = {
  "server/auth/actor-of.ts": "finds out who is there",
  "server/auth/attempts.ts": "counts attempts of whoever is not signed in",
  "server/auth/demo-people.ts": "the invented people of the demo town",
  "server/auth/redeem-reset-link.ts": "the link's token is the right",
  "server/auth/request-reset.ts": "somebody who cannot sign in asks for a link",
  "server/auth/sign-in.ts": "sign-in itself",
  "server/calendar-feeds/read-feed.ts": "a calendar program: the address's token is the right",
  "server/clocks/escalate.ts":
    "tells what is late to who is awaited and to who coordinates, in nobody's name; decides nothing",
  "server/evidence/expire-packs.ts": "takes old files away in nobody's name; reads no case",
  "server/evidence/hold-pack.ts": "says whose turn it is with a pack; its cases are read in its asker's name",
  "server/evidence/resume-packs.ts": "asks anew for packs whose maker died; reads no case",
  "server/reminders/claim-reminders.ts": "reminds people of their own appointments in nobody's name",
  "server/indicators/kept-figures.ts":
    "counts again, in nobody's name, figures somebody already asked for in theirs; gives nothing back but to who asks in theirs",
  "server/indicators/standing-views.ts":
    "counts the pages people open first before they are opened, in nobody's name; gives nothing back",
  "server/notices/claim-mail.ts": "the worker's mails, whoever they are for; reads no case",
  "server/notices/send-mails.ts": "counts what a mail tells its reader, by kind; reads no case",
  "server/notices/write-digests.ts": "gathers everybody's unread notices of a morning; reads no case",
  "server/person-links/answer-own-plan.ts":
    "the person's answer: their visit is the right, tested again under the plan's lock",
  "server/person-links/answer-own-hours.ts":
    "the person's answer about their hours: their visit is the right, tested again under the plan's lock",
  "server/person-links/get-own-hours.ts": "the person's own pages: their visit is the right",
  "server/person-links/get-own-copy.ts": "the person's own copy: their visit is the right",
  "server/person-links/get-own-plan.ts": "the person's own pages: their visit is the right",
  "server/person-links/open-link.ts": "the link's token and the second factor are the right",
  "server/readiness.ts": "reads which migrations there are",
  "server/repayments/review-repayments.ts": "looks at the days of every plan being paid; gives nothing back",
  "server/snapshots/published.ts": "reads the town's pictures, concealed before they were kept; no case",
  "server/snapshots/take-due-snapshots.ts":
    "counts ended months in nobody's name and keeps what is counted; gives nothing back",
  "server/users/create-first-administrator.ts": "a new installation has nobody yet; refuses as soon as it has",
};

const database = new Set(["server/db.ts#asActor"]);
const commands = declared.filter(
  (one) =>
    /^server\/(?!db\.ts)/.test(one.file) &&
    one.exported &&
    one.firstParameter === "actor" &&
    leadsTo(keyOf(one), database),
);
const doors = declared.filter(
  ({ file, name, exported }) =>
    exported &&
    ((/\/page\.tsx$/.test(file) && name === "default") ||
      (/\/route\.tsx?$/.test(file) && /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(name)) ||
      (file.startsWith("app/") && /^["']use server["']/.test(sourceText(file)))),
);

test("there is something to look at", () => {
  expect(commands.length).toBeGreaterThan(40);
  expect(doors.length).toBeGreaterThan(30);
});

test("every read and command that takes an actor consults the access policy", () => {
  const careless = commands.map(keyOf).filter((key) => !leadsTo(key, asks) && !(key in unasked));
  expect(careless).toEqual([]);
});

test("every page, route and action asks who is there, but those open to all", () => {
  const careless = doors.map(keyOf).filter((key) => !leadsTo(key, signedIn) && !(key in open));
  expect(careless).toEqual([]);
});

test("nothing works in nobody's name but what was reviewed", () => {
  const files = sourceFiles(/^(app|components|domain|lib|server)\/.*\.tsx?$/).filter(
    (file) => file !== "server/db.ts" && /\basSystem\b/.test(sourceText(file)),
  );
  expect(files.filter((file) => !(file in systemDoors))).toEqual([]);
});

test("the one door to the database: nothing but server/db.ts makes a client or opens a connection", () => {
  const connects = /new PrismaClient|new PrismaPg|from "pg"|@prisma\/adapter-pg/;
  const files = sourceFiles(/\.tsx?$/).filter((file) => connects.test(sourceText(file)));
  expect(files).toEqual(["server/db.ts", "server/live/hear.ts"]);
});

test("the one connection beside the door hears that something happened, and can ask nothing of any table", () => {
  const text = sourceText("server/live/hear.ts");
  expect(text).not.toMatch(/new Prisma|adapter-pg|asActor|asSystem/);
  expect(text.match(/new pg\.\w+/g)).toEqual(["new pg.Client"]);
  const asked = [...text.matchAll(/\.query\(([^)]*)\)/g)].map(([, statement]) => statement);
  expect(asked).toEqual([expect.stringMatching(/^`listen \S+`$/), '"select 1"']);
});

test("the lists of exceptions name nothing that is gone", () => {
  const keys = new Set(declared.map(keyOf));
  for (const key of [...Object.keys(open), ...Object.keys(unasked)]) expect(keys, key).toContain(key);
  const files = new Set(sourceFiles(/\.tsx?$/));
  for (const file of Object.keys(systemDoors)) expect(files, file).toContain(file);
});
