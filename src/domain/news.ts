import type { Facts } from "./facts";

/** What has news: everything with a page of its own that several people work on. */
export const caseKinds = ["plan", "referral", "household"] as const;
/** One of those. */
export type CaseKind = (typeof caseKinds)[number];
/** One case, whichever it is. */
export type CaseRef = { kind: CaseKind; id: string };

/** Where the page of a case is. */
export const caseAddress = ({ kind, id }: CaseRef) => `/${kind}s/${id}`;

/** A visit ends when its page was not looked at for this long, in minutes: until then what was new when it began stays on the page as new. */
export const visitMinutes = 10;

/** How many lines of news a page tells; the rest is counted. */
export const newsShown = 20;

/** Until when somebody has read a case, and from when the visit under way calls it news. */
export type Mark = { seenAt: Date; newsFrom: Date };

const sameVisit = (mark: Mark, moment: Date) => moment.getTime() - mark.seenAt.getTime() <= visitMinutes * 60_000;

/** From when on something is news to this reader now; null at their very first visit, which has no news but the case itself. */
export const newsSince = (mark: Mark | null, moment: Date) =>
  mark && (sameVisit(mark, moment) ? mark.newsFrom : mark.seenAt);

/** The mark once the page was shown at `moment`: in the same visit its news stay news, in a new one they begin where the last one ended. It never goes back. */
export function afterShowing(mark: Mark | null, moment: Date): Mark {
  if (!mark) return { seenAt: moment, newsFrom: moment };
  if (moment <= mark.seenAt) return mark;
  return { seenAt: moment, newsFrom: sameVisit(mark, moment) ? mark.newsFrom : mark.seenAt };
}

/** One thing somebody else did to a case, as its news tell it. */
export type NewsEvent = {
  id: string;
  at: Date;
  type: string;
  facts: Facts;
  planId: string | null;
  subjectId: string | null;
  /** The line of the plan it is about, by the key it keeps from version to version, and what its service is called. */
  lineKey: string | null;
  service: string | null;
  by: { id: string; name: string | null; role: string; organisationName: string } | null;
};

/** What one person did again and again to the same thing, told once: the newest of it, how often, and what it started from. */
export type News = NewsEvent & { count: number; first: Facts };

// Autosave writes one event per pause; signatures and moves are each their own news.
const gathered = /(Edited|Reordered|planned|recorded|commented|written|answered)$/;

const keyOf = ({ id, type, planId, subjectId, lineKey, by }: NewsEvent) =>
  gathered.test(type) ? [planId, type, by?.id, lineKey ?? (/^plan\.goal/.test(type) ? subjectId : "")].join(" ") : id;

/** Events, newest first, gathered into news, newest first. */
export function gatherNews(events: NewsEvent[]): News[] {
  const news = new Map<string, News>();
  for (const event of events) {
    const key = keyOf(event);
    const newer = news.get(key);
    if (newer) news.set(key, { ...newer, count: newer.count + 1, first: event.facts });
    else news.set(key, { ...event, count: 1, first: event.facts });
  }
  return [...news.values()];
}

type Placed = Pick<NewsEvent, "type" | "lineKey" | "subjectId">;

/** Where on its case's page a piece of news is to be read. */
export function newsAnchor(kind: CaseKind, news: Placed) {
  if (kind === "plan") return planAnchor(news);
  return kind === "household" ? `#${householdPlaces[placeOf(news.type)] ?? "history"}` : "#history";
}

function planAnchor({ type, lineKey, subjectId }: Placed) {
  if (/^comment\.|^plan\.(commented|changeRequested|lineAgreed|request)/.test(type))
    return subjectId ? `#comment-${subjectId}` : lineKey ? `#thread-${lineKey}` : "#conversation";
  if (type === "plan.lineRemoved") return "";
  if (lineKey) return `#line-${lineKey}`;
  if (type.startsWith("plan.goal")) return "#goals";
  if (/^(session|attendance)\./.test(type)) return "#delivery";
  if (/^plan\.(sign|agree|person)/.test(type)) return "#signatures";
  return "";
}

const placeOf = (type: string) =>
  /^household\.(member|tenancy|circumstances|access)/.exec(type)?.[1] ?? type.split(".")[0] ?? "";

const householdPlaces: Record<string, string> = {
  member: "members",
  referral: "members",
  tenancy: "tenancy",
  circumstances: "circumstances",
  access: "access",
  arrears: "arrears",
  eviction: "eviction",
  isee: "isee",
  repayment: "repayment",
  supportAction: "support",
  contribution: "support",
  householdGoal: "goals",
  volunteering: "points",
  points: "points",
  note: "notes",
};
