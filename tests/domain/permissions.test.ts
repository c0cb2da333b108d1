import { describe, expect, test } from "vitest";
import { type Actor, authorise, Forbidden, may, policy, type Subject, seesNames } from "@/domain/permissions";
import { Role } from "@/generated/prisma/enums";

/*
 * The access policy, as an auditor reads it. Written by hand and never computed: a change in the code that is not made
 * here as well fails.
 *
 * Columns: SW social worker (Officina) · EO employment operator (SolCo) · PC SolCo coordinator · MO Comune's officer ·
 * AD administrator · PO privacy officer.
 *
 * Cells, whose thing the deed may be done to:
 *   all   anybody's (for the Comune without names)
 *   own   one's own
 *   org   one's own and one's colleagues' (same organisation)
 *   addr  what was sent to one's organisation by another
 *   case  what was opened to this one person, until it ends
 *   -     nobody's: this role may not do it
 */
const table = `
deed                        | SW   | EO   | PC   | MO   | AD   | PO
household.create            | all  | -    | -    | -    | -    | -
household.read              | org  | -    | -    | case | -    | -
household.summary           | -    | addr | addr | all  | -    | -
household.edit              | own  | -    | -    | -    | -    | -
household.reassign          | org  | -    | -    | -    | -    | -
household.close             | own  | -    | -    | -    | -    | -
household.export            | all  | -    | -    | -    | -    | -
household.grantAccess       | own  | -    | -    | -    | -    | -
note.write                  | org  | addr | addr | -    | -    | -
landlordImport.run          | org  | -    | -    | -    | -    | -
repayment.takePayment       | org  | -    | -    | -    | -    | -
repayment.setRule           | -    | -    | -    | all  | -    | -
paymentList.run             | org  | -    | -    | -    | -    | -
pointsRule.read             | org  | -    | -    | all  | -    | -
pointsRule.write            | -    | -    | -    | all  | -    | -
referral.read               | org  | addr | addr | all  | -    | -
referral.write              | own  | -    | -    | -    | -    | -
referral.withdraw           | org  | -    | -    | -    | -    | -
referral.answer             | org  | -    | -    | -    | -    | -
referral.decide             | -    | addr | addr | -    | -    | -
referral.assign             | -    | -    | addr | -    | -    | -
referral.close              | -    | addr | addr | -    | -    | -
person.read                 | org  | addr | addr | case | -    | -
person.editContacts         | own  | addr | addr | -    | -    | -
assessment.read             | org  | addr | addr | -    | -    | -
assessment.write            | -    | addr | -    | -    | -    | -
plan.read                   | org  | addr | addr | all  | -    | -
plan.write                  | -    | addr | addr | -    | -    | -
plan.comment                | org  | addr | addr | -    | -    | -
plan.agree                  | org  | -    | -    | -    | -    | -
plan.signAsOperator         | -    | own  | own  | -    | -    | -
plan.signAsOfficina         | org  | -    | -    | -    | -    | -
plan.recordPersonSignature  | -    | addr | addr | -    | -    | -
plan.end                    | -    | addr | addr | -    | -    | -
closure.write               | -    | addr | addr | -    | -    | -
closure.acknowledge         | org  | -    | -    | -    | -    | -
followUp.answer             | -    | addr | addr | -    | -    | -
personLink.issue            | -    | addr | addr | -    | -    | -
personLink.read             | org  | addr | addr | -    | -    | -
plan.review                 | -    | addr | addr | -    | -    | -
clock.pause                 | own  | own  | addr | -    | -    | -
plan.reassign               | -    | -    | addr | -    | -    | -
derogation.request          | -    | addr | addr | -    | -    | -
derogation.decide           | -    | -    | -    | all  | -    | -
attachment.read             | org  | addr | addr | case | -    | -
attachment.write            | org  | addr | addr | -    | -    | -
session.read                | org  | addr | addr | -    | -    | -
session.write               | -    | org  | org  | -    | -    | -
register.lock               | -    | -    | org  | -    | -    | -
concern.read                | org  | -    | -    | -    | -    | -
reminder.tick               | -    | org  | org  | -    | -    | -
evidence.askPlan            | -    | own  | addr | -    | -    | -
evidence.askMonth           | -    | -    | org  | -    | -    | -
evidence.askProgramme       | -    | -    | -    | all  | -    | -
evidence.read               | -    | own  | org  | org  | -    | -
calendarFeed.manage         | -    | own  | own  | -    | -    | -
outcome.write               | -    | addr | addr | -    | -    | -
internship.read             | org  | addr | addr | -    | -    | -
internship.write            | -    | addr | addr | -    | -    | -
internshipAgreement.manage  | -    | org  | org  | -    | -    | -
regional.manage             | -    | addr | addr | -    | -    | -
course.read                 | all  | org  | org  | all  | all  | -
course.write                | -    | org  | org  | -    | -    | -
course.decide               | -    | -    | -    | all  | -    | -
course.run                  | -    | org  | org  | -    | -    | -
course.promote              | -    | -    | -    | -    | all  | -
network.read                | -    | all  | all  | -    | -    | -
network.write               | -    | all  | all  | -    | -    | -
opportunity.read            | all  | org  | org  | all  | -    | -
opportunity.write           | -    | org  | org  | -    | -    | -
candidacy.read              | org  | addr | addr | -    | -    | -
candidacy.write             | -    | addr | addr | -    | -    | -
catalogue.read              | all  | all  | all  | all  | all  | -
catalogue.manage            | -    | -    | -    | -    | all  | -
programme.read              | -    | all  | all  | all  | all  | -
programme.manage            | -    | -    | -    | -    | all  | -
organisation.read           | all  | all  | all  | all  | all  | -
organisation.manage         | -    | -    | -    | -    | all  | -
user.manage                 | -    | -    | -    | -    | all  | -
mail.manage                 | -    | -    | -    | -    | all  | -
meeting.read                | org  | addr | addr | case | -    | -
meeting.write               | org  | -    | -    | -    | -    | -
task.give                   | all  | all  | all  | all  | all  | -
task.end                    | own  | own  | own  | own  | own  | -
waiting.mark                | own  | own  | own  | own  | own  | -
dashboard.read              | all  | all  | all  | all  | -    | -
snapshot.take               | -    | -    | -    | all  | -    | -
fileRead.read               | -    | -    | -    | -    | -    | all
account.change              | own  | own  | own  | own  | own  | own
view.keep                   | own  | own  | own  | own  | own  | own
`;

