import { describe, expect, test } from "vitest";
import { quotedHourCents } from "@/domain/course";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { attachQuote, downloadQuote } from "@/server/courses/attach-quote";
import { decideCourse } from "@/server/courses/decide-course";
import { draftCourse, editCourse } from "@/server/courses/draft-course";
import { moveCourse } from "@/server/courses/move-course";
import { asSystem } from "@/server/db";
import {
  aCourseForm,
  aDraftCourse,
  anApprovedCourse,
  aProposedCourse,
  approving,
} from "../../support/course-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const row = (id: string) => sql((tx) => tx.course.findUniqueOrThrow({ where: { id } }));
const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const events = (subjectId: string) =>
  sql(async (tx) =>
    (await tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map((one) => one.type),
  );
const pdf = {
  name: "preventivo.pdf",
  bytes: new TextEncoder().encode("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"),
};
const quote = {
  costBasis: "QUOTE",
  comparedServiceId: null,
  quoteCents: 300_000,
  quoteReference: "Prev. 12/2026",
} as const;

describe("writing a course", () => {
  test("takes the hourly cost of the basket's service it is compared with, never typed", async () => {
    const { courseId } = await aDraftCourse();
    expect(await row(courseId)).toMatchObject({ status: "DRAFT", unitCostCents: 84, quoteCents: null, minutes: 480 });
    expect(await events(courseId)).toEqual(["course.drafted"]);
  });

  test("out of a quote, shares it out over the most people and all the hours", async () => {
    const { courseId } = await aDraftCourse(quote);
    const unitCostCents = quotedHourCents({ quoteCents: 300_000, seatsMax: 3, minutes: 480 });
    expect(await row(courseId)).toMatchObject({
      unitCostCents,
      comparedServiceId: null,
      quoteReference: "Prev. 12/2026",
    });
  });

  test("leaves a cost undefined where the basket's is", async () => {
    const made = await aDraftCourse();
    const basket = { programmeId: made.programme.id, name: "Altro paniere", validFrom: new Date("2027-01-01") };
    const unknown = await sql(async (tx) => {
      const { id } = await tx.catalogueEdition.create({ data: basket });
      const service = await tx.service.create({
        data: {
          editionId: id,
          section: "FORMAZIONE",
          area: "Sicurezza",
          code: "F07",
          name: "Patentino",
          mode: "GROUP",
          unit: "HOUR",
          payBasis: "PROCESS",
          register: "FORMAZIONE_B",
          verification: "TO_VERIFY",
        },
      });
      await tx.catalogueEdition.update({ where: { id }, data: { status: "PUBLISHED" } });
      return service.id;
    });
    const form = aCourseForm(made, { comparedServiceId: unknown });
    must(await editCourse(made.operator, { courseId: made.courseId, version: 1, ...form }));
    expect(await row(made.courseId)).toMatchObject({ unitCostCents: null, version: 2 });
  });

  test("is refused with a service of work, days outside the measure's, a deliverer without the register", async () => {
    const made = await aDraftCourse();
    const write = (over: object) => draftCourse(made.operator, aCourseForm(made, over));
    const coaching = made.edition.services.find(({ code }) => code === "L09")?.id;
    const cooperative = await anOrganisation("COOPERATIVE", { consortiumId: made.providerId });
    const stranger = await anOrganisation("COOPERATIVE");
    expect(reasonOf(await write({ comparedServiceId: coaching }))).toBe("course.refusals.notComparable");
    expect(reasonOf(await write({ validTo: "2028-01-31" }))).toBe("course.refusals.outsideProgramme");
    expect(reasonOf(await write({ register: "FORMAZIONE_A" }))).toBe("course.refusals.notAccredited");
    expect(reasonOf(await write({ delivererId: cooperative.id }))).toBe("course.refusals.notAccredited");
    expect(reasonOf(await write({ delivererId: stranger.id }))).toBe("plan.refusals.delivererUnknown");
  });

  test("is a provider's deed, in a measure it has a convention with", async () => {
    const made = await aDraftCourse();
    for (const who of [made.socialWorker, made.officer, await aUser("ADMIN")])
      await expect(draftCourse(who, aCourseForm(made))).rejects.toThrow(Forbidden);
    const other = await aUser("EMPLOYMENT_OPERATOR");
    await expect(draftCourse(other, aCourseForm(made))).rejects.toThrow(NotVisible);
    const edit = { courseId: made.courseId, version: 1, ...aCourseForm(made) };
    await expect(editCourse(other, edit)).rejects.toThrow(NotVisible);
    await expect(editCourse(made.officer, edit)).rejects.toThrow(NotVisible);
  });

  test("by two at once: one saves, the other is told it changed", async () => {
    const made = await aDraftCourse();
    const edit = (title: string) =>
      editCourse(made.operator, { courseId: made.courseId, version: 1, ...aCourseForm(made, { title }) });
    const answers = (await Promise.all([edit("Uno"), edit("Due")])).map(reasonOf);
    expect(answers.toSorted()).toEqual(["course.refusals.moved", "done"]);
  });
});

describe("the quote's file", () => {
  test("must be there before the course is proposed, is kept and downloaded with a trace", async () => {
    const { coordinator, officer, courseId, socialWorker } = await aDraftCourse(quote);
    const propose = () => moveCourse(coordinator, { courseId, version: 1, move: "propose" });
    expect(reasonOf(await propose())).toBe("course.refusals.quoteNotAttached");
    must(await attachQuote(coordinator, courseId, pdf));
    must(await propose());
    expect(reasonOf(await attachQuote(coordinator, courseId, pdf))).toBe("course.refusals.moved");
    const { id } = await sql((tx) => tx.attachment.findFirstOrThrow({ where: { courseId } }));
    expect((await downloadQuote(officer, courseId, id))?.bytes).toEqual(Buffer.from(pdf.bytes));
    expect(await downloadQuote(socialWorker, courseId, id)).toBeNull();
    expect(await events(courseId)).toContain("attachment.downloaded");
  });

  test("is not for the Officina even once approved, and is refused when it is no document", async () => {
    const { coordinator, courseId, socialWorker } = await anApprovedCourse();
    expect(await downloadQuote(socialWorker, courseId, courseId)).toBeNull();
    await expect(attachQuote(socialWorker, courseId, pdf)).rejects.toThrow(Forbidden);
    const text = { name: "preventivo.txt", bytes: new TextEncoder().encode("ciao") };
    expect(reasonOf(await attachQuote(coordinator, courseId, text))).toMatch(/^attachment\.errors\./);
  });
});

describe("the Comune's decision", () => {
  test("approves with a reason and publishes the one service of the course beside the basket", async () => {
    const { courseId, programme, officer } = await anApprovedCourse();
    const course = await row(courseId);
    expect(course).toMatchObject({
      status: "APPROVED",
      decidedById: officer.id,
      decisionReason: "Serve e costa il giusto",
    });
    const edition = await sql((tx) =>
      tx.catalogueEdition.findUniqueOrThrow({ where: { courseId }, include: { services: true } }),
    );
    expect(edition).toMatchObject({ programmeId: programme.id, status: "PUBLISHED", publishedById: officer.id });
    expect(edition.services).toMatchObject([
      {
        code: course.code,
        name: "Addetto al magazzino",
        section: "FORMAZIONE",
        mode: "GROUP",
        unit: "HOUR",
        payBasis: "PROCESS",
        minQuantity: 480,
        standardQuantity: 480,
        maxQuantity: 480,
        unitCostCents: 84,
        participantsMin: 2,
        participantsMax: 3,
        verification: "DEMONSTRATION",
      },
    ]);
    expect(await events(courseId)).toEqual(["course.drafted", "course.proposed", "course.approved"]);
  });

  test("declines with a reason; the provider takes the course up again and proposes it anew", async () => {
    const { coordinator, officer, courseId } = await aProposedCourse();
    must(await decideCourse(officer, { courseId, ...approving, verdict: "decline", decisionReason: "C'è già F04" }));
    expect(await row(courseId)).toMatchObject({ status: "DECLINED", decisionReason: "C'è già F04" });
    must(await moveCourse(coordinator, { courseId, version: 3, move: "rework" }));
    expect((await row(courseId)).decisionReason).toBe("C'è già F04");
    must(await moveCourse(coordinator, { courseId, version: 4, move: "propose" }));
    expect(await row(courseId)).toMatchObject({ status: "PROPOSED", decisionReason: null, decidedById: null });
    expect(await sql((tx) => tx.catalogueEdition.count({ where: { courseId } }))).toBe(0);
  });

  test("is nobody's on what they proposed, whatever they have become", async () => {
    const { coordinator, courseId } = await aProposedCourse();
    const turned = { ...coordinator, role: "MUNICIPAL_OFFICER" as const };
    expect(reasonOf(await decideCourse(turned, { courseId, ...approving }))).toBe("course.refusals.own");
    await expect(
      sql((tx) =>
        tx.course.update({
          where: { id: courseId },
          data: { status: "APPROVED", decidedById: coordinator.id, decidedAt: new Date(), decisionReason: "sì" },
        }),
      ),
    ).rejects.toThrow(/course_decided_by_another/);
  });

  test("is the Comune's alone, and only of what was proposed to it", async () => {
    const made = await aProposedCourse();
    const { courseId } = made;
    await expect(decideCourse(made.coordinator, { courseId, ...approving })).rejects.toThrow(Forbidden);
    await expect(decideCourse(made.socialWorker, { courseId, ...approving })).rejects.toThrow(NotVisible);
    const draft = await aDraftCourse();
    const early = { courseId: draft.courseId, ...approving, version: 1 };
    await expect(decideCourse(draft.officer, early)).rejects.toThrow(NotVisible);
  });

  test("is taken once, however many decide at once", async () => {
    const { officer, courseId } = await aProposedCourse();
    const other = await aUser("MUNICIPAL_OFFICER");
    const answers = await Promise.all([
      decideCourse(officer, { courseId, ...approving }),
      decideCourse(other, { courseId, ...approving, verdict: "decline" }),
    ]);
    expect(answers.map(reasonOf).toSorted()).toEqual(["course.refusals.moved", "done"]);
  });

  test("does not approve a deliverer whose accreditation was taken away meanwhile", async () => {
    const { officer, courseId, providerId } = await aProposedCourse();
    await sql((tx) =>
      tx.accreditation.updateMany({ where: { organisationId: providerId }, data: { status: "SUSPENDED" } }),
    );
    expect(reasonOf(await decideCourse(officer, { courseId, ...approving }))).toBe("course.refusals.notAccredited");
  });
});

test("a course is withdrawn from draft, proposal and refusal, and moves no more", async () => {
  const { operator, courseId } = await aProposedCourse();
  must(await moveCourse(operator, { courseId, version: 2, move: "withdraw" }));
  for (const move of ["propose", "rework", "withdraw"] as const)
    expect(reasonOf(await moveCourse(operator, { courseId, version: 3, move }))).toBe("course.refusals.moved");
});
