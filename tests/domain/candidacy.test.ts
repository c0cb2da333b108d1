import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  afterAnswers,
  answerDueOn,
  candidacyMayMove,
  candidacyMoves,
  candidacyStatuses,
  openCandidacies,
  standingCandidacies,
} from "@/domain/candidacy";
import { similarNames } from "@/domain/company-name";

const moves = Object.keys(candidacyMoves) as (keyof typeof candidacyMoves)[];

describe("the moves of a candidacy", () => {
  test.each(
    candidacyStatuses.map((status) => [status, moves.filter((move) => candidacyMayMove(move, status))] as const),
  )("from %s", (status, found) => {
    const open = openCandidacies.some((one) => one === status);
    expect(found).toEqual(open ? moves : status === "TAKEN" ? ["withdraw"] : []);
  });

  property.prop([
    fc.constantFrom(...openCandidacies),
    fc.option(fc.boolean(), { nil: null }),
    fc.option(fc.boolean(), { nil: null }),
  ])("answers lead where the table says, and take the person only with two yeses", (status, employer, person) => {
    const after = afterAnswers(status, { employer, person });
    expect(after === "TAKEN").toBe(employer === true && person === true);
    expect(standingCandidacies.some((one) => one === after)).toBe(employer !== false && person !== false);
    const reachable = [...candidacyMoves.answerEmployer.to, ...candidacyMoves.answerPerson.to] as string[];
    expect(reachable).toContain(after);
  });
});

test("an answer is due seven days after the interview, or after the proposal without one", () => {
  const proposedAt = new Date("2026-11-20T23:30:00Z");
  expect(answerDueOn({ proposedAt, interviewAt: null })).toBe("2026-11-28");
  expect(answerDueOn({ proposedAt, interviewAt: new Date("2026-11-25T09:00:00Z") })).toBe("2026-12-02");
});

test.each([
  ["Impresa Lustra S.r.l.", "LUSTRA srl", true],
  ["Società Agricola Prà Verde", "Agricola Pra' Verde di Rossi", true],
  ["Officine Meccaniche Gazzo", "Oficine Meccaniche Gazo", true],
  ["Officine Meccaniche Gazzo", "Officine Meccaniche Gatti", false],
  ["Bar Sport", "Ferramenta Tre Ponti", false],
  ["S.r.l.", "S.p.A.", false],
  ["Alfa", "Beta", false],
])("%s and %s may be the same: %s", (one, other, same) => {
  expect(similarNames(one, other)).toBe(same);
  expect(similarNames(other, one)).toBe(same);
});
