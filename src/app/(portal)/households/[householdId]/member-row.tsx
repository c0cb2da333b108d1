import { useTranslations } from "next-intl";
import { Initials } from "@/components/data/initials";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { ageOn } from "@/domain/age";
import { nameOf } from "@/domain/person";
import { today } from "@/lib/clock";
import { formatDay, toDay } from "@/lib/dates";
import type { HouseholdFile } from "@/server/households/file";

type Props = {
  householdId: string;
  member: HouseholdFile["members"][number];
  referable: boolean;
  edits: boolean;
};

/** One person: who they are, how to reach them, what can be done. */
export function MemberRow({ householdId, member, referable, edits }: Props) {
  const t = useTranslations("person");
  const { person } = member;
  const name = nameOf(person);
  const age = ageOn(person.birthDate && toDay(person.birthDate), today());
  const base = `/households/${householdId}`;
  const facts = [
    t(`relationships.${member.relationship}`),
    age !== null && t("age", { age }),
    member.workStatus && t(`workStatuses.${member.workStatus}`),
    member.leftOn && t("leftOnDay", { day: formatDay(member.leftOn) }),
  ].filter(Boolean);
  const links = [
    ...(referable && member.employable
      ? [{ href: `/referrals/new?household=${householdId}&member=${member.id}`, label: t("refer") }]
      : []),
    { href: `${base}/people/${person.id}`, label: t("editIdentity") },
    { href: `${base}/people/${person.id}/contacts`, label: t("editContacts") },
    { href: `${base}/members/${member.id}`, label: t("editMembership") },
    { href: `${base}/members/${member.id}/leave`, label: t("leave") },
  ];
  return (
    <li className="flex gap-3 py-4 first:pt-0 last:pb-0">
      <Initials name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{name}</span>
          {member.leaseHolder && <StatusTag tone="info">{t("leaseHolderTag")}</StatusTag>}
          {member.employable && <StatusTag tone="accent">{t("employableTag")}</StatusTag>}
        </p>
        <p className="text-soft text-sm">{facts.join(" · ")}</p>
        <p className="flex flex-wrap gap-x-4 text-muted text-sm">
          <span className="tracking-wider">{person.identifier ?? t("noIdentifier")}</span>
          {person.phone && <a href={`tel:${person.phone}`}>{person.phone}</a>}
          {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
        </p>
        {edits && !member.leftOn && (
          <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link href={href} className="link inline-flex min-h-6 items-center">
                  {label}
                  <span className="sr-only">: {name}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
