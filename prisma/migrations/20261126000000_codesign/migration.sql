-- CreateEnum
CREATE TYPE "VariationStatus" AS ENUM ('DRAFT', 'SHARED', 'AGREED', 'SIGNED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "VariationReason" AS ENUM ('NEEDS_CHANGED', 'PERSON_REQUEST', 'WORK_OPPORTUNITY', 'ATTENDANCE', 'FAMILY_OR_HEALTH', 'SERVICE_UNAVAILABLE', 'GOAL_REACHED', 'CORRECTION', 'OTHER');

-- CreateEnum
CREATE TYPE "CeilingKind" AS ENUM ('PERSON', 'PROVIDER', 'PROGRAMME');

-- CreateEnum
CREATE TYPE "DerogationStatus" AS ENUM ('REQUESTED', 'QUESTIONED', 'APPROVED', 'PARTLY_APPROVED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "AlternativeStatus" AS ENUM ('OPEN', 'CHOSEN', 'SET_ASIDE');

-- CreateEnum
CREATE TYPE "PersonAnswerKind" AS ENUM ('DISAGREED', 'REFUSED');

-- CreateEnum
CREATE TYPE "LineStatus" AS ENUM ('OPEN', 'SUSPENDED', 'CLOSED');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('OPEN', 'APPLIED', 'DECLINED');

-- CreateEnum
CREATE TYPE "AttachmentKind" AS ENUM ('SIGNED_PAPER', 'DOCUMENT');

-- AlterEnum
ALTER TYPE "NoteAudience" ADD VALUE 'PROVIDER';

-- AlterEnum
ALTER TYPE "SignatureMethod" ADD VALUE 'LINK';

-- DropForeignKey
ALTER TABLE "Signature" DROP CONSTRAINT "Signature_recordedById_fkey";

-- DropIndex
DROP INDEX "Signature_planVersionId_role_contentHash_key";

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "derogatedCents" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ProgrammeBand" ADD COLUMN     "extraMonths" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "derogatedCents" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "PlanVersion" ADD COLUMN     "endsOn" DATE,
ADD COLUMN     "startsOn" DATE;
-- Versions that are already there have the period of their plan.
UPDATE "PlanVersion" v SET "startsOn" = p."startsOn", "endsOn" = p."endsOn" FROM "Plan" p WHERE p.id = v."planId";
ALTER TABLE "PlanVersion" ALTER COLUMN "endsOn" SET NOT NULL, ALTER COLUMN "startsOn" SET NOT NULL;

-- AlterTable
ALTER TABLE "PlanLine" ADD COLUMN     "status" "LineStatus" NOT NULL DEFAULT 'OPEN';

-- AlterTable
ALTER TABLE "PlanComment" ADD COLUMN     "audience" "NoteAudience" NOT NULL DEFAULT 'SHARED',
ADD COLUMN     "goalKey" UUID,
ADD COLUMN     "proposalAnsweredAt" TIMESTAMPTZ(3),
ADD COLUMN     "proposalStatus" "ProposalStatus",
ADD COLUMN     "proposedEndsOn" DATE,
ADD COLUMN     "proposedQuantity" INTEGER,
ADD COLUMN     "proposedServiceId" UUID,
ADD COLUMN     "proposedStartsOn" DATE,
ADD COLUMN     "threadId" UUID;

-- AlterTable
ALTER TABLE "Signature" ADD COLUMN     "linkId" UUID,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnById" UUID,
ADD COLUMN     "withdrawnWhy" TEXT,
ALTER COLUMN "recordedById" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "kind" "AttachmentKind" NOT NULL DEFAULT 'SIGNED_PAPER',
ADD COLUMN     "title" TEXT;

-- CreateTable
CREATE TABLE "Variation" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "baseVersionId" UUID NOT NULL,
    "status" "VariationStatus" NOT NULL DEFAULT 'DRAFT',
    "reason" "VariationReason" NOT NULL,
    "assessment" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sharedAt" TIMESTAMPTZ(3),
    "agreedAt" TIMESTAMPTZ(3),
    "agreedById" UUID,
    "agreedHash" TEXT,
    "signedAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Variation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Derogation" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "ceiling" "CeilingKind" NOT NULL,
    "requestedCents" INTEGER NOT NULL,
    "grantedCents" INTEGER NOT NULL DEFAULT 0,
    "status" "DerogationStatus" NOT NULL DEFAULT 'REQUESTED',
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "question" TEXT,
    "questionedAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decision" TEXT,
    "expiresOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Derogation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanAlternative" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "totalMinutes" INTEGER NOT NULL,
    "status" "AlternativeStatus" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT,
    "decidedWith" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlanAlternative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonLink" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "wrongAnswers" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3),
    "sessionHash" TEXT,
    "sessionExpiresAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "PersonLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonAnswer" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "kind" "PersonAnswerKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "linkId" UUID,
    "recordedById" UUID,
    "witnessName" TEXT,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadMark" (
    "userId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "newsFrom" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadMark_pkey" PRIMARY KEY ("userId","caseId")
);

-- CreateTable
CREATE TABLE "PlanPresence" (
    "planId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanPresence_pkey" PRIMARY KEY ("planId","userId")
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "commentId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Variation_planVersionId_key" ON "Variation"("planVersionId");

-- CreateIndex
CREATE INDEX "Variation_planId_createdAt_idx" ON "Variation"("planId", "createdAt");

-- CreateIndex
CREATE INDEX "Variation_status_sharedAt_idx" ON "Variation"("status", "sharedAt");

-- CreateIndex
CREATE INDEX "Derogation_planId_requestedAt_idx" ON "Derogation"("planId", "requestedAt");

-- CreateIndex
CREATE INDEX "Derogation_status_requestedAt_id_idx" ON "Derogation"("status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "PlanAlternative_planId_createdAt_idx" ON "PlanAlternative"("planId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PersonLink_tokenHash_key" ON "PersonLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PersonLink_planId_createdAt_idx" ON "PersonLink"("planId", "createdAt");

-- CreateIndex
CREATE INDEX "PersonLink_personId_idx" ON "PersonLink"("personId");

-- CreateIndex
CREATE INDEX "PersonAnswer_planId_answeredAt_idx" ON "PersonAnswer"("planId", "answeredAt");

-- CreateIndex
CREATE INDEX "CommentMention_userId_seenAt_idx" ON "CommentMention"("userId", "seenAt");

-- CreateIndex
CREATE INDEX "PlanComment_threadId_idx" ON "PlanComment"("threadId");

-- CreateIndex
CREATE INDEX "Signature_planVersionId_contentHash_idx" ON "Signature"("planVersionId", "contentHash");

-- AddForeignKey
ALTER TABLE "Variation" ADD CONSTRAINT "Variation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variation" ADD CONSTRAINT "Variation_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variation" ADD CONSTRAINT "Variation_baseVersionId_fkey" FOREIGN KEY ("baseVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variation" ADD CONSTRAINT "Variation_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variation" ADD CONSTRAINT "Variation_agreedById_fkey" FOREIGN KEY ("agreedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Derogation" ADD CONSTRAINT "Derogation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Derogation" ADD CONSTRAINT "Derogation_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Derogation" ADD CONSTRAINT "Derogation_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Derogation" ADD CONSTRAINT "Derogation_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAlternative" ADD CONSTRAINT "PlanAlternative_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAlternative" ADD CONSTRAINT "PlanAlternative_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAlternative" ADD CONSTRAINT "PlanAlternative_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanAlternative" ADD CONSTRAINT "PlanAlternative_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonLink" ADD CONSTRAINT "PersonLink_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonLink" ADD CONSTRAINT "PersonLink_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonLink" ADD CONSTRAINT "PersonLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonLink" ADD CONSTRAINT "PersonLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonLink" ADD CONSTRAINT "PersonLink_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAnswer" ADD CONSTRAINT "PersonAnswer_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAnswer" ADD CONSTRAINT "PersonAnswer_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAnswer" ADD CONSTRAINT "PersonAnswer_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PersonLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAnswer" ADD CONSTRAINT "PersonAnswer_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadMark" ADD CONSTRAINT "ReadMark_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanPresence" ADD CONSTRAINT "PlanPresence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanPresence" ADD CONSTRAINT "PlanPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "PlanComment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanComment" ADD CONSTRAINT "PlanComment_proposedServiceId_fkey" FOREIGN KEY ("proposedServiceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "PlanComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PersonLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- A signature may be withdrawn while its text is not yet in force; then it may be given again. Nothing else about it ever changes.
DROP TRIGGER only_ever_added ON "Signature";
CREATE FUNCTION signature_only_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR OLD."withdrawnAt" IS NOT NULL
     OR to_jsonb(NEW) - '{withdrawnAt,withdrawnById,withdrawnWhy}'::text[] <> to_jsonb(OLD) - '{withdrawnAt,withdrawnById,withdrawnWhy}'::text[]
     OR EXISTS (SELECT 1 FROM "PlanVersion" v WHERE v.id = OLD."planVersionId" AND v.status IN ('SIGNED', 'SUPERSEDED')) THEN
    RAISE EXCEPTION 'a signature never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER signature_only_withdrawn BEFORE UPDATE OR DELETE ON "Signature" FOR EACH ROW EXECUTE FUNCTION signature_only_withdrawn();
CREATE UNIQUE INDEX one_signature_per_role ON "Signature" ("planVersionId", role, "contentHash") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "Signature" ADD CONSTRAINT signature_from_somewhere CHECK ("recordedById" IS NOT NULL OR "linkId" IS NOT NULL);
ALTER TABLE "PersonAnswer" ADD CONSTRAINT answer_from_somewhere CHECK ("recordedById" IS NOT NULL OR "linkId" IS NOT NULL);

-- A signed text keeps its period too.
CREATE OR REPLACE FUNCTION signed_version_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('SIGNED', 'SUPERSEDED')
     AND (to_jsonb(NEW) - '{status,version}'::text[] <> to_jsonb(OLD) - '{status,version}'::text[]
          OR NEW.status NOT IN ('SIGNED', 'SUPERSEDED') OR (OLD.status = 'SUPERSEDED' AND NEW.status = 'SIGNED')) THEN
    RAISE EXCEPTION 'a signed version never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
ALTER TABLE "PlanVersion" ADD CONSTRAINT version_dates CHECK ("startsOn" <= "endsOn");
ALTER TABLE "ProgrammeBand" ADD CONSTRAINT band_extra_months CHECK ("extraMonths" BETWEEN 0 AND 60);

-- One open request per ceiling of a plan; nobody decides their own; nothing is granted beyond what was asked.
CREATE UNIQUE INDEX one_open_derogation ON "Derogation" ("planId", ceiling) WHERE status IN ('REQUESTED', 'QUESTIONED');
ALTER TABLE "Derogation" ADD CONSTRAINT derogation_amounts CHECK ("requestedCents" > 0 AND "grantedCents" BETWEEN 0 AND "requestedCents");
ALTER TABLE "Derogation" ADD CONSTRAINT derogation_by_somebody_else CHECK ("decidedById" <> "requestedById");
ALTER TABLE "Programme" DROP CONSTRAINT programme_within_fund;
ALTER TABLE "Programme" ADD CONSTRAINT programme_within_fund CHECK ("committedCents" BETWEEN 0 AND "fundCents" + "derogatedCents" AND "derogatedCents" >= 0);
ALTER TABLE "Agreement" DROP CONSTRAINT agreement_within_allocation;
ALTER TABLE "Agreement" ADD CONSTRAINT agreement_within_allocation CHECK ("committedCents" BETWEEN 0 AND "allocationCents" + "derogatedCents" AND "derogatedCents" >= 0);

-- A comment proposes minutes or pieces that exist; a period the right way round.
ALTER TABLE "PlanComment" ADD CONSTRAINT proposal_amounts CHECK (coalesce("proposedQuantity", 1) > 0 AND coalesce("proposedStartsOn", '-infinity') <= coalesce("proposedEndsOn", 'infinity'));
