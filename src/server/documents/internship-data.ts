import "server-only";
import { monthsBetween } from "@/domain/internship";
import { formatDay, formatMonth, toDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { InternshipPage } from "../internships/get-internship";
import { actSheet, signer } from "./act-sheet";
import type { Fact, Say } from "./sheet-data";

const dayOf = (date: Date | null) => (date ? formatDay(toDay(date)) : null);

const sheetOf = (internship: InternshipPage, say: Say, title: string, words: string[]) =>
  actSheet(
    {
      title,
      author: internship.agreement.promoter.name,
      subtitle: say("internship.paper.subtitle", { code: internship.code, plan: internship.plan.code }),
      reference: internship.code,
      draft: internship.status === "DRAFT",
      words: words.map((word) => `internship.paper.${word}`),
    },
    say,
  );

const personFacts = ({ person }: InternshipPage, say: Say): Fact[] => [
  [say("internship.paper.name"), `${person.lastName} ${person.firstName}`],
  [say("internship.paper.identifier"), person.identifier],
  [say("internship.paper.birth"), [dayOf(person.birthDate), person.birthPlace].filter(Boolean).join(", ")],
  [say("internship.paper.phone"), person.phone],
];

const signatures = (internship: InternshipPage, say: Say) => [
  signer(
    say,
    "internship.paper.intern",
    `${internship.person.lastName} ${internship.person.firstName}`,
    dayOf(internship.personSignedOn),
  ),
  signer(say, "internship.host", internship.agreement.hostRepresentative, dayOf(internship.hostSignedOn)),
  signer(say, "internship.promoter", internship.agreement.promoter.name, dayOf(internship.promoterSignedOn)),
];

/** The individual training project: person, promoter, host, place and time, allowance, what is learned, tutors, signatures. */
export function projectData(internship: InternshipPage, say: Say) {
  const { agreement, site, startsOn, endsOn } = internship;
  const words = [
    "intern",
    "parties",
    "whenWhere",
    "learning",
    "duties",
    "signatures",
    "objectives",
    "activities",
    "skills",
  ];
  const hostTutor = [
    internship.hostTutorName,
    internship.hostTutorPosition,
    internship.hostTutorPhone,
    internship.hostTutorEmail,
  ];
  return {
    ...sheetOf(internship, say, say("internship.paper.projectTitle"), words),
    person: personFacts(internship, say),
    parties: [
      [say("internship.promoter"), agreement.promoter.name],
      [say("internship.promoterTutor"), internship.promoterTutor.name],
      [say("internship.host"), agreement.host.name],
      [say("internship.hostTutor"), hostTutor.filter(Boolean).join(" · ")],
      [
        say("internship.agreement"),
        say("internship.agreementOf", { number: agreement.number, on: formatDay(agreement.signedOn) }),
      ],
    ] satisfies Fact[],
    whenWhere: [
      [say("internship.place"), [site?.name, internship.place].filter(Boolean).join(" · ")],
      [
        say("internship.period"),
        `${say("internship.fromTo", { from: formatDay(startsOn), to: formatDay(endsOn) })} (${say("internship.months", { count: monthsBetween(startsOn, endsOn) })})`,
      ],
      [
        say("internship.hours"),
        say("internship.hoursText", {
          week: formatMinutes(internship.weeklyMinutes),
          day: formatMinutes(internship.dailyMinutes),
        }),
      ],
      [
        say("internship.allowance"),
        [
          say("internship.allowanceText", { amount: formatCents(internship.allowanceCents) }),
          internship.mealProvided && say("internship.meal"),
        ]
          .filter(Boolean)
          .join(" · "),
      ],
    ] satisfies Fact[],
    learning: { objectives: internship.objectives, activities: internship.activities, skills: internship.skills },
    duties: ["person", "tutors", "host"].map((who) => say(`internship.paper.dutiesList.${who}`)),
    signatures: signatures(internship, say),
  };
}

/** The individual dossier: every month written, the hours in all, the final assessment, signatures. */
export function dossierData(internship: InternshipPage, say: Say) {
  const { agreement, startsOn, endsOn, endedOn, dossier } = internship;
  const words = ["intern", "monthly", "month", "hours", "what", "noMonths", "assessment", "noAssessment", "signatures"];
  return {
    ...sheetOf(internship, say, say("internship.paper.dossierTitle"), words),
    person: [
      ...personFacts(internship, say).slice(0, 2),
      [say("internship.host"), agreement.host.name],
      [
        say("internship.period"),
        say("internship.fromTo", { from: formatDay(startsOn), to: formatDay(endedOn ?? endsOn) }),
      ],
    ] satisfies Fact[],
    months: dossier.map(({ month, minutes, activities, skills }) => [
      formatMonth("it", month),
      [activities, skills].filter(Boolean).join("\n"),
      formatMinutes(minutes),
    ]),
    total: [say("common.total"), "", formatMinutes(dossier.reduce((sum, { minutes }) => sum + minutes, 0))],
    finalAssessment: internship.finalAssessment,
    signatures: signatures(internship, say).map((one) => ({ ...one, signed: null })),
  };
}
