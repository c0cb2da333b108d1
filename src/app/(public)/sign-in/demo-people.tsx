import { getTranslations } from "next-intl/server";
import { Initials } from "@/components/data/initials";
import { Form } from "@/components/form/form";
import { FormProblem } from "@/components/form/form-problem";
import { HiddenField } from "@/components/form/hidden-field";
import { Icon } from "@/components/icon";
import { demoPassword, type listDemoPeople } from "@/server/auth/demo-people";
import { signInAction } from "./actions";

type Person = Awaited<ReturnType<typeof listDemoPeople>>[number];
type Props = { people: Person[]; callbackUrl: string };

/** The people of the demo town by what they do; each is a button that sends their credentials through the same door as anybody's. */
export async function DemoPeople({ people, callbackUrl }: Props) {
  if (people.length === 0) return null;
  const t = await getTranslations("auth.demo");
  const roles = [...new Set(people.map((person) => person.role))];
  return (
    <section aria-labelledby="demo-people" className="mt-10">
      <h2 id="demo-people" className="text-2xl text-emphasis">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">
        {t("text")} {t("password")} <code className="rounded-sm bg-sunken px-1.5 py-0.5 text-ink">{demoPassword}</code>
      </p>
      <Form action={signInAction} id="demo" label={t("form")} className="mt-5 flex flex-col gap-4">
        <FormProblem />
        <HiddenField name="password" value={demoPassword} />
        <HiddenField name="callbackUrl" value={callbackUrl} />
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {roles.map((role) => (
            <RoleCard key={role} role={role} people={people.filter((person) => person.role === role)} />
          ))}
        </ul>
      </Form>
    </section>
  );
}

async function RoleCard({ role, people }: { role: Person["role"]; people: Person[] }) {
  const t = await getTranslations();
  return (
    <li className="flex flex-col rounded-sm border border-line border-t-4 border-t-primary bg-white px-4 pt-4 pb-2">
      <h3 className="text-emphasis text-lg">{t(`layout.roles.${role}`)}</h3>
      <p className="mt-0.5 mb-3 text-soft text-sm">{t(`auth.demo.${role}`)}</p>
      <ul className="divide-y divide-line border-line border-t">
        {people.map((person) => (
          <li key={person.email}>
            <button
              type="submit"
              name="email"
              value={person.email}
              className="group -mx-2 flex min-h-14 w-[calc(100%+1rem)] items-center gap-3 rounded-sm px-2 py-2 text-left hover:bg-canvas"
            >
              <Initials name={person.name} />
              <span className="min-w-0 flex-1">
                <span className="sr-only">{t("auth.demo.enterAs")} </span>
                <span className="block font-semibold text-link group-hover:underline">{person.name}</span>
                <span className="block text-muted text-sm">{person.organisation.name}</span>
              </span>
              <Icon name="arrow-right" className="size-5 text-primary" />
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
