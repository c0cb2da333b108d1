-- CreateEnum
CREATE TYPE "ClosureReportStatus" AS ENUM ('DRAFT', 'SHARED', 'CLOSED');

-- CreateEnum
CREATE TYPE "GoalResult" AS ENUM ('ACHIEVED', 'PARTLY', 'NOT_ACHIEVED');

-- CreateEnum
CREATE TYPE "WithdrawalCause" AS ENUM ('WORK_FOUND', 'FAMILY', 'HEALTH_OR_CARE', 'MOVED_AWAY', 'OTHER_SERVICE', 'NO_INTEREST', 'OTHER');

-- CreateEnum
CREATE TYPE "RevocationCause" AS ENUM ('SILENT_ABSENCE', 'COMMITMENTS_BROKEN', 'REQUIREMENTS_LOST', 'FALSE_STATEMENT', 'OTHER');

-- CreateEnum
CREATE TYPE "EndingProof" AS ENUM ('SIGNED', 'WITNESSED', 'NOT_SIGNED');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('WARNING_LETTER', 'HEARING');

-- CreateEnum
CREATE TYPE "NoticeMeans" AS ENUM ('REGISTERED_MAIL', 'CERTIFIED_EMAIL', 'BY_HAND', 'EMAIL');

-- CreateEnum
CREATE TYPE "FollowUpAnswer" AS ENUM ('SAME_EMPLOYER', 'OTHER_EMPLOYER', 'SELF_EMPLOYED', 'TRAINING', 'NOT_WORKING', 'NOT_REACHED');

-- CreateTable
CREATE TABLE "ClosureReport" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "planVersionId" UUID NOT NULL,
    "status" "ClosureReportStatus" NOT NULL DEFAULT 'DRAFT',
    "summary" TEXT,
    "remains" TEXT,
    "followedBy" TEXT,
    "lines" JSONB,
    "outcomes" JSONB,
    "writtenById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sharedAt" TIMESTAMPTZ(3),
    "sharedById" UUID,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ClosureReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClosureGoal" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "goalKey" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "result" "GoalResult",
    "why" TEXT,

    CONSTRAINT "ClosureGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanEnding" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "withdrawalCause" "WithdrawalCause",
    "revocationCause" "RevocationCause",
    "explanation" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "proof" "EndingProof",
    "witnessName" TEXT,
    "attachmentId" UUID,
    "noNoticeWhy" TEXT,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanEnding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanNotice" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "means" "NoticeMeans" NOT NULL,
    "sentOn" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "attachmentId" UUID,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "outcomeId" UUID,
    "months" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "answer" "FollowUpAnswer",
    "note" TEXT,
    "answeredOn" DATE,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ClosureReport_planId_key" ON "ClosureReport"("planId");

