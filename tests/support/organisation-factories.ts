import type { Prisma } from "@/generated/prisma/client";
import type { OrganisationKind, Role } from "@/generated/prisma/enums";
import { inTests, next } from "./in-tests";

export const anOrganisation = (
  kind: OrganisationKind = "SOCIAL_SERVICE",
  over: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
) => inTests((tx) => tx.organisation.create({ data: { kind, name: `${kind} ${next()}`, ...over } }));

const kindOf: Record<Role, OrganisationKind> = {
  SOCIAL_WORKER: "SOCIAL_SERVICE",
  EMPLOYMENT_OPERATOR: "PROVIDER",
  PROVIDER_COORDINATOR: "PROVIDER",
  MUNICIPAL_OFFICER: "MUNICIPALITY",
  ADMIN: "MUNICIPALITY",
  PRIVACY_OFFICER: "MUNICIPALITY",
};

/** Somebody who can act; of a new organisation of the right kind unless one is given. */
export async function aUser(
  role: Role = "SOCIAL_WORKER",
  organisationId?: string,
  over: Partial<Prisma.UserUncheckedCreateInput> = {},
) {
  const organisation = organisationId ?? (await anOrganisation(kindOf[role])).id;
  return inTests((tx) =>
    tx.user.create({
      data: {
        email: `user${next()}@example.org`,
        name: `Utente ${next()}`,
        role,
        organisationId: organisation,
        // Who delivers services meets what the regional form asks of tutors.
        ...(kindOf[role] === "PROVIDER" ? { studyTitle: "BACHELOR" as const, experienceYears: 5 } : {}),
        ...over,
      },
    }),
  );
}

/** The accreditations a provider needs to deliver work and training services through 2026 and 2027. */
export const accredited = (organisationId: string) =>
  inTests((tx) =>
    tx.accreditation.createMany({
      data: (["LAVORO", "FORMAZIONE_B"] as const).map((register) => ({
        organisationId,
        register,
        number: `${register}-1`,
        validFrom: new Date("2007-06-01"),
      })),
    }),
  );
