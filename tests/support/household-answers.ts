import type { HouseholdAnswers } from "@/domain/household-draft";
import type { AddMember, MemberAnswers } from "@/domain/person";

let count = 0;
const next = () => ++count;

/** What a member's form says, once parsed; somebody without a code unless told otherwise. */
export const aMember = (over: Partial<MemberAnswers> = {}): MemberAnswers => ({
  identifierType: "NONE",
  identifier: null,
  lastName: `Verdi${next()}`,
  firstName: "Carla",
  birthDate: "1990-05-04",
  sex: null,
  birthPlace: null,
  citizenship: null,
  language: null,
  phone: null,
  email: null,
  relationship: "CHILD",
  leaseHolder: false,
  employable: false,
  workStatus: null,
  incomeSource: null,
  joinedOn: null,
  knownPerson: "",
  confirmDoubts: false,
  ...over,
});

/** The same for joining a household. */
export const joining = (householdId: string, over: Partial<MemberAnswers> = {}): AddMember => ({
  householdId,
  ...aMember(over),
});

/** Everything a household opens with: one lease holder, € 1.000,00 over 4 months. */
export const answers = (over: Partial<HouseholdAnswers> = {}): HouseholdAnswers => ({
  tenancy: {
    kind: "SAP_ALER",
    address: "Via Benaco",
    streetNumber: "7",
    unit: null,
    city: "Mantova",
    postalCode: "46100",
    province: "MN",
    contractCode: `MN${10_000 + next()}`,
    landlordName: null,
    contractFrom: null,
    contractTo: null,
    monthlyRentCents: 24_000,
    monthlyChargesCents: null,
  },
  members: [aMember({ relationship: "HOLDER", leaseHolder: true })],
  arrears: {
    recordedOn: "2026-10-31",
    rentDebtCents: 80_000,
    chargesDebtCents: 20_000,
    months: 4,
    firstUnpaidOn: null,
    source: "ALER",
    note: null,
  },
  circumstances: {
    cause: "DISMISSAL",
    causeNote: null,
    monthlyIncomeCents: null,
    otherDebts: null,
    measures: null,
    district: "Lunetta",
    evictionStage: null,
    evictionOn: null,
  },
  ...over,
});
