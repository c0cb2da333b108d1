import "server-only";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { Certificate } from "../courses/get-certificate";
import type { Fact, Wanted } from "./sheet-data";

/** What the certificate of a course says, in Italian: who, which course, how much of it, when, with whom. */
export function certificateData(
  certificate: Certificate,
  { say, demonstration }: Pick<Wanted, "say" | "demonstration">,
) {
  const { number, person, course, edition, attended, percent, accreditation, lessons } = certificate;
  const tell = (key: string, values?: Record<string, string | number>) => say(`course.certificate.${key}`, values);
  const { site, place } = edition;
  const facts: Fact[] = [
    [tell("period"), tell("periodText", { from: formatDay(lessons[0]), to: formatDay(lessons.at(-1)) })],
    [tell("place"), site ? `${site.name}, ${site.address}, ${site.city}` : place],
    [tell("deliverer"), course.deliverer.name],
    [tell("accreditation"), accreditation],
    [tell("edition"), `${edition.number} (${course.code})`],
    [tell("qualification"), course.certificate],
  ];
  return {
    language: "it",
    direction: "ltr",
    title: tell("title"),
    author: course.deliverer.name,
    subtitle: tell("subtitle", { programme: course.programme.name }),
    demonstration: demonstration || certificate.demonstration,
    costs: false,
    draft: false,
    notice: null,
    words: {
      draft: "",
      demonstration: say("document.demonstration"),
      header: tell("header", { code: course.code, provider: course.organisation.name }),
      footer: tell("footer", { number }),
      hash: tell("number", { number, day: formatDay(certificate.givenOn) }),
      page: say("document.page", { n: "{n}", m: "{m}" }),
      signatureLine: say("document.signatureLine"),
      place: say("document.place"),
      attests: tell("attests", { provider: course.organisation.name }),
      attended: tell("attended"),
      syllabus: tell("syllabus"),
      thanks: tell("thanks"),
    },
    name: `${person.firstName} ${person.lastName}`.trim(),
    born: person.birthDate
      ? tell("born", {
          sex: person.sex ?? "X",
          day: formatDay(person.birthDate),
          place: person.birthPlace ?? "none",
        })
      : null,
    course: course.title,
    hours: tell("hours", { attended: formatMinutes(attended), total: formatMinutes(course.minutes), percent }),
    facts,
    syllabus: course.syllabus.split("\n").filter((line) => line.trim()),
    number: tell("number", { number, day: formatDay(certificate.givenOn) }),
    signatures: [
      { role: tell("signer", { deliverer: course.deliverer.name }), signed: null, name: null, witness: null },
    ],
  };
}
