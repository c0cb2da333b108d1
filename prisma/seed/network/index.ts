import type { Actor } from "@/domain/permissions";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { propose } from "@/server/candidacies/propose";
import { setInterview } from "@/server/candidacies/set-interview";
import { withdrawCandidacy } from "@/server/candidacies/withdraw";
import { asSystem } from "@/server/db";
import { createCompany } from "@/server/network/create-company";
import { addNetworkSite, editNetwork } from "@/server/network/edit-network";
import { addRelation } from "@/server/network/keep-relation";
import { addContact } from "@/server/network/save-contact";
import { closeOpportunity } from "@/server/opportunities/move-opportunity";
import { openOpportunity } from "@/server/opportunities/save-opportunity";
import { suggestPeople } from "@/server/opportunities/suggest";
import type { Stage } from "../journeys";
import { made } from "../timeline";
import { asCompany, type BodyStory, bodies } from "./bodies";
import { type CandidacyStory, type OfferStory, offers } from "./offers";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("demo town", work);

/** Lets SolCo's operators come to know co-operatives and companies, write down what they offer and put people forward. */
export function tellNetwork({ time }: Stage, [luca, marta]: [Actor, Actor]) {
  const known = new Map<string, string>();
  for (const [index, body] of bodies.entries()) tellBody(time, index % 2 ? luca : marta, body, known);
  for (const [index, offer] of offers.entries()) tellOffer(time, index % 2 ? luca : marta, offer, known);
}

function tellBody(time: Stage["time"], operator: Actor, body: BodyStory, known: Map<string, string>) {
  time.on(55, "10:00", async () => {
    const organisationId = body.cooperative
      ? (await sql((tx) => tx.organisation.findFirstOrThrow({ where: { name: body.name } }))).id
      : made(await createCompany(operator, asCompany(body))).organisationId;
    known.set(body.name, organisationId);
    if (body.cooperative) {
      made(await editNetwork(operator, { organisationId, version: 1, ...body.facts }));
      const site = { organisationId, name: "Sede", address: body.address, city: body.city };
      made(await addNetworkSite(operator, site));
    }
    made(await addContact(operator, { organisationId, ...body.contact, email: null, siteId: null }));
  });
  const { daysAgo, nextDaysAgo, ...relation } = body.relation;
  time.on(daysAgo, "11:40", async () => {
    const organisationId = known.get(body.name) ?? "";
    const contact = await sql((tx) => tx.networkContact.findFirst({ where: { organisationId } }));
    made(
      await addRelation(operator, {
        organisationId,
        contactId: contact?.id ?? null,
        happenedOn: time.daysAgo(daysAgo),
        nextOn: nextDaysAgo === undefined ? null : time.daysAgo(nextDaysAgo),
        ...relation,
      }),
    );
  });
}

function tellOffer(time: Stage["time"], operator: Actor, offer: OfferStory, known: Map<string, string>) {
  const { body, daysAgo, closesDaysAgo, closed, candidacies, ...said } = offer;
  let opportunityId = "";
  time.on(daysAgo, "12:00", async () => {
    const organisationId = known.get(body) ?? "";
    const contact = await sql((tx) => tx.networkContact.findFirst({ where: { organisationId } }));
    opportunityId = made(
      await openOpportunity(operator, {
        organisationId,
        siteId: null,
        contactId: contact?.id ?? null,
        schedule: null,
        shifts: [],
        address: null,
        licenceNeeded: false,
        transportNeeded: false,
        languageLevel: null,
        studyTitle: null,
        requirements: null,
        contractType: null,
        startsOn: null,
        endsOn: null,
        closesOn: closesDaysAgo === null ? null : time.daysAgo(closesDaysAgo),
        ...said,
      }),
    ).opportunityId;
  });
  for (const candidacy of candidacies) tellCandidacy(time, operator, candidacy, () => opportunityId);
  if (closed)
    time.on(closed.daysAgo, "12:30", async () =>
      made(await closeOpportunity(operator, { opportunityId, version: 1, reason: closed.reason })),
    );
}

function tellCandidacy(time: Stage["time"], operator: Actor, story: CandidacyStory, opportunityOf: () => string) {
  const { daysAgo, end } = story;
  let candidacyId = "";
  time.on(daysAgo, "15:00", async () => {
    const opportunityId = opportunityOf();
    const busy = await sql((tx) =>
      tx.candidacy.findMany({
        where: { status: { in: ["PROPOSED", "INTERVIEW", "TAKEN"] } },
        select: { personId: true },
      }),
    );
    const people = (await suggestPeople(operator, opportunityId))?.rows ?? [];
    const person = people.find(({ personId }) => !busy.some((one) => one.personId === personId));
    if (!person) return;
    candidacyId = made(
      await propose(operator, {
        opportunityId,
        planId: person.planId,
        motivation: "Ha già fatto lavori simili, è puntuale e impara guardando.",
        personAgreedOn: time.daysAgo(daysAgo + 1),
      }),
    ).candidacyId;
  });
  const later = (days: number, hour: string, happen: () => Promise<unknown>) =>
    time.on(days, hour, async () => (candidacyId ? happen() : undefined));
  const answer =
    (version: number, side: "EMPLOYER" | "PERSON", yes: boolean, on: number, why: string | null) => async () =>
      made(
        await giveAnswer(operator, {
          candidacyId,
          version,
          side,
          answer: yes ? "yes" : "no",
          answeredOn: time.daysAgo(on),
          why,
        }),
      );
  const meet = (on: string) => async () =>
    made(
      await setInterview(operator, {
        candidacyId,
        version: 1,
        on,
        at: "09:30",
        place: "In azienda, chiedere all’ingresso",
      }),
    );
  if (end === "interview") later(daysAgo - 2, "09:00", meet(time.daysAgo(-1)));
  if (end === "withdrawn")
    later(daysAgo - 3, "10:00", async () =>
      made(
        await withdrawCandidacy(operator, {
          candidacyId,
          version: 1,
          reason: "Gli orari della scuola non lo permettono.",
        }),
      ),
    );
  if (end === "personNo")
    later(daysAgo - 1, "10:00", answer(1, "PERSON", false, daysAgo - 1, "Di notte non riesce a tornare a casa."));
  if (end !== "taken" && end !== "employerNo") return;
  later(daysAgo - 1, "09:00", meet(time.daysAgo(daysAgo - 3)));
  later(daysAgo - 4, "10:00", answer(2, "PERSON", true, daysAgo - 4, null));
  later(
    daysAgo - 5,
    "11:00",
    answer(3, "EMPLOYER", end === "taken", daysAgo - 5, end === "taken" ? null : "Cercavano qualcuno con esperienza."),
  );
}
