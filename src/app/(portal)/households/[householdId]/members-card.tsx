import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Link } from "@/components/link";
import type { HouseholdFile } from "@/server/households/file";
import { MemberRow } from "./member-row";

type Props = {
  household: HouseholdFile;
  /** The people who have no referral under way. */
  referable: string[];
  edits: boolean;
};

/** The people of the household: who they are and how to reach them. */
export function MembersCard({ household, referable, edits }: Props) {
  const t = useTranslations("household");
  const here = household.members.filter(({ leftOn }) => !leftOn);
  const left = household.members.filter(({ leftOn }) => leftOn);
  const row = (member: HouseholdFile["members"][number]) => (
    <MemberRow
      key={member.id}
      householdId={household.id}
      member={member}
      referable={referable.includes(member.person.id)}
      edits={edits}
    />
  );
  return (
    <Card
      id="members"
      title={t("members.title")}
      aside={<span className="text-muted">{t("members.count", { count: here.length })}</span>}
      actions={edits && <Link href={`/households/${household.id}/members/new`}>{t("members.add")}</Link>}
    >
      <ul className="divide-y divide-line">{here.map(row)}</ul>
      {left.length > 0 && (
        <div className="mt-4">
          <Disclosure summary={t("members.left", { count: left.length })}>
            <ul className="divide-y divide-line">{left.map(row)}</ul>
          </Disclosure>
        </div>
      )}
    </Card>
  );
}
