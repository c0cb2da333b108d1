-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "StudyTitle" AS ENUM ('NONE', 'PRIMARY', 'LOWER_SECONDARY', 'VOCATIONAL', 'UPPER_SECONDARY', 'IFTS', 'ITS', 'BACHELOR', 'MASTER', 'DOCTORATE');

-- CreateEnum
CREATE TYPE "WorkStatus" AS ENUM ('EMPLOYED', 'UNEMPLOYED_UNDER_12', 'UNEMPLOYED_12_36', 'UNEMPLOYED_OVER_36', 'NEVER_WORKED', 'INACTIVE', 'STUDENT', 'RETIRED');

-- CreateEnum
CREATE TYPE "DidStatus" AS ENUM ('NONE', 'ENTERED', 'VALIDATED', 'SUSPENDED', 'REVOKED');

-- CreateEnum
CREATE TYPE "AidBand" AS ENUM ('BAND_1', 'BAND_2', 'BAND_3', 'BAND_3_PLUS', 'BAND_4');

-- CreateEnum
CREATE TYPE "BandSource" AS ENUM ('REGIONAL_SYSTEM', 'EMPLOYMENT_CENTRE', 'OPERATOR');

-- CreateEnum
CREATE TYPE "AssessmentDimension" AS ENUM ('EXPERIENCE', 'SKILLS', 'MOTIVATION', 'LANGUAGE', 'MOBILITY', 'PERSONAL_CONDITIONS');

-- CreateEnum
CREATE TYPE "CatalogueSection" AS ENUM ('LAVORO', 'FORMAZIONE');

-- CreateEnum
CREATE TYPE "ServiceMode" AS ENUM ('INDIVIDUAL', 'GROUP', 'BOTH');

-- CreateEnum
CREATE TYPE "ServiceUnit" AS ENUM ('HOUR', 'OUTCOME');

-- CreateEnum
CREATE TYPE "PayBasis" AS ENUM ('PROCESS', 'RESULT');

-- CreateEnum
CREATE TYPE "Verification" AS ENUM ('VERIFIED', 'TO_VERIFY', 'DEMONSTRATION');

