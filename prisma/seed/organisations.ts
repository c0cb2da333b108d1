import type { Role } from "@/generated/prisma/enums";
import { demoPassword } from "@/server/auth/demo-people";
import { hashPassword } from "@/server/auth/passwords";
import { asSystem } from "@/server/db";

const cooperatives = [
  "Il Ponte Verde",
  "Lavoro e Terra",
  "Mantova Pulita",
  "La Bottega dei Mestieri",
  "Cascina Aperta",
  "Orti di Lunetta",
  "Ristoro Solidale",
  "Fili e Tessuti",
  "Logistica Sociale Virgilio",
  "Cura Insieme",
  "Officine del Riuso",
  "Casa Colibrì",
];

const people: { key: string; email: string; name: string; role: Role; of: "officina" | "solco" | "comune" }[] = [
  { key: "anna", email: "anna@officina.demo", name: "Anna Ferrari", role: "SOCIAL_WORKER", of: "officina" },
  { key: "sara", email: "sara@officina.demo", name: "Sara Bottura", role: "SOCIAL_WORKER", of: "officina" },
  { key: "luca", email: "luca@solco.demo", name: "Luca Mori", role: "EMPLOYMENT_OPERATOR", of: "solco" },
  { key: "marta", email: "marta@solco.demo", name: "Marta Zanini", role: "EMPLOYMENT_OPERATOR", of: "solco" },
  { key: "elena", email: "elena@solco.demo", name: "Elena Gandolfi", role: "PROVIDER_COORDINATOR", of: "solco" },
  { key: "paolo", email: "paolo@comune.demo", name: "Paolo Benedini", role: "MUNICIPAL_OFFICER", of: "comune" },
  { key: "admin", email: "admin@ponte.demo", name: "Amministrazione Ponte", role: "ADMIN", of: "comune" },
  {
    key: "privacy",
    email: "privacy@ponte.demo",
    name: "Ufficio protezione dati",
    role: "PRIVACY_OFFICER",
    of: "comune",
  },
];

/** The bodies of the demo town, SolCo's accreditations and sites, the twelve co-operatives and the eight accounts. */
export async function seedOrganisations() {
  const passwordHash = await hashPassword(demoPassword);
  return asSystem("demo town", async (tx) => {
    const comune = await tx.organisation.create({
      data: { kind: "MUNICIPALITY", name: "Comune di Mantova (dimostrativo)" },
    });
    const officina = await tx.organisation.create({
      data: { kind: "SOCIAL_SERVICE", name: "Officina delle idee", email: "officina@officina.demo" },
    });
    const solco = await tx.organisation.create({
      data: {
        kind: "PROVIDER",
        name: "SolCo Mantova",
        operatorCode: "DEMO-0001",
        email: "lavoro@solco.demo",
        sites: {
          create: [
            { name: "Sede centrale", code: "S1", address: "Via dell'Esempio 1", city: "Mantova" },
            { name: "Sportello Lunetta", code: "S2", address: "Via Canneti 22", city: "Mantova" },
          ],
        },
        accreditations: {
          create: [
            { register: "LAVORO", number: "DEMO-L-1", act: "Dato dimostrativo", validFrom: new Date("2007-09-01") },
            {
              register: "FORMAZIONE_B",
              number: "DEMO-B-1",
              act: "Dato dimostrativo",
              validFrom: new Date("2007-09-01"),
            },
          ],
        },
      },
    });
    await tx.organisation.createMany({
      data: cooperatives.map((name) => ({
        kind: "COOPERATIVE" as const,
        name: `Cooperativa ${name}`,
        consortiumId: solco.id,
      })),
    });
    const organisations = { comune, officina, solco };
    const users = await tx.user.createManyAndReturn({
      data: people.map(({ email, name, role, of }) => ({
        email,
        name,
        role,
        organisationId: organisations[of].id,
        passwordHash,
        ...(of === "solco" ? { studyTitle: "MASTER" as const, experienceYears: 8 } : {}),
      })),
    });
    const byEmail = (email: string) => {
      const user = users.find((one) => one.email === email);
      if (!user) throw new Error(`no demo account ${email}`);
      return user;
    };
    const accounts = Object.fromEntries(people.map(({ key, email }) => [key, byEmail(email)]));
    return { ...organisations, accounts };
  });
}
