import { describe, expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { browseServices, getService } from "@/server/catalogue/browse-services";
import { previewEdition } from "@/server/catalogue/preview-edition";
import { publishEdition } from "@/server/catalogue/publish-edition";
import { editionInForce, listEditions } from "@/server/catalogue/read-editions";
import { decideCourse } from "@/server/courses/decide-course";
import { draftCourse } from "@/server/courses/draft-course";
import { moveCourse } from "@/server/courses/move-course";
import { promoteCourse } from "@/server/courses/promote-course";
import { asSystem } from "@/server/db";
import { addLine } from "@/server/plans/add-line";
import { createPlan } from "@/server/plans/create-plan";
import { editLine } from "@/server/plans/edit-line";
import { editPeriod } from "@/server/plans/edit-period";
import { getComposer } from "@/server/plans/get-composer";
import { getProgramme } from "@/server/programmes/read-programmes";
import { anAssessment } from "../../support/assessment-factories";
import { type ApprovedCourse, aCourseForm, anApprovedCourse, aProposedCourse } from "../../support/course-factories";
import { accredited, anOrganisation, aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { aReferral } from "../../support/referral-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);
const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const query = {
  edition: null,
  section: "FORMAZIONE",
  q: "",
  mode: null,
  payBasis: null,
  register: null,
  verification: null,
} as const;

/** A draft plan in the measure of a course, of the course's own provider. */
async function aDraftPlan({ operator, programme, socialWorker, providerId }: ApprovedCourse) {
  const referral = await aReferral(socialWorker, providerId, { status: "ACCEPTED", assigneeId: operator.id });
  await anAssessment(referral, operator);
  const days = { startsOn: "2026-11-23", endsOn: "2027-05-22" };
  return must(await createPlan(operator, { referralId: referral.id, programmeId: programme.id, ...days })).data.planId;
}

describe("an approved course in a plan", () => {
  test("is offered beside the basket, marked, and taken with its hours, price and deliverer", async () => {
    const course = await anApprovedCourse();
    const planId = await aDraftPlan(course);
    const offered = (await getComposer(course.operator, planId))?.services ?? [];
    expect(offered.at(-1)).toMatchObject({ id: course.service.id, course: { id: course.courseId } });
    expect(offered.filter((one) => one.course)).toHaveLength(1);
    must(await addLine(course.operator, { planId, serviceId: course.service.id }));
    const line = await sql((tx) => tx.planLine.findFirstOrThrow({ where: { serviceId: course.service.id } }));
    expect(line).toMatchObject({ quantity: 480, unitCostCents: 84, amountCents: 672, delivererId: course.providerId });
  });

  test("lasts no longer than the course was approved for, and is not offered on other days", async () => {
    const course = await anApprovedCourse({ validTo: "2027-03-31" });
    const planId = await aDraftPlan(course);
    must(await addLine(course.operator, { planId, serviceId: course.service.id }));
    const line = await sql((tx) => tx.planLine.findFirstOrThrow({ where: { serviceId: course.service.id } }));
    expect(line.endsOn).toEqual(new Date("2027-03-31"));
    const later = await anApprovedCourse({ validFrom: "2026-12-01" });
    const early = await aDraftPlan(later);
    const offered = (await getComposer(later.operator, early))?.services ?? [];
    expect(offered.some(({ id }) => id === later.service.id)).toBe(false);
    const refused = await addLine(later.operator, { planId: early, serviceId: later.service.id });
    expect(reasonOf(refused)).toBe("plan.refusals.notInBasket");
  });

  test("is its own provider's: no other provider of the measure is offered it", async () => {
    const course = await anApprovedCourse();
    const other = await anApprovedCourse();
    await sql((tx) =>
      tx.agreement.create({
        data: {
          programmeId: course.programme.id,
          organisationId: other.providerId,
          act: "Convenzione 2",
          signedOn: new Date("2026-01-02"),
          validFrom: new Date("2026-01-02"),
          validTo: new Date("2027-12-31"),
          allocationCents: 1_000_000n,
        },
      }),
    );
    const planId = await aDraftPlan({ ...other, programme: course.programme });
    const refused = await addLine(other.operator, { planId, serviceId: course.service.id });
    expect(reasonOf(refused)).toBe("plan.refusals.notInBasket");
  });

  test("is held by whom it was approved for, and ends no later, whatever is typed into its line", async () => {
    const course = await anApprovedCourse({ validTo: "2027-03-31" });
    const planId = await aDraftPlan(course);
    must(await addLine(course.operator, { planId, serviceId: course.service.id }));
    const line = await sql((tx) => tx.planLine.findFirstOrThrow({ where: { serviceId: course.service.id } }));
    const other = await anOrganisation("COOPERATIVE", { consortiumId: course.providerId });
    await accredited(other.id);
    const input = {
      planId,
      lineId: line.id,
      version: line.version,
      quantity: line.quantity,
      startsOn: toDay(line.startsOn),
      endsOn: toDay(line.endsOn),
      delivererId: line.delivererId,
      thirdParties: null,
      deviationReason: null,
    };
    expect(reasonOf(await editLine(course.operator, { ...input, delivererId: other.id }))).toBe(
      "plan.refusals.courseDeliverer",
    );
    expect(reasonOf(await editLine(course.operator, { ...input, endsOn: "2027-04-01" }))).toBe(
      "plan.refusals.courseEnds",
    );
    const plan = await sql((tx) => tx.plan.findUniqueOrThrow({ where: { id: planId } }));
    const short = { planId, version: plan.version, startsOn: toDay(plan.startsOn), endsOn: "2027-03-31" };
    must(await editPeriod(course.operator, short));
    must(await editPeriod(course.operator, { ...short, version: plan.version + 1, endsOn: "2027-05-22" }));
    const followed = await sql((tx) => tx.planLine.findUniqueOrThrow({ where: { id: line.id } }));
    expect(followed.endsOn).toEqual(new Date("2027-03-31"));
  });

  test("keeps the price it was taken with when a later course of the same name costs more", async () => {
    const course = await anApprovedCourse();
    const planId = await aDraftPlan(course);
    must(await addLine(course.operator, { planId, serviceId: course.service.id }));
    const service = { where: { id: course.service.id }, data: { unitCostCents: 9999 } };
    await expect(sql((tx) => tx.service.update(service))).rejects.toThrow(/never changes/);
  });
});

describe("the basket", () => {
  test("in force is never a course, whatever was approved last", async () => {
    const { programme, edition, operator } = await anApprovedCourse();
    const inForce = await sql((tx) => editionInForce(tx, programme.id, "2026-11-23"));
    expect(inForce?.id).toBe(edition.id);
    expect((await listEditions(operator)).map(({ id }) => id)).toEqual([edition.id]);
    const admin = await aUser("ADMIN");
    expect((await getProgramme(admin, programme.id))?.editions.map(({ id }) => id)).toEqual([edition.id]);
  });

  test("takes no notice of courses when an edition is published, and ends none of them", async () => {
    const { programme, edition, courseId } = await anApprovedCourse();
    const admin = await aUser("ADMIN");
    const draft = await sql((tx) =>
      tx.catalogueEdition.create({
        data: { programmeId: programme.id, name: "Nuovo", validFrom: new Date("2026-12-01") },
      }),
    );
    const shown = await previewEdition(admin, draft.id);
    expect(shown?.before?.id).toBe(edition.id);
    must(await publishEdition(admin, { editionId: draft.id, version: 1, validFrom: "2026-12-01", validTo: null }));
    const own = await sql((tx) => tx.catalogueEdition.findUniqueOrThrow({ where: { courseId } }));
    expect(own.validTo).toEqual(new Date("2027-06-30"));
    expect(await previewEdition(admin, own.id)).toBeNull();
    const again = { editionId: own.id, version: 1, validFrom: "2026-12-01", validTo: null };
    await expect(publishEdition(admin, again)).rejects.toThrow(NotVisible);
  });

  test("shows the approved courses that hold on the day, to who may know of them", async () => {
    const course = await anApprovedCourse();
    await aProposedCourse();
    const seenBy = async (actor: Parameters<typeof browseServices>[0]) =>
      (await browseServices(actor, { ...query, edition: course.edition.id })).services
        .filter((one) => one.course)
        .map(({ id }) => id);
    expect(await seenBy(course.operator)).toEqual([course.service.id]);
    expect(await seenBy(course.socialWorker)).toEqual([course.service.id]);
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    expect(await seenBy(stranger)).toEqual([]);
    expect(await getService(stranger, course.service.id)).toBeNull();
    expect((await getService(course.officer, course.service.id))?.editions).toHaveLength(1);
    // Of a basket that is over, the courses are those of its own days.
    setClock(new Date("2027-07-01T09:00:00Z"));
    expect(await seenBy(course.operator)).toEqual([]);
  });
});

describe("promoting a course to the basket", () => {
  const draftOf = (programmeId: string) =>
    sql((tx) =>
      tx.catalogueEdition.create({ data: { programmeId, name: "Paniere 2027", validFrom: new Date("2027-01-01") } }),
    );

  test("copies its service into a draft under a code of the basket's, once", async () => {
    const { courseId, programme, service } = await anApprovedCourse();
    const admin = await aUser("ADMIN");
    const draft = await draftOf(programme.id);
    const form = { courseId, version: 3, editionId: draft.id, code: "F09" };
    must(await promoteCourse(admin, form));
    const copy = await sql((tx) => tx.service.findFirstOrThrow({ where: { editionId: draft.id } }));
    expect(copy).toMatchObject({ code: "F09", name: service.name, unitCostCents: 84, standardQuantity: 480 });
    expect(reasonOf(await promoteCourse(admin, { ...form, version: 4 }))).toBe("course.refusals.promoted");
    await sql((tx) => tx.catalogueEdition.update({ where: { id: draft.id }, data: { status: "DISCARDED" } }));
    const anew = await draftOf(programme.id);
    must(await promoteCourse(admin, { ...form, version: 4, editionId: anew.id }));
  });

  test("is refused a code the draft has, an edition that is no draft, another measure's, a course not approved", async () => {
    const { courseId, programme, edition } = await anApprovedCourse();
    const admin = await aUser("ADMIN");
    const draft = await draftOf(programme.id);
    const service = { section: "LAVORO", area: "x", code: "F09", name: "x", mode: "GROUP", unit: "HOUR" } as const;
    const rest = { payBasis: "PROCESS", register: "LAVORO", verification: "DEMONSTRATION" } as const;
    await sql((tx) => tx.service.create({ data: { ...service, ...rest, editionId: draft.id } }));
    const form = { courseId, version: 3, editionId: draft.id, code: "F09" };
    expect(reasonOf(await promoteCourse(admin, form))).toBe("course.refusals.codeTaken");
    const published = { ...form, editionId: edition.id };
    expect(reasonOf(await promoteCourse(admin, published))).toBe("catalogue.refusals.notDraft");
    const foreign = await anApprovedCourse();
    const elsewhere = await draftOf(foreign.programme.id);
    await expect(promoteCourse(admin, { ...form, editionId: elsewhere.id })).rejects.toThrow(NotVisible);
    const waiting = await aProposedCourse();
    const early = { ...form, courseId: waiting.courseId };
    await expect(promoteCourse(admin, early)).rejects.toThrow(NotVisible);
    await expect(promoteCourse(waiting.officer, early)).rejects.toThrow();
  });

  test("by two at once happens once", async () => {
    const { courseId, programme } = await anApprovedCourse();
    const admin = await aUser("ADMIN");
    const draft = await draftOf(programme.id);
    const promote = (code: string) => promoteCourse(admin, { courseId, version: 3, editionId: draft.id, code });
    const answers = (await Promise.all([promote("F09"), promote("F10")])).map(reasonOf);
    expect(answers.toSorted()).toEqual(["course.refusals.promoted", "done"]);
  });
});

test("two courses of one measure hold on the same days, two baskets never", async () => {
  const made = await anApprovedCourse();
  const { courseId } = must(await draftCourse(made.operator, aCourseForm(made, { title: "Cucina" }))).data;
  must(await moveCourse(made.operator, { courseId, version: 1, move: "propose" }));
  must(await decideCourse(made.officer, { courseId, version: 2, verdict: "approve", decisionReason: "Serve" }));
  const basket = {
    programmeId: made.programme.id,
    name: "Secondo",
    status: "PUBLISHED",
    validFrom: new Date("2026-06-01"),
  } as const;
  await expect(sql((tx) => tx.catalogueEdition.create({ data: basket }))).rejects.toThrow(/one_edition_in_force/);
});