-- CreateEnum
CREATE TYPE "EditionStatus" AS ENUM ('DRAFT', 'PUBLISHED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "SessionMode" AS ENUM ('IN_PERSON', 'REMOTE', 'AT_COMPANY');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('BOOKED', 'PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT_JUSTIFIED', 'ABSENT', 'CANCELLED');

-- CreateEnum
CREATE TYPE "AbsenceReason" AS ENUM ('ILLNESS', 'CARE', 'WORK', 'OFFICE_APPOINTMENT', 'TRANSPORT', 'NOT_REACHED', 'OTHER');

-- CreateEnum
CREATE TYPE "OutcomeKind" AS ENUM ('INTERNSHIP', 'CONTRACT', 'CERTIFICATE', 'SELF_EMPLOYMENT');

-- CreateEnum
CREATE TYPE "ContractType" AS ENUM ('PERMANENT', 'FIXED_TERM', 'APPRENTICESHIP', 'AGENCY', 'ON_CALL', 'DOMESTIC');

-- CreateEnum
CREATE TYPE "HouseholdStatus" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "TenancyKind" AS ENUM ('SAP_ALER', 'SAP_COMUNE', 'SAS', 'PRIVATE', 'OTHER');

-- CreateEnum
CREATE TYPE "ArrearsCause" AS ENUM ('DISMISSAL', 'REDUCED_HOURS', 'WAGE_SUPPORT', 'CONTRACT_NOT_RENEWED', 'BUSINESS_CLOSED', 'ILLNESS_INJURY_DEATH', 'OTHER');

-- CreateEnum
CREATE TYPE "ArrearsSource" AS ENUM ('ALER', 'MUNICIPALITY', 'LANDLORD', 'DECLARED');

-- CreateEnum
CREATE TYPE "EvictionStage" AS ENUM ('NONE', 'WARNING', 'SUMMONS', 'GRACE_PERIOD', 'VALIDATED', 'ORDER_TO_COMPLY', 'NOTICE_OF_RELEASE', 'BAILIFF_ACCESS', 'ENFORCED', 'POSTPONED', 'SETTLED', 'FORFEITURE_STARTED', 'FORFEITURE');

-- CreateEnum
CREATE TYPE "IdentifierType" AS ENUM ('CODICE_FISCALE', 'PROVISIONAL', 'STP', 'ENI', 'NONE');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('F', 'M');

-- CreateEnum
CREATE TYPE "Relationship" AS ENUM ('HOLDER', 'SPOUSE', 'PARTNER', 'CHILD', 'PARENT', 'SIBLING', 'OTHER_RELATIVE', 'UNRELATED');

-- CreateEnum
CREATE TYPE "IseeType" AS ENUM ('ORDINARY', 'CURRENT', 'MINORS', 'UNIVERSITY', 'SOCIO_HEALTH');

-- CreateEnum
CREATE TYPE "RepaymentPlanStatus" AS ENUM ('DRAFT', 'PROPOSED', 'SIGNED', 'LATE', 'RESCHEDULED', 'LAPSED', 'SETTLED');

-- CreateEnum
CREATE TYPE "SupportActionKind" AS ENUM ('LANDLORD_MEDIATION', 'UTILITIES_MEDIATION', 'BUDGET_EDUCATION', 'ARREARS_FUND_REQUEST', 'SOLIDARITY_CONTRIBUTION_REQUEST', 'VOLUNTEERING', 'SPECIALIST_REFERRAL', 'JOINT_MEETING', 'OTHER');

-- CreateEnum
CREATE TYPE "NoteAudience" AS ENUM ('AUTHOR', 'OFFICINA', 'SHARED');

-- CreateEnum
CREATE TYPE "LandlordImportStatus" AS ENUM ('MAPPING', 'STAGING', 'STAGED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'FAILED');

-- CreateEnum
CREATE TYPE "ImportMatch" AS ENUM ('NONE', 'SAME_CODE', 'SAME_TENANCY', 'SAME_PERSON', 'REPEATED_ROW');

-- CreateEnum
CREATE TYPE "ImportChoice" AS ENUM ('NEW', 'UPDATE', 'SKIP');

-- CreateEnum
CREATE TYPE "ImportResult" AS ENUM ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'FAILED', 'UNDONE');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('MUNICIPALITY', 'SOCIAL_SERVICE', 'PROVIDER', 'COOPERATIVE', 'COMPANY');

-- CreateEnum
CREATE TYPE "AccreditationRegister" AS ENUM ('LAVORO', 'FORMAZIONE_A', 'FORMAZIONE_B');

-- CreateEnum
CREATE TYPE "AccreditationStatus" AS ENUM ('ACTIVE', 'SUSPENDED', 'REVOKED');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('DRAFT', 'SHARED', 'AGREED', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'WITHDRAWN', 'REVOKED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "PlanVersionStatus" AS ENUM ('DRAFT', 'SIGNED', 'SUPERSEDED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('COMMENT', 'CHANGE_REQUEST', 'AGREEMENT');

-- CreateEnum
CREATE TYPE "SignerRole" AS ENUM ('PERSON', 'OPERATOR', 'OFFICINA');

-- CreateEnum
CREATE TYPE "SignatureMethod" AS ENUM ('ON_SCREEN', 'PAPER', 'WITNESSED');

-- CreateEnum
CREATE TYPE "ReferralStatus" AS ENUM ('DRAFT', 'SENT', 'INFO_REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CLOSED');

-- CreateEnum
CREATE TYPE "ReferralNeed" AS ENUM ('JOB_SEARCH', 'SKILLS_ASSESSMENT', 'TRAINING', 'LANGUAGE', 'DIGITAL_SKILLS', 'INTERNSHIP', 'SUPPORT_NETWORK', 'SELF_EMPLOYMENT', 'CARE_RECONCILIATION', 'HEALTH_LIMITATIONS');

-- CreateEnum
CREATE TYPE "Urgency" AS ENUM ('NORMAL', 'HIGH', 'CRITICAL');

-- CreateEnum
CREATE TYPE "DeclineReason" AS ENUM ('OUT_OF_TARGET', 'ALREADY_IN_SERVICE', 'NOT_REACHABLE', 'NOT_WILLING', 'NO_CAPACITY', 'OTHER_SERVICE_FIRST', 'OTHER');

-- CreateEnum
CREATE TYPE "ReferralMessageKind" AS ENUM ('INFO_REQUEST', 'ANSWER');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('SOCIAL_WORKER', 'EMPLOYMENT_OPERATOR', 'PROVIDER_COORDINATOR', 'MUNICIPAL_OFFICER', 'ADMIN', 'PRIVACY_OFFICER');

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "studyTitle" "StudyTitle" NOT NULL,
    "studyYear" INTEGER,
    "workStatus" "WorkStatus" NOT NULL,
    "workStatusSince" DATE,
    "didStatus" "DidStatus" NOT NULL DEFAULT 'NONE',
    "didOn" DATE,
    "employmentCentre" TEXT,
    "servicePactOn" DATE,
    "constraints" TEXT,
    "resources" TEXT,
    "wishes" TEXT,
    "drivingLicence" BOOLEAN NOT NULL DEFAULT false,
    "ownTransport" BOOLEAN NOT NULL DEFAULT false,
    "aidBand" "AidBand" NOT NULL,
    "bandSource" "BandSource" NOT NULL,
    "bandMotivation" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentScore" (
    "assessmentId" UUID NOT NULL,
    "dimension" "AssessmentDimension" NOT NULL,
    "score" INTEGER NOT NULL,
    "note" TEXT,

    CONSTRAINT "AssessmentScore_pkey" PRIMARY KEY ("assessmentId","dimension")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "actorId" UUID,
    "organisationId" UUID,
    "householdId" UUID,
    "personId" UUID,
    "referralId" UUID,
    "planId" UUID,
    "sessionId" UUID,
    "subjectId" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileRead" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "householdId" UUID,
    "personId" UUID,
    "page" TEXT NOT NULL,

    CONSTRAINT "FileRead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Programme" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "act" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "fundCents" BIGINT NOT NULL,
    "committedCents" BIGINT NOT NULL DEFAULT 0,
    "verification" "Verification" NOT NULL DEFAULT 'DEMONSTRATION',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgrammeBand" (
    "programmeId" UUID NOT NULL,
    "aidBand" "AidBand" NOT NULL,
    "ceilingCents" INTEGER,
    "maxMonths" INTEGER NOT NULL,

    CONSTRAINT "ProgrammeBand_pkey" PRIMARY KEY ("programmeId","aidBand")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "allocationCents" BIGINT NOT NULL,
    "committedCents" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueEdition" (
    "id" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" "EditionStatus" NOT NULL DEFAULT 'DRAFT',
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "fileName" TEXT,
    "fileHash" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CatalogueEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "section" "CatalogueSection" NOT NULL,
    "area" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mode" "ServiceMode" NOT NULL,
    "unit" "ServiceUnit" NOT NULL,
    "payBasis" "PayBasis" NOT NULL,
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "minQuantity" INTEGER,
    "maxQuantity" INTEGER,
    "standardQuantity" INTEGER,
    "unitCostCents" INTEGER,
    "participantsMin" INTEGER,
    "participantsMax" INTEGER,
    "register" "AccreditationRegister" NOT NULL,
    "qualityStandard" TEXT,
    "lepCode" TEXT,
    "act" TEXT,
    "verification" "Verification" NOT NULL,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "operatorId" UUID NOT NULL,
    "siteId" UUID,
    "serviceCode" TEXT NOT NULL,
    "serviceName" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "mode" "SessionMode" NOT NULL,
    "place" TEXT,
    "status" "SessionStatus" NOT NULL DEFAULT 'PLANNED',
    "content" TEXT,
    "cancelReason" TEXT,
    "heldAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planLineId" UUID NOT NULL,
    "lineKey" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "AttendanceStatus" NOT NULL DEFAULT 'BOOKED',
    "absenceReason" "AbsenceReason",
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT,
    "correctionReason" TEXT,
    "recordedAt" TIMESTAMPTZ(3),
    "recordedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "lineKey" UUID,
    "kind" "OutcomeKind" NOT NULL,
    "contractType" "ContractType",
    "employer" TEXT,
    "weeklyMinutes" INTEGER,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "evidence" TEXT,
    "provedOn" DATE,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Household" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT next_case_code('N', 'household_code'),
    "organisationId" UUID NOT NULL,
    "caseOwnerId" UUID NOT NULL,
    "status" "HouseholdStatus" NOT NULL DEFAULT 'OPEN',
    "district" TEXT,
    "cause" "ArrearsCause",
    "causeNote" TEXT,
    "monthlyIncomeCents" INTEGER,
    "otherDebts" TEXT,
    "measures" TEXT,
    "openedOn" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closingReason" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,
    "searchText" TEXT NOT NULL DEFAULT '',
    "debtCents" INTEGER NOT NULL DEFAULT 0,
    "arrearsMonths" INTEGER NOT NULL DEFAULT 0,
    "evictionStage" "EvictionStage" NOT NULL DEFAULT 'NONE',
    "displayName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tenancy" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "contractCode" TEXT,
    "kind" "TenancyKind" NOT NULL,
    "address" TEXT NOT NULL,
    "streetNumber" TEXT,
    "unit" TEXT,
    "city" TEXT NOT NULL,
    "postalCode" TEXT,
    "province" TEXT,
    "landlordName" TEXT,
    "contractFrom" DATE,
    "contractTo" DATE,
    "monthlyRentCents" INTEGER,
    "monthlyChargesCents" INTEGER,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Tenancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "identifierType" "IdentifierType" NOT NULL,
    "identifier" TEXT,
    "identifierBase" TEXT,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "birthDate" DATE,
    "sex" "Sex",
    "birthPlaceCode" TEXT,
    "birthPlace" TEXT,
    "citizenship" TEXT,
    "language" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nameKey" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HouseholdMember" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "relationship" "Relationship" NOT NULL,
    "leaseHolder" BOOLEAN NOT NULL DEFAULT false,
    "employable" BOOLEAN NOT NULL DEFAULT false,
    "workStatus" "WorkStatus",
    "incomeSource" TEXT,
    "joinedOn" DATE,
    "leftOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HouseholdMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArrearsRecord" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "tenancyId" UUID,
    "recordedOn" DATE NOT NULL,
    "rentDebtCents" INTEGER NOT NULL,
    "chargesDebtCents" INTEGER NOT NULL,
    "months" INTEGER NOT NULL,
    "firstUnpaidOn" DATE,
    "source" "ArrearsSource" NOT NULL,
    "note" TEXT,
    "importId" UUID,
    "correctsId" UUID,
    "voidedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArrearsRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvictionStep" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "stage" "EvictionStage" NOT NULL,
    "occurredOn" DATE NOT NULL,
    "dueOn" DATE,
    "note" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvictionStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IseeStatement" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "type" "IseeType" NOT NULL,
    "iseeCents" INTEGER NOT NULL,
    "iseCents" INTEGER,
    "year" INTEGER NOT NULL,
    "protocol" TEXT,
    "validFrom" DATE,
    "validTo" DATE NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IseeStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RepaymentPlan" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "creditor" TEXT NOT NULL,
    "recognisedDebtCents" INTEGER NOT NULL,
    "downPaymentCents" INTEGER NOT NULL DEFAULT 0,
    "everyMonths" INTEGER NOT NULL DEFAULT 1,
    "firstDueOn" DATE NOT NULL,
    "status" "RepaymentPlanStatus" NOT NULL DEFAULT 'DRAFT',
    "signedOn" DATE,
    "endedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RepaymentPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Instalment" (
    "id" UUID NOT NULL,
    "repaymentPlanId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "paidCents" INTEGER NOT NULL DEFAULT 0,
    "paidOn" DATE,
    "channel" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Instalment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupportAction" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "kind" "SupportActionKind" NOT NULL,
    "carriedBy" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "endedOn" DATE,
    "description" TEXT,
    "result" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SupportAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID,
    "audience" "NoteAudience" NOT NULL,
    "body" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HouseholdDraft" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HouseholdDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseAccess" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresOn" DATE NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseAccess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LandlordImport" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "encoding" TEXT,
    "headers" JSONB NOT NULL DEFAULT '[]',
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "source" "ArrearsSource" NOT NULL DEFAULT 'LANDLORD',
    "status" "LandlordImportStatus" NOT NULL DEFAULT 'STAGING',
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "report" JSONB,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "touchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LandlordImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LandlordImportRow" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "raw" JSONB NOT NULL,
    "parsed" JSONB NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "problemCount" INTEGER NOT NULL DEFAULT 0,
    "warningCount" INTEGER NOT NULL DEFAULT 0,
    "match" "ImportMatch" NOT NULL DEFAULT 'NONE',
    "matchedHouseholdId" UUID,
    "matchReason" JSONB,
    "choice" "ImportChoice",
    "result" "ImportResult",
    "resultNote" TEXT,
    "made" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LandlordImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "taxCode" TEXT,
    "operatorCode" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "consortiumId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Site" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "managerName" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Accreditation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "siteId" UUID,
    "register" "AccreditationRegister" NOT NULL,
    "number" TEXT NOT NULL,
    "act" TEXT,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "status" "AccreditationStatus" NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Accreditation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT next_case_code('P', 'plan_code'),
    "personId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "providerOrganisationId" UUID NOT NULL,
    "referrerOrganisationId" UUID NOT NULL,
    "operatorId" UUID NOT NULL,
    "programmeId" UUID NOT NULL,
    "aidBand" "AidBand" NOT NULL,
    "status" "PlanStatus" NOT NULL DEFAULT 'DRAFT',
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "committedCents" INTEGER NOT NULL DEFAULT 0,
    "sharedAt" TIMESTAMPTZ(3),
    "agreedAt" TIMESTAMPTZ(3),
    "agreedById" UUID,
    "agreedHash" TEXT,
    "signedAt" TIMESTAMPTZ(3),
    "activatedAt" TIMESTAMPTZ(3),
    "suspendedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "PlanVersionStatus" NOT NULL DEFAULT 'DRAFT',
    "content" TEXT,
    "contentHash" TEXT,
    "totalCents" INTEGER NOT NULL DEFAULT 0,
    "totalMinutes" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanGoal" (
    "id" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlanGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanLine" (
    "id" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "serviceId" UUID NOT NULL,
    "serviceCode" TEXT NOT NULL,
    "serviceName" TEXT NOT NULL,
    "section" "CatalogueSection" NOT NULL,
    "area" TEXT NOT NULL,
    "mode" "ServiceMode" NOT NULL,
    "unit" "ServiceUnit" NOT NULL,
    "payBasis" "PayBasis" NOT NULL,
    "mandatory" BOOLEAN NOT NULL,
    "register" "AccreditationRegister" NOT NULL,
    "verification" "Verification" NOT NULL,
    "minQuantity" INTEGER,
    "maxQuantity" INTEGER,
    "standardQuantity" INTEGER,
    "unitCostCents" INTEGER,
    "participantsMax" INTEGER,
    "quantity" INTEGER NOT NULL,
    "amountCents" INTEGER,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "delivererId" UUID NOT NULL,
    "thirdParties" TEXT,
    "deviationReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlanLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanComment" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "lineKey" UUID,
    "kind" "CommentKind" NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "PlanComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "role" "SignerRole" NOT NULL,
    "method" "SignatureMethod" NOT NULL,
    "signerName" TEXT NOT NULL,
    "userId" UUID,
    "witnessName" TEXT,
    "recordedById" UUID NOT NULL,
    "attachmentId" UUID,
    "signedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "planId" UUID,
    "fileName" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT next_case_code('S', 'referral_code'),
    "householdId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "fromOrganisationId" UUID NOT NULL,
    "toOrganisationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "status" "ReferralStatus" NOT NULL DEFAULT 'DRAFT',
    "reason" TEXT NOT NULL,
    "needs" "ReferralNeed"[],
    "availability" TEXT,
    "constraints" TEXT,
    "urgency" "Urgency" NOT NULL DEFAULT 'NORMAL',
    "agreedWithPerson" TEXT,
    "privacyNoticeSeenOn" DATE,
    "snapshot" JSONB,
    "sentAt" TIMESTAMPTZ(3),
    "dueOn" DATE,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "assigneeId" UUID,
    "firstAppointmentAt" TIMESTAMPTZ(3),
    "firstAppointmentPlace" TEXT,
    "declineReason" "DeclineReason",
    "declineExplanation" TEXT,
    "proposedNextStep" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawalReason" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closingReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralMessage" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "kind" "ReferralMessageKind" NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferralMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralAssignment" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "assigneeId" UUID NOT NULL,
    "assignedById" UUID NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferralAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "organisationId" UUID NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "phone" TEXT,
    "studyTitle" "StudyTitle",
    "experienceYears" INTEGER,
    "lastSignInAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Assessment_referralId_idx" ON "Assessment"("referralId");

-- CreateIndex
CREATE INDEX "Assessment_householdId_idx" ON "Assessment"("householdId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_personId_number_key" ON "Assessment"("personId", "number");

-- CreateIndex
CREATE INDEX "AuditEvent_householdId_at_id_idx" ON "AuditEvent"("householdId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "AuditEvent_referralId_at_id_idx" ON "AuditEvent"("referralId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "AuditEvent_planId_at_id_idx" ON "AuditEvent"("planId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_id_idx" ON "AuditEvent"("actorId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_at_id_idx" ON "AuditEvent"("subjectId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "AuditEvent_type_at_id_idx" ON "AuditEvent"("type", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "FileRead_householdId_at_id_idx" ON "FileRead"("householdId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "FileRead_personId_at_id_idx" ON "FileRead"("personId", "at" DESC, "id");

-- CreateIndex
CREATE INDEX "FileRead_at_id_idx" ON "FileRead"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "FileRead_actorId_at_id_idx" ON "FileRead"("actorId", "at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_code_key" ON "Programme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_programmeId_organisationId_key" ON "Agreement"("programmeId", "organisationId");

-- CreateIndex
CREATE INDEX "CatalogueEdition_programmeId_status_validFrom_idx" ON "CatalogueEdition"("programmeId", "status", "validFrom" DESC);

-- CreateIndex
CREATE INDEX "Service_editionId_section_area_idx" ON "Service"("editionId", "section", "area");

-- CreateIndex
CREATE UNIQUE INDEX "Service_editionId_code_key" ON "Service"("editionId", "code");

-- CreateIndex
CREATE INDEX "Session_organisationId_startsAt_id_idx" ON "Session"("organisationId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Session_operatorId_startsAt_id_idx" ON "Session"("operatorId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Session_status_startsAt_idx" ON "Session"("status", "startsAt");

-- CreateIndex
CREATE INDEX "Session_startsAt_id_idx" ON "Session"("startsAt", "id");

-- CreateIndex
CREATE INDEX "Attendance_planId_lineKey_status_idx" ON "Attendance"("planId", "lineKey", "status");

-- CreateIndex
CREATE INDEX "Attendance_planLineId_idx" ON "Attendance"("planLineId");

-- CreateIndex
CREATE INDEX "Attendance_personId_startsAt_idx" ON "Attendance"("personId", "startsAt");

-- CreateIndex
CREATE INDEX "Attendance_householdId_idx" ON "Attendance"("householdId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_sessionId_planId_key" ON "Attendance"("sessionId", "planId");

-- CreateIndex
CREATE INDEX "Outcome_personId_idx" ON "Outcome"("personId");

-- CreateIndex
CREATE INDEX "Outcome_planId_idx" ON "Outcome"("planId");

-- CreateIndex
CREATE INDEX "Outcome_householdId_idx" ON "Outcome"("householdId");

-- CreateIndex
CREATE INDEX "Outcome_kind_startsOn_idx" ON "Outcome"("kind", "startsOn");

-- CreateIndex
CREATE UNIQUE INDEX "Household_code_key" ON "Household"("code");

-- CreateIndex
CREATE INDEX "Household_organisationId_status_updatedAt_id_idx" ON "Household"("organisationId", "status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Household_organisationId_status_debtCents_id_idx" ON "Household"("organisationId", "status", "debtCents" DESC, "id");

-- CreateIndex
CREATE INDEX "Household_organisationId_status_displayName_id_idx" ON "Household"("organisationId", "status", "displayName", "id");

-- CreateIndex
CREATE INDEX "Household_caseOwnerId_status_updatedAt_id_idx" ON "Household"("caseOwnerId", "status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Household_district_idx" ON "Household"("district");

-- CreateIndex
CREATE INDEX "Tenancy_householdId_idx" ON "Tenancy"("householdId");

-- CreateIndex
CREATE UNIQUE INDEX "Tenancy_organisationId_contractCode_key" ON "Tenancy"("organisationId", "contractCode");

-- CreateIndex
CREATE INDEX "Person_organisationId_identifierBase_idx" ON "Person"("organisationId", "identifierBase");

-- CreateIndex
CREATE INDEX "Person_organisationId_nameKey_birthDate_idx" ON "Person"("organisationId", "nameKey", "birthDate");

-- CreateIndex
CREATE INDEX "Person_lastName_firstName_id_idx" ON "Person"("lastName", "firstName", "id");

-- CreateIndex
CREATE INDEX "HouseholdMember_personId_idx" ON "HouseholdMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "HouseholdMember_householdId_personId_key" ON "HouseholdMember"("householdId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "ArrearsRecord_correctsId_key" ON "ArrearsRecord"("correctsId");

-- CreateIndex
CREATE INDEX "ArrearsRecord_householdId_recordedOn_id_idx" ON "ArrearsRecord"("householdId", "recordedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "ArrearsRecord_recordedOn_idx" ON "ArrearsRecord"("recordedOn");

-- CreateIndex
CREATE INDEX "ArrearsRecord_importId_idx" ON "ArrearsRecord"("importId");

-- CreateIndex
CREATE INDEX "ArrearsRecord_tenancyId_idx" ON "ArrearsRecord"("tenancyId");

-- CreateIndex
CREATE INDEX "EvictionStep_householdId_occurredOn_id_idx" ON "EvictionStep"("householdId", "occurredOn" DESC, "id");

-- CreateIndex
CREATE INDEX "IseeStatement_householdId_validTo_idx" ON "IseeStatement"("householdId", "validTo" DESC);

-- CreateIndex
CREATE INDEX "RepaymentPlan_householdId_createdAt_idx" ON "RepaymentPlan"("householdId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "RepaymentPlan_status_idx" ON "RepaymentPlan"("status");

-- CreateIndex
CREATE INDEX "Instalment_dueOn_idx" ON "Instalment"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Instalment_repaymentPlanId_number_key" ON "Instalment"("repaymentPlanId", "number");

-- CreateIndex
CREATE INDEX "SupportAction_householdId_startedOn_idx" ON "SupportAction"("householdId", "startedOn" DESC);

-- CreateIndex
CREATE INDEX "Note_personId_idx" ON "Note"("personId");

-- CreateIndex
CREATE INDEX "Note_householdId_createdAt_id_idx" ON "Note"("householdId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "HouseholdDraft_ownerId_updatedAt_idx" ON "HouseholdDraft"("ownerId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "CaseAccess_holderId_expiresOn_idx" ON "CaseAccess"("holderId", "expiresOn");

-- CreateIndex
CREATE INDEX "CaseAccess_householdId_idx" ON "CaseAccess"("householdId");

-- CreateIndex
CREATE INDEX "LandlordImport_organisationId_createdAt_id_idx" ON "LandlordImport"("organisationId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "LandlordImport_organisationId_fileHash_idx" ON "LandlordImport"("organisationId", "fileHash");

-- CreateIndex
CREATE INDEX "LandlordImportRow_importId_problemCount_number_idx" ON "LandlordImportRow"("importId", "problemCount", "number");

-- CreateIndex
CREATE INDEX "LandlordImportRow_importId_result_number_idx" ON "LandlordImportRow"("importId", "result", "number");

-- CreateIndex
CREATE INDEX "LandlordImportRow_matchedHouseholdId_idx" ON "LandlordImportRow"("matchedHouseholdId");

-- CreateIndex
CREATE UNIQUE INDEX "LandlordImportRow_importId_number_key" ON "LandlordImportRow"("importId", "number");

-- CreateIndex
CREATE INDEX "Organisation_kind_name_idx" ON "Organisation"("kind", "name");

-- CreateIndex
CREATE INDEX "Site_organisationId_idx" ON "Site"("organisationId");

-- CreateIndex
CREATE INDEX "Accreditation_organisationId_register_idx" ON "Accreditation"("organisationId", "register");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_code_key" ON "Plan"("code");

-- CreateIndex
CREATE INDEX "Plan_providerOrganisationId_status_updatedAt_id_idx" ON "Plan"("providerOrganisationId", "status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Plan_referrerOrganisationId_status_updatedAt_id_idx" ON "Plan"("referrerOrganisationId", "status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Plan_operatorId_status_updatedAt_id_idx" ON "Plan"("operatorId", "status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Plan_householdId_idx" ON "Plan"("householdId");

-- CreateIndex
CREATE INDEX "Plan_personId_idx" ON "Plan"("personId");

-- CreateIndex
CREATE INDEX "Plan_referralId_idx" ON "Plan"("referralId");

-- CreateIndex
CREATE INDEX "Plan_programmeId_status_idx" ON "Plan"("programmeId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_planId_number_key" ON "PlanVersion"("planId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanGoal_planVersionId_key_key" ON "PlanGoal"("planVersionId", "key");

-- CreateIndex
CREATE INDEX "PlanLine_serviceId_idx" ON "PlanLine"("serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanLine_planVersionId_key_key" ON "PlanLine"("planVersionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "PlanLine_planVersionId_serviceId_key" ON "PlanLine"("planVersionId", "serviceId");

-- CreateIndex
CREATE INDEX "PlanComment_planId_createdAt_idx" ON "PlanComment"("planId", "createdAt");

-- CreateIndex
CREATE INDEX "Signature_planId_idx" ON "Signature"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Signature_planVersionId_role_contentHash_key" ON "Signature"("planVersionId", "role", "contentHash");

-- CreateIndex
CREATE INDEX "Attachment_planId_idx" ON "Attachment"("planId");

-- CreateIndex
CREATE INDEX "Attachment_householdId_idx" ON "Attachment"("householdId");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_code_key" ON "Referral"("code");

-- CreateIndex
CREATE INDEX "Referral_memberId_idx" ON "Referral"("memberId");

-- CreateIndex
CREATE INDEX "Referral_toOrganisationId_status_dueOn_id_idx" ON "Referral"("toOrganisationId", "status", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Referral_fromOrganisationId_status_createdAt_id_idx" ON "Referral"("fromOrganisationId", "status", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Referral_assigneeId_status_dueOn_id_idx" ON "Referral"("assigneeId", "status", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Referral_authorId_createdAt_id_idx" ON "Referral"("authorId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Referral_householdId_idx" ON "Referral"("householdId");

-- CreateIndex
CREATE INDEX "Referral_personId_idx" ON "Referral"("personId");

-- CreateIndex
CREATE INDEX "ReferralMessage_referralId_createdAt_idx" ON "ReferralMessage"("referralId", "createdAt");

-- CreateIndex
CREATE INDEX "ReferralAssignment_referralId_createdAt_idx" ON "ReferralAssignment"("referralId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_organisationId_role_idx" ON "User"("organisationId", "role");

-- CreateIndex
CREATE INDEX "User_name_idx" ON "User"("name");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE INDEX "PasswordReset_userId_usedAt_idx" ON "PasswordReset"("userId", "usedAt");

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentScore" ADD CONSTRAINT "AssessmentScore_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileRead" ADD CONSTRAINT "FileRead_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeBand" ADD CONSTRAINT "ProgrammeBand_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueEdition" ADD CONSTRAINT "CatalogueEdition_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueEdition" ADD CONSTRAINT "CatalogueEdition_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CatalogueEdition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_planLineId_fkey" FOREIGN KEY ("planLineId") REFERENCES "PlanLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_caseOwnerId_fkey" FOREIGN KEY ("caseOwnerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdMember" ADD CONSTRAINT "HouseholdMember_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdMember" ADD CONSTRAINT "HouseholdMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrearsRecord" ADD CONSTRAINT "ArrearsRecord_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrearsRecord" ADD CONSTRAINT "ArrearsRecord_tenancyId_fkey" FOREIGN KEY ("tenancyId") REFERENCES "Tenancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrearsRecord" ADD CONSTRAINT "ArrearsRecord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LandlordImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrearsRecord" ADD CONSTRAINT "ArrearsRecord_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArrearsRecord" ADD CONSTRAINT "ArrearsRecord_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "ArrearsRecord"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvictionStep" ADD CONSTRAINT "EvictionStep_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvictionStep" ADD CONSTRAINT "EvictionStep_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IseeStatement" ADD CONSTRAINT "IseeStatement_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IseeStatement" ADD CONSTRAINT "IseeStatement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentPlan" ADD CONSTRAINT "RepaymentPlan_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentPlan" ADD CONSTRAINT "RepaymentPlan_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_repaymentPlanId_fkey" FOREIGN KEY ("repaymentPlanId") REFERENCES "RepaymentPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportAction" ADD CONSTRAINT "SupportAction_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportAction" ADD CONSTRAINT "SupportAction_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdDraft" ADD CONSTRAINT "HouseholdDraft_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdDraft" ADD CONSTRAINT "HouseholdDraft_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseAccess" ADD CONSTRAINT "CaseAccess_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseAccess" ADD CONSTRAINT "CaseAccess_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseAccess" ADD CONSTRAINT "CaseAccess_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordImport" ADD CONSTRAINT "LandlordImport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordImport" ADD CONSTRAINT "LandlordImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordImportRow" ADD CONSTRAINT "LandlordImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LandlordImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordImportRow" ADD CONSTRAINT "LandlordImportRow_matchedHouseholdId_fkey" FOREIGN KEY ("matchedHouseholdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_consortiumId_fkey" FOREIGN KEY ("consortiumId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Site" ADD CONSTRAINT "Site_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accreditation" ADD CONSTRAINT "Accreditation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Accreditation" ADD CONSTRAINT "Accreditation_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_providerOrganisationId_fkey" FOREIGN KEY ("providerOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_referrerOrganisationId_fkey" FOREIGN KEY ("referrerOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_agreedById_fkey" FOREIGN KEY ("agreedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanGoal" ADD CONSTRAINT "PlanGoal_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLine" ADD CONSTRAINT "PlanLine_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLine" ADD CONSTRAINT "PlanLine_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLine" ADD CONSTRAINT "PlanLine_delivererId_fkey" FOREIGN KEY ("delivererId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "HouseholdMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_fromOrganisationId_fkey" FOREIGN KEY ("fromOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_toOrganisationId_fkey" FOREIGN KEY ("toOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralMessage" ADD CONSTRAINT "ReferralMessage_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralMessage" ADD CONSTRAINT "ReferralMessage_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralAssignment" ADD CONSTRAINT "ReferralAssignment_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralAssignment" ADD CONSTRAINT "ReferralAssignment_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralAssignment" ADD CONSTRAINT "ReferralAssignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
