-- The counters of the codes that people read: courses, opportunities, internships.
CREATE SEQUENCE course_code;
CREATE SEQUENCE opportunity_code;
CREATE SEQUENCE internship_code;

-- CreateEnum
CREATE TYPE "Shift" AS ENUM ('MORNING', 'AFTERNOON', 'EVENING', 'NIGHT', 'WEEKEND');

-- CreateEnum
CREATE TYPE "PersonLinkPurpose" AS ENUM ('PLAN', 'HOURS');

-- CreateEnum
CREATE TYPE "CourseStatus" AS ENUM ('DRAFT', 'PROPOSED', 'APPROVED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "CourseCostBasis" AS ENUM ('STANDARD_COST', 'QUOTE');

-- CreateEnum
CREATE TYPE "CourseEditionStatus" AS ENUM ('PLANNED', 'STARTED', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "EnrolmentStatus" AS ENUM ('WAITING', 'ENROLLED', 'COMPLETED', 'NOT_COMPLETED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ConfirmationMethod" AS ENUM ('ON_SCREEN', 'PAPER', 'LINK');

-- CreateEnum
CREATE TYPE "WorkEndReason" AS ENUM ('PERSON_LEFT', 'EMPLOYER_ENDED', 'AGREED', 'HEALTH', 'BETTER_JOB', 'OTHER');

-- CreateEnum
CREATE TYPE "EvidenceScope" AS ENUM ('PLAN', 'MONTH', 'PROGRAMME');

-- CreateEnum
CREATE TYPE "EvidencePackStatus" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "InternshipStatus" AS ENUM ('DRAFT', 'ACTIVE', 'COMPLETED', 'ENDED_EARLY', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('CALL', 'EMAIL', 'VISIT', 'MEETING', 'OTHER');

-- CreateEnum
CREATE TYPE "OpportunityKind" AS ENUM ('INTERNSHIP', 'VACANCY', 'TRIAL');

-- CreateEnum
CREATE TYPE "OpportunityStatus" AS ENUM ('OPEN', 'FILLED', 'CLOSED');

-- CreateEnum
CREATE TYPE "CandidacyStatus" AS ENUM ('PROPOSED', 'INTERVIEW', 'TAKEN', 'DECLINED_BY_EMPLOYER', 'DECLINED_BY_PERSON', 'WITHDRAWN');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AttachmentKind" ADD VALUE 'REGISTER_SHEET';
ALTER TYPE "AttachmentKind" ADD VALUE 'QUOTE';
ALTER TYPE "AttachmentKind" ADD VALUE 'AGREEMENT';

-- DropForeignKey
ALTER TABLE "Attachment" DROP CONSTRAINT "Attachment_householdId_fkey";

-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN     "shifts" "Shift"[] DEFAULT ARRAY[]::"Shift"[],
ADD COLUMN     "travelKm" INTEGER,
ADD COLUMN     "weeklyMinutesMax" INTEGER;

-- AlterTable
ALTER TABLE "CatalogueEdition" ADD COLUMN     "courseId" UUID;

-- AlterTable
ALTER TABLE "PersonLink" ADD COLUMN     "purpose" "PersonLinkPurpose" NOT NULL DEFAULT 'PLAN';

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "courseEditionId" UUID;

-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN     "attachmentId" UUID,
ADD COLUMN     "candidacyId" UUID,
ADD COLUMN     "employerId" UUID,
ADD COLUMN     "endNote" TEXT,
ADD COLUMN     "endReason" "WorkEndReason",
ADD COLUMN     "endedOn" DATE,
ADD COLUMN     "enrolmentId" UUID,
ADD COLUMN     "internshipId" UUID;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "attendanceId" UUID,
ADD COLUMN     "readAt" TIMESTAMPTZ(3),
ADD COLUMN     "readById" UUID;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "about" TEXT,
ADD COLUMN     "employmentCapacity" INTEGER,
ADD COLUMN     "sectors" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "agreementId" UUID,
ADD COLUMN     "courseId" UUID,
ADD COLUMN     "sessionId" UUID,
ALTER COLUMN "householdId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Course" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT next_case_code('C', 'course_code'),
    "programmeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "delivererId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "syllabus" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "seatsMin" INTEGER NOT NULL,
    "seatsMax" INTEGER NOT NULL,
    "costBasis" "CourseCostBasis" NOT NULL,
    "comparedServiceId" UUID,
    "quoteCents" INTEGER,
    "quoteReference" TEXT,
    "unitCostCents" INTEGER,
    "register" "AccreditationRegister" NOT NULL,
    "certificate" TEXT,
    "minAttendancePercent" INTEGER NOT NULL DEFAULT 75,
    "validFrom" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "status" "CourseStatus" NOT NULL DEFAULT 'DRAFT',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "proposedAt" TIMESTAMPTZ(3),
    "proposedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decisionReason" TEXT,
    "promotedAt" TIMESTAMPTZ(3),
    "promotedServiceId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseEdition" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "CourseEditionStatus" NOT NULL DEFAULT 'PLANNED',
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "tutorId" UUID NOT NULL,
    "siteId" UUID,
    "place" TEXT,
    "seatsMin" INTEGER NOT NULL,
    "seatsMax" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CourseEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planLineId" UUID NOT NULL,
    "lineKey" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "status" "EnrolmentStatus" NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seatedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "certificateNumber" TEXT,
    "certifiedAt" TIMESTAMPTZ(3),
    "certifiedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttendanceCorrection" (
    "id" UUID NOT NULL,
    "attendanceId" UUID NOT NULL,
    "status" "AttendanceStatus" NOT NULL,
    "absenceReason" "AbsenceReason",
    "minutes" INTEGER NOT NULL,
    "note" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "correctedById" UUID NOT NULL,

    CONSTRAINT "AttendanceCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttendanceConfirmation" (
    "id" UUID NOT NULL,
    "attendanceId" UUID NOT NULL,
    "attendanceVersion" INTEGER NOT NULL,
    "status" "AttendanceStatus" NOT NULL,
    "minutes" INTEGER NOT NULL,
    "method" "ConfirmationMethod" NOT NULL,
    "signerName" TEXT NOT NULL,
    "recordedById" UUID,
    "linkId" UUID,
    "attachmentId" UUID,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AttendanceConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterLock" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lockedById" UUID NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenedById" UUID,
    "reopenReason" TEXT,

    CONSTRAINT "RegisterLock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidencePack" (
    "id" UUID NOT NULL,
    "scope" "EvidenceScope" NOT NULL,
    "planId" UUID,
    "programmeId" UUID,
    "month" DATE,
    "organisationId" UUID NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" "EvidencePackStatus" NOT NULL DEFAULT 'QUEUED',
    "stepsDone" INTEGER NOT NULL DEFAULT 0,
    "stepsTotal" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "plans" INTEGER,
    "pdfSha256" TEXT,
    "pdfBytes" INTEGER,
    "workbookSha256" TEXT,
    "workbookBytes" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "EvidencePack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegionalEntry" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "enteredOn" DATE NOT NULL,
    "protocol" TEXT NOT NULL,
    "enteredById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegionalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegionalList" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "uploadedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegionalList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipAgreement" (
    "id" UUID NOT NULL,
    "promoterId" UUID NOT NULL,
    "hostId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "validTo" DATE NOT NULL,
    "hostRepresentative" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InternshipAgreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Internship" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT next_case_code('T', 'internship_code'),
    "agreementId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "lineKey" UUID,
    "candidacyId" UUID,
    "siteId" UUID,
    "place" TEXT NOT NULL,
    "objectives" TEXT NOT NULL,
    "activities" TEXT NOT NULL,
    "skills" TEXT,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "weeklyMinutes" INTEGER NOT NULL,
    "dailyMinutes" INTEGER NOT NULL,
    "allowanceCents" INTEGER NOT NULL,
    "mealProvided" BOOLEAN NOT NULL DEFAULT false,
    "disabledPerson" BOOLEAN NOT NULL DEFAULT false,
    "promoterTutorId" UUID NOT NULL,
    "hostTutorName" TEXT NOT NULL,
    "hostTutorPosition" TEXT NOT NULL,
    "hostTutorPhone" TEXT,
    "hostTutorEmail" TEXT,
    "status" "InternshipStatus" NOT NULL DEFAULT 'DRAFT',
    "personSignedOn" DATE,
    "hostSignedOn" DATE,
    "promoterSignedOn" DATE,
    "activatedAt" TIMESTAMPTZ(3),
    "endedOn" DATE,
    "endReason" "WorkEndReason",
    "endNote" TEXT,
    "finalAssessment" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Internship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InternshipDossierEntry" (
    "id" UUID NOT NULL,
    "internshipId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "activities" TEXT NOT NULL,
    "skills" TEXT,
    "attachmentId" UUID,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "InternshipDossierEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkContact" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "siteId" UUID,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NetworkContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkRelation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "providerOrganisationId" UUID NOT NULL,
    "contactId" UUID,
    "kind" "RelationKind" NOT NULL,
    "happenedOn" DATE NOT NULL,
    "summary" TEXT NOT NULL,
    "nextStep" TEXT,
    "nextOn" DATE,
    "nextDoneAt" TIMESTAMPTZ(3),
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NetworkRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Opportunity" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT next_case_code('O', 'opportunity_code'),
    "organisationId" UUID NOT NULL,
    "providerOrganisationId" UUID NOT NULL,
    "siteId" UUID,
    "contactId" UUID,
    "kind" "OpportunityKind" NOT NULL,
    "title" TEXT NOT NULL,
    "sector" TEXT,
    "tasks" TEXT NOT NULL,
    "schedule" TEXT,
    "weeklyMinutes" INTEGER NOT NULL,
    "shifts" "Shift"[] DEFAULT ARRAY[]::"Shift"[],
    "city" TEXT NOT NULL,
    "address" TEXT,
    "licenceNeeded" BOOLEAN NOT NULL DEFAULT false,
    "transportNeeded" BOOLEAN NOT NULL DEFAULT false,
    "languageLevel" INTEGER,
    "studyTitle" "StudyTitle",
    "requirements" TEXT,
    "contractType" "ContractType",
    "places" INTEGER NOT NULL,
    "startsOn" DATE,
    "endsOn" DATE,
    "closesOn" DATE,
    "status" "OpportunityStatus" NOT NULL DEFAULT 'OPEN',
    "closedAt" TIMESTAMPTZ(3),
    "closeReason" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Candidacy" (
    "id" UUID NOT NULL,
    "opportunityId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "status" "CandidacyStatus" NOT NULL DEFAULT 'PROPOSED',
    "motivation" TEXT NOT NULL,
    "fit" JSONB NOT NULL,
    "proposedById" UUID NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personAgreedOn" DATE NOT NULL,
    "interviewAt" TIMESTAMPTZ(3),
    "interviewPlace" TEXT,
    "employerAnswer" BOOLEAN,
    "employerWhy" TEXT,
    "employerAnsweredOn" DATE,
    "personAnswer" BOOLEAN,
    "personWhy" TEXT,
    "personAnsweredOn" DATE,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Candidacy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Course_code_key" ON "Course"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Course_promotedServiceId_key" ON "Course"("promotedServiceId");

-- CreateIndex
CREATE INDEX "Course_organisationId_status_updatedAt_id_idx" ON "Course"("organisationId", "status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Course_status_updatedAt_id_idx" ON "Course"("status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Course_programmeId_status_idx" ON "Course"("programmeId", "status");

-- CreateIndex
CREATE INDEX "CourseEdition_status_startsOn_id_idx" ON "CourseEdition"("status", "startsOn", "id");

-- CreateIndex
CREATE INDEX "CourseEdition_siteId_idx" ON "CourseEdition"("siteId");

-- CreateIndex
CREATE UNIQUE INDEX "CourseEdition_courseId_number_key" ON "CourseEdition"("courseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_certificateNumber_key" ON "Enrolment"("certificateNumber");

-- CreateIndex
CREATE INDEX "Enrolment_editionId_status_createdAt_id_idx" ON "Enrolment"("editionId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Enrolment_planId_idx" ON "Enrolment"("planId");

-- CreateIndex
CREATE INDEX "Enrolment_personId_idx" ON "Enrolment"("personId");

-- CreateIndex
CREATE INDEX "Enrolment_householdId_idx" ON "Enrolment"("householdId");

-- CreateIndex
CREATE INDEX "AttendanceCorrection_attendanceId_correctedAt_idx" ON "AttendanceCorrection"("attendanceId", "correctedAt");

-- CreateIndex
CREATE INDEX "AttendanceConfirmation_linkId_idx" ON "AttendanceConfirmation"("linkId");

-- CreateIndex
CREATE UNIQUE INDEX "AttendanceConfirmation_attendanceId_attendanceVersion_key" ON "AttendanceConfirmation"("attendanceId", "attendanceVersion");

-- CreateIndex
CREATE INDEX "RegisterLock_organisationId_month_id_idx" ON "RegisterLock"("organisationId", "month" DESC, "id");

-- CreateIndex
CREATE INDEX "EvidencePack_organisationId_requestedAt_id_idx" ON "EvidencePack"("organisationId", "requestedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "EvidencePack_planId_idx" ON "EvidencePack"("planId");

-- CreateIndex
CREATE INDEX "EvidencePack_programmeId_idx" ON "EvidencePack"("programmeId");

-- CreateIndex
CREATE INDEX "EvidencePack_status_expiresAt_idx" ON "EvidencePack"("status", "expiresAt");

-- CreateIndex
CREATE INDEX "RegionalEntry_planId_createdAt_id_idx" ON "RegionalEntry"("planId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "RegionalEntry_planVersionId_idx" ON "RegionalEntry"("planVersionId");

-- CreateIndex
CREATE INDEX "RegionalList_organisationId_createdAt_id_idx" ON "RegionalList"("organisationId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "InternshipAgreement_promoterId_validTo_id_idx" ON "InternshipAgreement"("promoterId", "validTo" DESC, "id");

-- CreateIndex
CREATE INDEX "InternshipAgreement_hostId_idx" ON "InternshipAgreement"("hostId");

-- CreateIndex
CREATE UNIQUE INDEX "InternshipAgreement_promoterId_number_key" ON "InternshipAgreement"("promoterId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Internship_code_key" ON "Internship"("code");

-- CreateIndex
CREATE INDEX "Internship_planId_idx" ON "Internship"("planId");

-- CreateIndex
CREATE INDEX "Internship_personId_startsOn_idx" ON "Internship"("personId", "startsOn");

-- CreateIndex
CREATE INDEX "Internship_householdId_idx" ON "Internship"("householdId");

-- CreateIndex
CREATE INDEX "Internship_agreementId_idx" ON "Internship"("agreementId");

-- CreateIndex
CREATE INDEX "Internship_siteId_idx" ON "Internship"("siteId");

-- CreateIndex
CREATE INDEX "Internship_status_endsOn_id_idx" ON "Internship"("status", "endsOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "InternshipDossierEntry_internshipId_month_key" ON "InternshipDossierEntry"("internshipId", "month");

-- CreateIndex
CREATE INDEX "NetworkContact_organisationId_active_idx" ON "NetworkContact"("organisationId", "active");

-- CreateIndex
CREATE INDEX "NetworkContact_siteId_idx" ON "NetworkContact"("siteId");

-- CreateIndex
CREATE INDEX "NetworkRelation_organisationId_providerOrganisationId_happe_idx" ON "NetworkRelation"("organisationId", "providerOrganisationId", "happenedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "NetworkRelation_authorId_nextOn_idx" ON "NetworkRelation"("authorId", "nextOn");

-- CreateIndex
CREATE UNIQUE INDEX "Opportunity_code_key" ON "Opportunity"("code");

-- CreateIndex
CREATE INDEX "Opportunity_providerOrganisationId_status_updatedAt_id_idx" ON "Opportunity"("providerOrganisationId", "status", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Opportunity_organisationId_idx" ON "Opportunity"("organisationId");

-- CreateIndex
CREATE INDEX "Opportunity_siteId_idx" ON "Opportunity"("siteId");

-- CreateIndex
CREATE INDEX "Candidacy_opportunityId_status_idx" ON "Candidacy"("opportunityId", "status");

-- CreateIndex
CREATE INDEX "Candidacy_planId_idx" ON "Candidacy"("planId");

-- CreateIndex
CREATE INDEX "Candidacy_personId_idx" ON "Candidacy"("personId");

-- CreateIndex
CREATE INDEX "Candidacy_householdId_idx" ON "Candidacy"("householdId");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueEdition_courseId_key" ON "CatalogueEdition"("courseId");

-- CreateIndex
CREATE INDEX "Session_courseEditionId_startsAt_id_idx" ON "Session"("courseEditionId", "startsAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_internshipId_key" ON "Outcome"("internshipId");

-- CreateIndex
CREATE UNIQUE INDEX "Outcome_enrolmentId_key" ON "Outcome"("enrolmentId");

-- CreateIndex
CREATE INDEX "Outcome_employerId_idx" ON "Outcome"("employerId");

-- CreateIndex
CREATE INDEX "Note_attendanceId_idx" ON "Note"("attendanceId");

-- CreateIndex
CREATE INDEX "Attachment_sessionId_idx" ON "Attachment"("sessionId");

-- CreateIndex
CREATE INDEX "Attachment_courseId_idx" ON "Attachment"("courseId");

-- CreateIndex
CREATE INDEX "Attachment_agreementId_idx" ON "Attachment"("agreementId");

-- AddForeignKey
ALTER TABLE "CatalogueEdition" ADD CONSTRAINT "CatalogueEdition_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_delivererId_fkey" FOREIGN KEY ("delivererId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_comparedServiceId_fkey" FOREIGN KEY ("comparedServiceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_promotedServiceId_fkey" FOREIGN KEY ("promotedServiceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_tutorId_fkey" FOREIGN KEY ("tutorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseEdition" ADD CONSTRAINT "CourseEdition_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CourseEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_planLineId_fkey" FOREIGN KEY ("planLineId") REFERENCES "PlanLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_certifiedById_fkey" FOREIGN KEY ("certifiedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_courseEditionId_fkey" FOREIGN KEY ("courseEditionId") REFERENCES "CourseEdition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_attendanceId_fkey" FOREIGN KEY ("attendanceId") REFERENCES "Attendance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_correctedById_fkey" FOREIGN KEY ("correctedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceConfirmation" ADD CONSTRAINT "AttendanceConfirmation_attendanceId_fkey" FOREIGN KEY ("attendanceId") REFERENCES "Attendance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceConfirmation" ADD CONSTRAINT "AttendanceConfirmation_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceConfirmation" ADD CONSTRAINT "AttendanceConfirmation_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PersonLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttendanceConfirmation" ADD CONSTRAINT "AttendanceConfirmation_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterLock" ADD CONSTRAINT "RegisterLock_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterLock" ADD CONSTRAINT "RegisterLock_lockedById_fkey" FOREIGN KEY ("lockedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisterLock" ADD CONSTRAINT "RegisterLock_reopenedById_fkey" FOREIGN KEY ("reopenedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_internshipId_fkey" FOREIGN KEY ("internshipId") REFERENCES "Internship"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidencePack" ADD CONSTRAINT "EvidencePack_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidencePack" ADD CONSTRAINT "EvidencePack_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidencePack" ADD CONSTRAINT "EvidencePack_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidencePack" ADD CONSTRAINT "EvidencePack_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionalEntry" ADD CONSTRAINT "RegionalEntry_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionalEntry" ADD CONSTRAINT "RegionalEntry_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionalEntry" ADD CONSTRAINT "RegionalEntry_enteredById_fkey" FOREIGN KEY ("enteredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionalList" ADD CONSTRAINT "RegionalList_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegionalList" ADD CONSTRAINT "RegionalList_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_attendanceId_fkey" FOREIGN KEY ("attendanceId") REFERENCES "Attendance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_readById_fkey" FOREIGN KEY ("readById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipAgreement" ADD CONSTRAINT "InternshipAgreement_promoterId_fkey" FOREIGN KEY ("promoterId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipAgreement" ADD CONSTRAINT "InternshipAgreement_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipAgreement" ADD CONSTRAINT "InternshipAgreement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "InternshipAgreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_candidacyId_fkey" FOREIGN KEY ("candidacyId") REFERENCES "Candidacy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_promoterTutorId_fkey" FOREIGN KEY ("promoterTutorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Internship" ADD CONSTRAINT "Internship_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipDossierEntry" ADD CONSTRAINT "InternshipDossierEntry_internshipId_fkey" FOREIGN KEY ("internshipId") REFERENCES "Internship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipDossierEntry" ADD CONSTRAINT "InternshipDossierEntry_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InternshipDossierEntry" ADD CONSTRAINT "InternshipDossierEntry_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkContact" ADD CONSTRAINT "NetworkContact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkContact" ADD CONSTRAINT "NetworkContact_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkRelation" ADD CONSTRAINT "NetworkRelation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkRelation" ADD CONSTRAINT "NetworkRelation_providerOrganisationId_fkey" FOREIGN KEY ("providerOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkRelation" ADD CONSTRAINT "NetworkRelation_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "NetworkContact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkRelation" ADD CONSTRAINT "NetworkRelation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_providerOrganisationId_fkey" FOREIGN KEY ("providerOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "NetworkContact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opportunity" ADD CONSTRAINT "Opportunity_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_opportunityId_fkey" FOREIGN KEY ("opportunityId") REFERENCES "Opportunity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Candidacy" ADD CONSTRAINT "Candidacy_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "InternshipAgreement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- A month of the register is closed once, until somebody reopens it and says why.
CREATE UNIQUE INDEX register_lock_one_open ON "RegisterLock" ("organisationId", month) WHERE "reopenedAt" IS NULL;
ALTER TABLE "RegisterLock" ADD CONSTRAINT register_lock_reopened CHECK (("reopenedAt" IS NULL) = ("reopenReason" IS NULL) AND extract(day FROM month) = 1);

-- Nobody has two seats, or a seat and a place in the queue, in the same edition.
CREATE UNIQUE INDEX enrolment_once ON "Enrolment" ("editionId", "personId") WHERE status IN ('WAITING', 'ENROLLED', 'COMPLETED');
ALTER TABLE "CourseEdition" ADD CONSTRAINT course_edition_seats CHECK ("seatsMin" BETWEEN 1 AND "seatsMax" AND "endsOn" >= "startsOn");
ALTER TABLE "Course" ADD CONSTRAINT course_whole CHECK ("seatsMin" BETWEEN 1 AND "seatsMax" AND minutes > 0 AND minutes % 15 = 0 AND "minAttendancePercent" BETWEEN 1 AND 100 AND "validTo" >= "validFrom" AND ("quoteCents" IS NULL OR "quoteCents" > 0));
-- A decision has its reason and its moment, and nobody decides what they proposed.
ALTER TABLE "Course" ADD CONSTRAINT course_decided_by_another CHECK (status NOT IN ('APPROVED', 'DECLINED') OR ("decidedAt" IS NOT NULL AND "decidedById" IS DISTINCT FROM "proposedById" AND "decisionReason" IS NOT NULL));

-- A person is put forward once at a time for the same opportunity.
CREATE UNIQUE INDEX candidacy_once ON "Candidacy" ("opportunityId", "personId") WHERE status IN ('PROPOSED', 'INTERVIEW', 'TAKEN');
ALTER TABLE "Opportunity" ADD CONSTRAINT opportunity_whole CHECK (places > 0 AND "weeklyMinutes" BETWEEN 15 AND 2880 AND ("languageLevel" IS NULL OR "languageLevel" BETWEEN 1 AND 5));

-- One internship at a time; a week of forty hours at most; it ends after it begins.
CREATE UNIQUE INDEX internship_one_at_a_time ON "Internship" ("personId") WHERE status = 'ACTIVE';
ALTER TABLE "Internship" ADD CONSTRAINT internship_whole CHECK ("endsOn" >= "startsOn" AND "weeklyMinutes" BETWEEN 15 AND 2400 AND "dailyMinutes" BETWEEN 15 AND 480 AND "allowanceCents" >= 0);
ALTER TABLE "InternshipDossierEntry" ADD CONSTRAINT dossier_month CHECK (extract(day FROM month) = 1 AND minutes >= 0);
ALTER TABLE "InternshipAgreement" ADD CONSTRAINT agreement_dates CHECK ("validTo" >= "signedOn" AND "promoterId" <> "hostId");
ALTER TABLE "Outcome" ADD CONSTRAINT outcome_early_end CHECK (("endedOn" IS NULL) = ("endReason" IS NULL));

-- A file belongs to a case, an appointment, a course or an agreement.
ALTER TABLE "Attachment" ADD CONSTRAINT attachment_of_something CHECK (num_nonnulls("householdId", "sessionId", "courseId", "agreementId") >= 1);

-- A pack is about exactly what its scope says.
ALTER TABLE "EvidencePack" ADD CONSTRAINT evidence_pack_scope CHECK (
  ("planId" IS NOT NULL) = (scope = 'PLAN') AND (month IS NOT NULL) = (scope = 'MONTH') AND ("programmeId" IS NOT NULL) = (scope = 'PROGRAMME')
  AND (month IS NULL OR extract(day FROM month) = 1));

CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "AttendanceCorrection" FOR EACH ROW EXECUTE FUNCTION only_ever_added();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "AttendanceConfirmation" FOR EACH ROW EXECUTE FUNCTION only_ever_added();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "RegionalEntry" FOR EACH ROW EXECUTE FUNCTION only_ever_added();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "RegionalList" FOR EACH ROW EXECUTE FUNCTION only_ever_added();

-- One basket holds on a day; the approved courses of the same programme hold beside it.
ALTER TABLE "CatalogueEdition" DROP CONSTRAINT one_edition_in_force;
ALTER TABLE "CatalogueEdition" ADD CONSTRAINT one_edition_in_force EXCLUDE USING gist ("programmeId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&) WHERE (status = 'PUBLISHED' AND "courseId" IS NULL);