const columns: Record<string, Role> = {
  SW: "SOCIAL_WORKER",
  EO: "EMPLOYMENT_OPERATOR",
  PC: "PROVIDER_COORDINATOR",
  MO: "MUNICIPAL_OFFICER",
  AD: "ADMIN",
  PO: "PRIVACY_OFFICER",
};

const [me, colleague, stranger] = ["me", "colleague", "stranger"];
const [mine, theirs] = ["my organisation", "another organisation"];
const subjects = {
  own: { organisationId: mine, ownerId: me },
  colleagues: { organisationId: mine, ownerId: colleague },
  addressed: { organisationId: theirs, ownerId: stranger, addressedToId: mine },
  opened: { organisationId: theirs, ownerId: stranger, grantedToIds: [me] },
  anothers: { organisationId: theirs, ownerId: stranger, addressedToId: theirs, grantedToIds: [stranger] },
  nobodys: {},
} satisfies Record<string, Subject>;
type Whose = keyof typeof subjects;

const allowed: Record<string, Whose[]> = {
  all: ["own", "colleagues", "addressed", "opened", "anothers", "nobodys"],
  own: ["own"],
  org: ["own", "colleagues"],
  addr: ["addressed"],
  case: ["opened"],
  "-": [],
};

const cells = (line: string) => line.split("|").map((cell) => cell.trim());
const [heading, ...lines] = table.trim().split("\n").map(cells);
const rows = lines.map(([deed = "", ...rest]) => ({ deed, cells: rest }));
const isDeed = (deed: string): deed is keyof typeof policy => deed in policy;

test("every deed of the policy stands in the table, once, and the table holds no other", () => {
  expect(rows.map(({ deed }) => deed).toSorted()).toEqual(Object.keys(policy).toSorted());
});

test("every role has its column", () => {
  expect(heading?.slice(1).map((column) => columns[column])).toEqual(Object.values(Role));
});

describe.each(rows)("$deed", ({ deed, cells: expected }) => {
  test.each((heading ?? []).slice(1).map((column, index) => ({ column, cell: expected[index] ?? "" })))(
    "$column: $cell",
    ({ column, cell }) => {
      const role = columns[column];
      const whose = allowed[cell];
      if (!isDeed(deed) || !role || !whose) throw new Error(`the table is wrong at ${deed}, ${column}: ${cell}`);
      const actor: Actor = { id: me ?? "", role, organisationId: mine ?? "" };
      const done = (Object.keys(subjects) as Whose[]).filter((one) => may(actor, deed, subjects[one]));
      expect(done.toSorted()).toEqual(whose.toSorted());
      for (const one of Object.keys(subjects) as Whose[]) {
        const attempt = () => authorise(actor, deed, subjects[one]);
        if (whose.includes(one)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(Forbidden);
      }
    },
  );
});

test("the Comune reads names in the cases opened to it, everybody else in those they may read at all", () => {
  for (const role of Object.values(Role)) {
    const actor: Actor = { id: me ?? "", role, organisationId: mine ?? "" };
    expect(seesNames(actor, subjects.anothers)).toBe(role !== "MUNICIPAL_OFFICER");
    expect(seesNames(actor, subjects.opened)).toBe(true);
  }
});
