import "server-only";
import { dayOf, formatDay, formatMoment, formatTime } from "@/lib/dates";
import type { MeetingRead } from "../meetings/get-meeting";
import type { Fact, Say } from "./sheet-data";

/** What the minutes of a meeting say (before it is held, its agenda): the points its reader reads, by `titleOf`, and no others. */
export function minutesData(
  meeting: MeetingRead,
  titleOf: (point: MeetingRead["points"][number]) => string,
  { say, demonstration }: { say: Say; demonstration: boolean },
) {
  const tell = (key: string, values?: Record<string, string | number>) => say(`meeting.paper.${key}`, values);
  const { status, household, organisation, startsAt, endsAt, place, participants, points, whole } = meeting;
  const held = status === "HELD";
  const title = tell(held ? "title" : "titleDraft");
  const day = formatDay(dayOf(startsAt));
  const code = household.code;
  const facts: Fact[] = [
    [
      say("meeting.list.day"),
      say("meeting.when", { day, from: formatTime(startsAt), to: endsAt ? formatTime(endsAt) : "" }),
    ],
    [say("meeting.list.place"), place],
    [say("meeting.list.household"), [code, household.displayName].filter(Boolean).join(", ")],
    [say("meeting.convened"), `${meeting.createdBy.name}, ${organisation.name}`],
  ];
  return {
    language: "it",
    direction: "ltr",
    title,
    author: organisation.name,
    subtitle: tell("subtitle", { code, day }),
    demonstration,
    costs: false,
    draft: !held,
    notice: whole ? null : tell("sharedCopy"),
    words: {
      draft: say("document.draft"),
      demonstration: say("document.demonstration"),
      demonstrationText: say("document.demonstrationText"),
      header: tell("header", { organisation: organisation.name }),
      footer: tell("footer", { title, code, day }),
      hash: meeting.heldAt
        ? say("meeting.minutes.closed", { moment: formatMoment(meeting.heldAt) })
        : tell("notClosed"),
      page: say("document.page", { n: "{n}", m: "{m}" }),
      people: tell("people"),
      name: tell("name"),
      body: tell("body"),
      presence: tell("presence"),
      points: tell(held ? "points" : "toDiscuss"),
      noPoints: tell("noPoints"),
      said: say("meeting.minutes.said"),
      decided: say("meeting.minutes.decided"),
      tasks: tell("tasks"),
      what: tell("what"),
      who: tell("who"),
      by: tell("by"),
      state: tell("state"),
      noTasks: tell("noTasks"),
    },
    facts,
    people: participants.map(({ user, guestName, guestRole, present }) => [
      user?.name ?? guestName ?? "",
      user?.organisation.name ?? guestRole ?? "",
      present === null ? "—" : say(`meeting.people.${present ? "present" : "absent"}`),
    ]),
    points: points.map((point) => ({
      title: titleOf(point),
      audience: whole ? say(`meeting.audience.${point.shared ? "shared" : "officina"}`) : null,
      discussion: point.discussion,
      decision: point.decision,
    })),
    tasks: points.flatMap(({ tasks }) =>
      tasks.map(({ body, assignee, dueOn, status: state }) => [
        body,
        `${assignee.name}, ${assignee.organisation.name}`,
        dueOn ? formatDay(dueOn) : "—",
        say(`task.statuses.${state}`),
      ]),
    ),
  };
}