-- CreateIndex
CREATE INDEX "ClosureReport_status_sharedAt_idx" ON "ClosureReport"("status", "sharedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ClosureGoal_reportId_goalKey_key" ON "ClosureGoal"("reportId", "goalKey");

-- CreateIndex
CREATE UNIQUE INDEX "PlanEnding_planId_key" ON "PlanEnding"("planId");

-- CreateIndex
CREATE INDEX "PlanNotice_planId_sentOn_idx" ON "PlanNotice"("planId", "sentOn");

-- CreateIndex
CREATE INDEX "FollowUp_dueOn_idx" ON "FollowUp"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_planId_months_key" ON "FollowUp"("planId", "months");

-- AddForeignKey
ALTER TABLE "ClosureReport" ADD CONSTRAINT "ClosureReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureReport" ADD CONSTRAINT "ClosureReport_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureReport" ADD CONSTRAINT "ClosureReport_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureReport" ADD CONSTRAINT "ClosureReport_sharedById_fkey" FOREIGN KEY ("sharedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureReport" ADD CONSTRAINT "ClosureReport_acknowledgedById_fkey" FOREIGN KEY ("acknowledgedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClosureGoal" ADD CONSTRAINT "ClosureGoal_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ClosureReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEnding" ADD CONSTRAINT "PlanEnding_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEnding" ADD CONSTRAINT "PlanEnding_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanEnding" ADD CONSTRAINT "PlanEnding_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNotice" ADD CONSTRAINT "PlanNotice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNotice" ADD CONSTRAINT "PlanNotice_attachmentId_fkey" FOREIGN KEY ("attachmentId") REFERENCES "Attachment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanNotice" ADD CONSTRAINT "PlanNotice_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Outcome"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma's schema cannot say.

-- A plan ends before its time for one reason, of one kind.
ALTER TABLE "PlanEnding" ADD CONSTRAINT ending_one_cause CHECK (("withdrawalCause" IS NULL) <> ("revocationCause" IS NULL));
ALTER TABLE "FollowUp" ADD CONSTRAINT follow_up_months CHECK (months BETWEEN 1 AND 60 AND (answer IS NULL) = ("answeredAt" IS NULL));
-- A shared report says how it went and carries its figures; a closed one was shared.
ALTER TABLE "ClosureReport" ADD CONSTRAINT closure_report_whole CHECK (status = 'DRAFT' OR (summary IS NOT NULL AND lines IS NOT NULL AND outcomes IS NOT NULL AND "sharedAt" IS NOT NULL AND "sharedById" IS NOT NULL));

-- A closed report never changes, nor do its goals; notices and endings are only ever added.
CREATE FUNCTION closed_report_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'CLOSED' THEN
    RAISE EXCEPTION 'a closed report never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER closed_report_frozen BEFORE UPDATE OR DELETE ON "ClosureReport" FOR EACH ROW EXECUTE FUNCTION closed_report_frozen();

CREATE FUNCTION goal_of_closed_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ClosureReport" r WHERE r.id IN (OLD."reportId", NEW."reportId") AND r.status = 'CLOSED') THEN
    RAISE EXCEPTION 'a closed report never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER goal_of_closed_report BEFORE INSERT OR UPDATE OR DELETE ON "ClosureGoal" FOR EACH ROW EXECUTE FUNCTION goal_of_closed_report();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "PlanNotice" FOR EACH ROW EXECUTE FUNCTION only_ever_added();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "PlanEnding" FOR EACH ROW EXECUTE FUNCTION only_ever_added();

-- Nobody is ever without an operator: who follows a living plan or an open referral is active, whoever writes first. Both
-- sides hold the user's row, so that giving work to somebody and letting them leave happen one after the other.
CREATE FUNCTION followed_by_somebody() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE follower uuid := CASE TG_TABLE_NAME WHEN 'Plan' THEN to_jsonb(NEW)->>'operatorId' ELSE to_jsonb(NEW)->>'assigneeId' END;
        here boolean;
BEGIN
  IF follower IS NULL OR NEW.status::text NOT IN ('DRAFT', 'SHARED', 'AGREED', 'SIGNED', 'ACTIVE', 'SUSPENDED', 'SENT', 'INFO_REQUESTED', 'ACCEPTED') THEN
    RETURN NEW;
  END IF;
  SELECT active INTO here FROM "User" WHERE id = follower FOR SHARE;
  IF NOT here THEN
    RAISE EXCEPTION 'followed_by_somebody: this operator has left' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER followed_by_somebody BEFORE INSERT OR UPDATE OF "operatorId" ON "Plan" FOR EACH ROW EXECUTE FUNCTION followed_by_somebody();
CREATE TRIGGER followed_by_somebody BEFORE INSERT OR UPDATE OF "assigneeId" ON "Referral" FOR EACH ROW EXECUTE FUNCTION followed_by_somebody();

CREATE FUNCTION leaves_nobody() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.active AND NOT NEW.active AND (
    EXISTS (SELECT 1 FROM "Plan" p WHERE p."operatorId" = NEW.id AND p.status IN ('DRAFT', 'SHARED', 'AGREED', 'SIGNED', 'ACTIVE', 'SUSPENDED'))
    OR EXISTS (SELECT 1 FROM "Referral" r WHERE r."assigneeId" = NEW.id AND r.status IN ('SENT', 'INFO_REQUESTED', 'ACCEPTED'))
  ) THEN
    RAISE EXCEPTION 'leaves_nobody: somebody would be left without an operator' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER leaves_nobody BEFORE UPDATE OF active ON "User" FOR EACH ROW EXECUTE FUNCTION leaves_nobody();
