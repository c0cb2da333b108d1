import { getTranslations } from "next-intl/server";
import type { News, NewsEvent } from "@/domain/news";
import { formatTime } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { readableFacts } from "../readable-facts";

/** News in the reader's language, ready to be said also after the page was sent. */
export async function newsWords() {
  const t = await getTranslations("news");
  const history = await getTranslations("history");
  const roles = await getTranslations("layout.roles");

  const what = (news: NewsEvent & Partial<Pick<News, "first">>) => {
    const { type, service } = news;
    const values = {
      ...readableFacts(news.facts),
      ...volumes(news),
      about: service ? "line" : "plan",
      service: service ?? "",
    };
    const key = `did.${type}` as never;
    return t.has(key) ? (t(key, values as never) as string) : null;
  };
  const fallback = ({ type, facts, service }: NewsEvent) =>
    history.has(type as never)
      ? (history(type as never, { ...readableFacts(facts), service: service ?? "" } as never) as string)
      : history("unknown", { type });

  /** "Luca Mori ha cambiato Coaching: da 12 h a 18 h (3 volte)". */
  const say = (news: NewsEvent & Partial<News>) => {
    const { by, count = 1 } = news;
    const often = (told: string) => (count > 1 ? t("times", { what: told, count }) : told);
    if (!by) return t("automatic", { what: often(fallback(news)) });
    const who = by.name ?? roles(by.role as never);
    const did = what(news);
    return did ? t("sentence", { who, what: often(did) }) : t("other", { who, what: often(fallback(news)) });
  };
  return {
    say,
    /** The same with its hour, for what happened just now. */
    sayNow: (news: NewsEvent) => t("at", { what: say(news), time: formatTime(news.at) }),
    /** "Ora su questa pagina: Luca Mori (SolCo)"; null when nobody is there. */
    sayPeople: (people: { name: string; organisationName: string }[]) =>
      people.length > 0
        ? t("live.people", {
            people: people
              .map(({ name, organisationName }) => t("live.person", { name, organisation: organisationName }))
              .join(", "),
          })
        : null,
  };
}
/** What `newsWords` gives. */
export type NewsWords = Awaited<ReturnType<typeof newsWords>>;

/** From which volume to which: of news gathered, from before the first of them. */
function volumes({ facts, first = facts }: NewsEvent & Partial<Pick<News, "first">>) {
  const { quantity, unit } = facts;
  const previous = first.previousQuantity;
  if (typeof quantity !== "number" || typeof previous !== "number" || previous === quantity) return { moved: "no" };
  const volume = (value: number) => (unit === "HOUR" ? formatMinutes(value) : String(value));
  return { moved: "yes", from: volume(previous), to: volume(quantity) };
}
