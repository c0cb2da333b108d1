-- CreateEnum
CREATE TYPE "HouseholdGoalStatus" AS ENUM ('OPEN', 'REACHED', 'PARTLY_REACHED', 'DROPPED');

-- CreateEnum
CREATE TYPE "SupportActionStatus" AS ENUM ('PLANNED', 'ONGOING', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "SupportOutcome" AS ENUM ('OBTAINED', 'PARTLY_OBTAINED', 'REFUSED', 'NO_ANSWER');

-- CreateEnum
CREATE TYPE "RequirementAnswer" AS ENUM ('MET', 'NOT_MET', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "PointsMovementKind" AS ENUM ('EARNED', 'CREDITED', 'DONATED', 'RECEIVED', 'REVERSED');

-- CreateEnum
CREATE TYPE "ClockStage" AS ENUM ('REFERRAL_ANSWER', 'REFERRAL_ANSWER_HIGH', 'REFERRAL_ANSWER_CRITICAL', 'FIRST_APPOINTMENT', 'PLAN_SHARED', 'PLAN_AGREED', 'PLAN_SIGNED', 'FIRST_HOUR', 'PERIODIC_REVIEW', 'CHANGE_REQUEST', 'DEROGATION');

-- CreateEnum
CREATE TYPE "ClockPauseReason" AS ENUM ('PERSON_UNAVAILABLE', 'DOCUMENTS_AWAITED', 'HEALTH', 'SERVICE_UNAVAILABLE', 'OTHER_SERVICE_FIRST', 'OTHER');

-- CreateEnum
CREATE TYPE "EscalationLevel" AS ENUM ('WARNED', 'LATE', 'COORDINATOR', 'COMUNE');

-- CreateEnum
CREATE TYPE "TeamMeetingStatus" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "MeetingPointKind" AS ENUM ('DEBT', 'REPAYMENT', 'EVICTION', 'SUPPORT', 'GOAL', 'REFERRAL', 'PLAN', 'CLOCK', 'TASK', 'FREE');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- CreateEnum
CREATE TYPE "NoticeMail" AS ENUM ('NOW', 'DIGEST', 'NEVER');

-- CreateEnum
CREATE TYPE "MailKind" AS ENUM ('URGENT', 'DIGEST');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('PENDING', 'SENDING', 'SENT', 'UNCERTAIN', 'DEAD', 'DROPPED');

-- CreateEnum
CREATE TYPE "RepaymentPaymentKind" AS ENUM ('DOWN_PAYMENT', 'INSTALMENT', 'RENT', 'CREDIT');

-- CreateEnum
CREATE TYPE "PaymentChannel" AS ENUM ('BANK', 'POST', 'COUNTER', 'CASH', 'PUNTILUNA', 'CONTRIBUTION', 'OTHER');

-- CreateEnum
CREATE TYPE "PaymentListStatus" AS ENUM ('STAGED', 'APPLYING', 'APPLIED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "PaymentRowState" AS ENUM ('MATCHED', 'AMBIGUOUS', 'UNKNOWN', 'DOUBLED', 'TOO_MUCH', 'INVALID', 'LEFT_OUT', 'APPLIED');

-- CreateEnum
CREATE TYPE "BulkActionKind" AS ENUM ('ASSIGN_REFERRALS', 'REASSIGN_PLANS', 'REASSIGN_HOUSEHOLDS');

-- AlterTable
ALTER TABLE "RepaymentPlan" ADD COLUMN     "carriedCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "downPaidCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "endReason" TEXT,
ADD COLUMN     "lapseDays" INTEGER,
ADD COLUMN     "lateSince" DATE,
ADD COLUMN     "monthlyIncomeCents" INTEGER,
ADD COLUMN     "monthlyRentCents" INTEGER,
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "previousId" UUID,
ADD COLUMN     "proposedOn" DATE,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "SupportAction" ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "counterpart" TEXT,
ADD COLUMN     "decidedOn" DATE,
ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "goalId" UUID,
ADD COLUMN     "grantedCents" INTEGER,
ADD COLUMN     "outcome" "SupportOutcome",
ADD COLUMN     "protocol" TEXT,
ADD COLUMN     "requestedCents" INTEGER,
ADD COLUMN     "requestedOn" DATE,
ADD COLUMN     "status" "SupportActionStatus" NOT NULL DEFAULT 'ONGOING';

-- CreateTable
CREATE TABLE "HouseholdGoal" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "dueOn" DATE,
    "status" "HouseholdGoalStatus" NOT NULL DEFAULT 'OPEN',
    "result" TEXT,
    "endedOn" DATE,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "HouseholdGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequirementCheck" (
    "supportActionId" UUID NOT NULL,
    "requirement" TEXT NOT NULL,
    "answer" "RequirementAnswer" NOT NULL,
    "note" TEXT,
    "checkedById" UUID NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RequirementCheck_pkey" PRIMARY KEY ("supportActionId","requirement")
);

-- CreateTable
CREATE TABLE "PointsRule" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "pointsPerHour" INTEGER NOT NULL,
    "centsPerPoint" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "verification" "Verification" NOT NULL DEFAULT 'DEMONSTRATION',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PointsRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Volunteering" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "supportActionId" UUID,
    "pointsRuleId" UUID NOT NULL,
    "doneOn" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "multiplier" INTEGER NOT NULL DEFAULT 1,
    "points" INTEGER NOT NULL,
    "activity" TEXT NOT NULL,
    "place" TEXT,
    "confirmedBy" TEXT,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Volunteering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PointsMovement" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "kind" "PointsMovementKind" NOT NULL,
    "points" INTEGER NOT NULL,
    "cents" INTEGER NOT NULL DEFAULT 0,
    "otherHouseholdId" UUID,
    "volunteeringId" UUID,
    "paymentId" UUID,
    "movedOn" DATE NOT NULL,
    "note" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PointsMovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockTarget" (
    "programmeId" UUID NOT NULL,
    "stage" "ClockStage" NOT NULL,
    "days" INTEGER NOT NULL,
    "warnDays" INTEGER NOT NULL,
    "coordinatorDays" INTEGER NOT NULL,
    "comuneDays" INTEGER NOT NULL,

    CONSTRAINT "ClockTarget_pkey" PRIMARY KEY ("programmeId","stage")
);

-- CreateTable
CREATE TABLE "ClockPause" (
    "id" UUID NOT NULL,
    "stage" "ClockStage" NOT NULL,
    "referralId" UUID,
    "planId" UUID,
    "reason" "ClockPauseReason" NOT NULL,
    "note" TEXT,
    "pausedOn" DATE NOT NULL,
    "expectedOn" DATE,
    "resumedOn" DATE,
    "pausedById" UUID NOT NULL,
    "resumedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClockPause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockEscalation" (
    "id" UUID NOT NULL,
    "stage" "ClockStage" NOT NULL,
    "level" "EscalationLevel" NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "referralId" UUID,
    "planId" UUID,
    "dueOn" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClockEscalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanReview" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "heldOn" DATE NOT NULL,
    "body" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitingMark" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "snoozedUntil" DATE,
    "doneAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WaitingMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorSnapshot" (
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "organisationId" UUID,
    "definitionsVersion" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "takenById" UUID,

    CONSTRAINT "IndicatorSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptFigures" (
    "key" TEXT NOT NULL,
    "view" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "organisationId" UUID NOT NULL,
    "filter" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "tookMs" INTEGER NOT NULL,
    "upTo" UUID,
    "wantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptFigures_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "TeamMeeting" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "status" "TeamMeetingStatus" NOT NULL DEFAULT 'PLANNED',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "place" TEXT NOT NULL,
    "notes" TEXT,
    "heldAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TeamMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingParticipant" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "userId" UUID,
    "guestName" TEXT,
    "guestRole" TEXT,
    "present" BOOLEAN,

    CONSTRAINT "MeetingParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingPoint" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "MeetingPointKind" NOT NULL,
    "subjectId" UUID,
    "body" TEXT,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "shared" BOOLEAN NOT NULL DEFAULT true,
    "discussion" TEXT,
    "decision" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MeetingPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "assigneeId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "dueOn" DATE,
    "status" "TaskStatus" NOT NULL DEFAULT 'OPEN',
    "waitingKey" TEXT,
    "householdId" UUID,
    "referralId" UUID,
    "planId" UUID,
    "meetingId" UUID,
    "pointId" UUID,
    "result" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "mail" "NoticeMail" NOT NULL,
    "householdId" UUID,
    "referralId" UUID,
    "planId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailId" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "kind" "MailKind" NOT NULL,
    "digestOn" DATE,
    "messageId" TEXT NOT NULL,
    "status" "MailStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedAt" TIMESTAMPTZ(3),
    "claimedBy" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" "NoticeMail" NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("userId","kind")
);

-- CreateTable
CREATE TABLE "RepaymentRule" (
    "id" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "maxInstalments" INTEGER NOT NULL,
    "maxIncomePermille" INTEGER NOT NULL,
    "lapseDays" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "verification" "Verification" NOT NULL DEFAULT 'DEMONSTRATION',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RepaymentRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RentMonth" (
    "id" UUID NOT NULL,
    "repaymentPlanId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "dueCents" INTEGER NOT NULL,
    "paidCents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RentMonth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RepaymentPayment" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "repaymentPlanId" UUID NOT NULL,
    "kind" "RepaymentPaymentKind" NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "paidOn" DATE NOT NULL,
    "channel" "PaymentChannel" NOT NULL,
    "reference" TEXT,
    "payer" TEXT,
    "supportActionId" UUID,
    "voidedAt" TIMESTAMPTZ(3),
    "voidReason" TEXT,
    "recordedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RepaymentPayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentShare" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "instalmentId" UUID,
    "rentMonthId" UUID,
    "cents" INTEGER NOT NULL,

    CONSTRAINT "PaymentShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentList" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "status" "PaymentListStatus" NOT NULL DEFAULT 'STAGED',
    "rowCount" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "touchedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PaymentList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentListRow" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "raw" JSONB NOT NULL,
    "paidOn" DATE,
    "amountCents" INTEGER,
    "payer" TEXT,
    "reference" TEXT,
    "contractCode" TEXT,
    "fingerprint" TEXT NOT NULL,
    "kind" "RepaymentPaymentKind" NOT NULL DEFAULT 'INSTALMENT',
    "state" "PaymentRowState" NOT NULL,
    "reason" JSONB,
    "repaymentPlanId" UUID,
    "paymentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PaymentListRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedViewOpening" (
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "viewId" UUID NOT NULL,

    CONSTRAINT "SavedViewOpening_pkey" PRIMARY KEY ("userId","list")
);

-- CreateTable
CREATE TABLE "BulkAction" (
    "id" UUID NOT NULL,
    "kind" "BulkActionKind" NOT NULL,
    "organisationId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "note" TEXT,
    "items" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "BulkAction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KeptFigures_wantedAt_idx" ON "KeptFigures"("wantedAt");

-- CreateIndex
CREATE INDEX "HouseholdGoal_householdId_status_createdAt_idx" ON "HouseholdGoal"("householdId", "status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PointsRule_organisationId_validFrom_key" ON "PointsRule"("organisationId", "validFrom");

-- CreateIndex
CREATE INDEX "Volunteering_householdId_doneOn_id_idx" ON "Volunteering"("householdId", "doneOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Volunteering_personId_idx" ON "Volunteering"("personId");

-- CreateIndex
CREATE INDEX "PointsMovement_householdId_createdAt_id_idx" ON "PointsMovement"("householdId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "PointsMovement_otherHouseholdId_idx" ON "PointsMovement"("otherHouseholdId");

-- CreateIndex
CREATE INDEX "ClockPause_referralId_idx" ON "ClockPause"("referralId");

-- CreateIndex
CREATE INDEX "ClockPause_planId_idx" ON "ClockPause"("planId");

-- CreateIndex
CREATE INDEX "ClockEscalation_referralId_idx" ON "ClockEscalation"("referralId");

-- CreateIndex
CREATE INDEX "ClockEscalation_planId_idx" ON "ClockEscalation"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "ClockEscalation_subjectKey_stage_level_dueOn_key" ON "ClockEscalation"("subjectKey", "stage", "level", "dueOn");

-- CreateIndex
CREATE INDEX "PlanReview_planId_heldOn_id_idx" ON "PlanReview"("planId", "heldOn" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "WaitingMark_ownerId_key_key" ON "WaitingMark"("ownerId", "key");

-- CreateIndex
CREATE INDEX "IndicatorSnapshot_month_idx" ON "IndicatorSnapshot"("month" DESC);

-- CreateIndex
CREATE INDEX "TeamMeeting_householdId_startsAt_id_idx" ON "TeamMeeting"("householdId", "startsAt" DESC, "id");

-- CreateIndex
CREATE INDEX "TeamMeeting_status_startsAt_idx" ON "TeamMeeting"("status", "startsAt");

-- CreateIndex
CREATE INDEX "MeetingParticipant_userId_idx" ON "MeetingParticipant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "MeetingParticipant_meetingId_userId_key" ON "MeetingParticipant"("meetingId", "userId");

-- CreateIndex
CREATE INDEX "MeetingPoint_meetingId_position_idx" ON "MeetingPoint"("meetingId", "position");

-- CreateIndex
CREATE INDEX "Task_assigneeId_status_dueOn_id_idx" ON "Task"("assigneeId", "status", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Task_createdById_status_id_idx" ON "Task"("createdById", "status", "id");

-- CreateIndex
CREATE INDEX "Task_householdId_status_idx" ON "Task"("householdId", "status");

-- CreateIndex
CREATE INDEX "Task_meetingId_idx" ON "Task"("meetingId");

-- CreateIndex
CREATE INDEX "Notice_recipientId_createdAt_id_idx" ON "Notice"("recipientId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Notice_mailId_idx" ON "Notice"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_messageId_key" ON "OutgoingMail"("messageId");

-- CreateIndex
CREATE INDEX "OutgoingMail_status_nextTryAt_id_idx" ON "OutgoingMail"("status", "nextTryAt", "id");

-- CreateIndex
CREATE INDEX "OutgoingMail_createdAt_id_idx" ON "OutgoingMail"("createdAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMail_recipientId_digestOn_key" ON "OutgoingMail"("recipientId", "digestOn");

-- CreateIndex
CREATE UNIQUE INDEX "RepaymentRule_validFrom_key" ON "RepaymentRule"("validFrom");

-- CreateIndex
CREATE INDEX "RentMonth_dueOn_idx" ON "RentMonth"("dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "RentMonth_repaymentPlanId_month_key" ON "RentMonth"("repaymentPlanId", "month");

-- CreateIndex
CREATE INDEX "RepaymentPayment_repaymentPlanId_paidOn_id_idx" ON "RepaymentPayment"("repaymentPlanId", "paidOn", "id");

-- CreateIndex
CREATE INDEX "RepaymentPayment_householdId_paidOn_id_idx" ON "RepaymentPayment"("householdId", "paidOn" DESC, "id");

-- CreateIndex
CREATE INDEX "PaymentShare_paymentId_idx" ON "PaymentShare"("paymentId");

-- CreateIndex
CREATE INDEX "PaymentShare_instalmentId_idx" ON "PaymentShare"("instalmentId");

-- CreateIndex
CREATE INDEX "PaymentShare_rentMonthId_idx" ON "PaymentShare"("rentMonthId");

-- CreateIndex
CREATE INDEX "PaymentList_organisationId_createdAt_id_idx" ON "PaymentList"("organisationId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "PaymentListRow_listId_state_number_idx" ON "PaymentListRow"("listId", "state", "number");

-- CreateIndex
CREATE INDEX "PaymentListRow_fingerprint_idx" ON "PaymentListRow"("fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "PaymentListRow_listId_number_key" ON "PaymentListRow"("listId", "number");

-- CreateIndex
CREATE INDEX "SavedView_organisationId_list_shared_idx" ON "SavedView"("organisationId", "list", "shared");

-- CreateIndex
CREATE INDEX "SavedViewOpening_viewId_idx" ON "SavedViewOpening"("viewId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_ownerId_list_name_key" ON "SavedView"("ownerId", "list", "name");

-- CreateIndex
CREATE INDEX "BulkAction_organisationId_createdAt_id_idx" ON "BulkAction"("organisationId", "createdAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "RepaymentPlan_previousId_key" ON "RepaymentPlan"("previousId");

-- CreateIndex
CREATE INDEX "RepaymentPlan_reference_idx" ON "RepaymentPlan"("reference");

-- CreateIndex
CREATE INDEX "SupportAction_assigneeId_status_dueOn_idx" ON "SupportAction"("assigneeId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "SupportAction_goalId_idx" ON "SupportAction"("goalId");

-- AddForeignKey
ALTER TABLE "KeptFigures" ADD CONSTRAINT "KeptFigures_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdGoal" ADD CONSTRAINT "HouseholdGoal_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdGoal" ADD CONSTRAINT "HouseholdGoal_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequirementCheck" ADD CONSTRAINT "RequirementCheck_supportActionId_fkey" FOREIGN KEY ("supportActionId") REFERENCES "SupportAction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequirementCheck" ADD CONSTRAINT "RequirementCheck_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsRule" ADD CONSTRAINT "PointsRule_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsRule" ADD CONSTRAINT "PointsRule_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteering" ADD CONSTRAINT "Volunteering_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteering" ADD CONSTRAINT "Volunteering_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteering" ADD CONSTRAINT "Volunteering_supportActionId_fkey" FOREIGN KEY ("supportActionId") REFERENCES "SupportAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteering" ADD CONSTRAINT "Volunteering_pointsRuleId_fkey" FOREIGN KEY ("pointsRuleId") REFERENCES "PointsRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Volunteering" ADD CONSTRAINT "Volunteering_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsMovement" ADD CONSTRAINT "PointsMovement_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsMovement" ADD CONSTRAINT "PointsMovement_otherHouseholdId_fkey" FOREIGN KEY ("otherHouseholdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsMovement" ADD CONSTRAINT "PointsMovement_volunteeringId_fkey" FOREIGN KEY ("volunteeringId") REFERENCES "Volunteering"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsMovement" ADD CONSTRAINT "PointsMovement_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "RepaymentPayment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PointsMovement" ADD CONSTRAINT "PointsMovement_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockTarget" ADD CONSTRAINT "ClockTarget_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_pausedById_fkey" FOREIGN KEY ("pausedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockPause" ADD CONSTRAINT "ClockPause_resumedById_fkey" FOREIGN KEY ("resumedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockEscalation" ADD CONSTRAINT "ClockEscalation_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClockEscalation" ADD CONSTRAINT "ClockEscalation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReview" ADD CONSTRAINT "PlanReview_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReview" ADD CONSTRAINT "PlanReview_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingMark" ADD CONSTRAINT "WaitingMark_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportAction" ADD CONSTRAINT "SupportAction_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "HouseholdGoal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportAction" ADD CONSTRAINT "SupportAction_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorSnapshot" ADD CONSTRAINT "IndicatorSnapshot_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorSnapshot" ADD CONSTRAINT "IndicatorSnapshot_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMeeting" ADD CONSTRAINT "TeamMeeting_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMeeting" ADD CONSTRAINT "TeamMeeting_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMeeting" ADD CONSTRAINT "TeamMeeting_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingParticipant" ADD CONSTRAINT "MeetingParticipant_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "TeamMeeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingParticipant" ADD CONSTRAINT "MeetingParticipant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPoint" ADD CONSTRAINT "MeetingPoint_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "TeamMeeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "TeamMeeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_pointId_fkey" FOREIGN KEY ("pointId") REFERENCES "MeetingPoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "OutgoingMail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentRule" ADD CONSTRAINT "RepaymentRule_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentPlan" ADD CONSTRAINT "RepaymentPlan_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "RepaymentPlan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RentMonth" ADD CONSTRAINT "RentMonth_repaymentPlanId_fkey" FOREIGN KEY ("repaymentPlanId") REFERENCES "RepaymentPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentPayment" ADD CONSTRAINT "RepaymentPayment_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentPayment" ADD CONSTRAINT "RepaymentPayment_repaymentPlanId_fkey" FOREIGN KEY ("repaymentPlanId") REFERENCES "RepaymentPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentPayment" ADD CONSTRAINT "RepaymentPayment_supportActionId_fkey" FOREIGN KEY ("supportActionId") REFERENCES "SupportAction"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepaymentPayment" ADD CONSTRAINT "RepaymentPayment_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentShare" ADD CONSTRAINT "PaymentShare_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "RepaymentPayment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentShare" ADD CONSTRAINT "PaymentShare_instalmentId_fkey" FOREIGN KEY ("instalmentId") REFERENCES "Instalment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentShare" ADD CONSTRAINT "PaymentShare_rentMonthId_fkey" FOREIGN KEY ("rentMonthId") REFERENCES "RentMonth"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentList" ADD CONSTRAINT "PaymentList_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentList" ADD CONSTRAINT "PaymentList_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentListRow" ADD CONSTRAINT "PaymentListRow_listId_fkey" FOREIGN KEY ("listId") REFERENCES "PaymentList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentListRow" ADD CONSTRAINT "PaymentListRow_repaymentPlanId_fkey" FOREIGN KEY ("repaymentPlanId") REFERENCES "RepaymentPlan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentListRow" ADD CONSTRAINT "PaymentListRow_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "RepaymentPayment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedViewOpening" ADD CONSTRAINT "SavedViewOpening_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedViewOpening" ADD CONSTRAINT "SavedViewOpening_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkAction" ADD CONSTRAINT "BulkAction_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkAction" ADD CONSTRAINT "BulkAction_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkAction" ADD CONSTRAINT "BulkAction_toId_fkey" FOREIGN KEY ("toId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkAction" ADD CONSTRAINT "BulkAction_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was over before actions had a status is done.
UPDATE "SupportAction" SET status = 'DONE' WHERE "endedOn" IS NOT NULL;

-- What Prisma's schema cannot say.

-- One plan is being paid and one is on the table: a rescheduling is proposed while the old plan still binds.
DROP INDEX one_living_repayment_plan;
CREATE UNIQUE INDEX one_running_repayment_plan ON "RepaymentPlan" ("householdId") WHERE status IN ('SIGNED', 'LATE');
CREATE UNIQUE INDEX one_proposed_repayment_plan ON "RepaymentPlan" ("householdId") WHERE status IN ('DRAFT', 'PROPOSED');
ALTER TABLE "RepaymentPlan" ADD CONSTRAINT repayment_down_payment CHECK ("downPaidCents" BETWEEN 0 AND "downPaymentCents" AND ("monthlyRentCents" IS NULL OR "monthlyRentCents" >= 0) AND ("lapseDays" IS NULL OR "lapseDays" BETWEEN 0 AND 365) AND (("previousId" IS NULL) = (number = 1)) AND "carriedCents" BETWEEN 0 AND "recognisedDebtCents");
ALTER TABLE "RepaymentRule" ADD CONSTRAINT repayment_rule_whole CHECK ("maxInstalments" BETWEEN 1 AND 240 AND "maxIncomePermille" BETWEEN 1 AND 1000 AND "lapseDays" BETWEEN 0 AND 365);
ALTER TABLE "RentMonth" ADD CONSTRAINT rent_month_amounts CHECK (extract(day FROM month) = 1 AND "dueCents" > 0 AND "paidCents" BETWEEN 0 AND "dueCents");
ALTER TABLE "RepaymentPayment" ADD CONSTRAINT payment_whole CHECK ("amountCents" > 0 AND (("voidedAt" IS NULL) = ("voidReason" IS NULL)));
ALTER TABLE "PaymentShare" ADD CONSTRAINT payment_share_whole CHECK (cents > 0 AND num_nonnulls("instalmentId", "rentMonthId") = 1);
-- What instalments said of their payments becomes payments; the down payment of a signed plan was taken as paid at the signature.
WITH came AS (
  INSERT INTO "RepaymentPayment" (id, "householdId", "repaymentPlanId", kind, "amountCents", "paidOn", channel, reference, "recordedById")
  SELECT i.id, p."householdId", p.id, 'INSTALMENT', i."paidCents", coalesce(i."paidOn", i."dueOn"), 'OTHER', i.channel, p."createdById"
    FROM "Instalment" i JOIN "RepaymentPlan" p ON p.id = i."repaymentPlanId" WHERE i."paidCents" > 0
  RETURNING id, "amountCents")
INSERT INTO "PaymentShare" (id, "paymentId", "instalmentId", cents) SELECT id, id, id, "amountCents" FROM came;
INSERT INTO "RepaymentPayment" (id, "householdId", "repaymentPlanId", kind, "amountCents", "paidOn", channel, "recordedById")
SELECT id, "householdId", id, 'DOWN_PAYMENT', "downPaymentCents", "signedOn", 'OTHER', "createdById"
  FROM "RepaymentPlan" WHERE "signedOn" IS NOT NULL AND "downPaymentCents" > 0;
UPDATE "RepaymentPlan" SET "downPaidCents" = "downPaymentCents" WHERE "signedOn" IS NOT NULL;
ALTER TABLE "Instalment" DROP COLUMN "paidOn", DROP COLUMN channel, DROP COLUMN version;
CREATE INDEX rent_month_unpaid ON "RentMonth" ("dueOn", "repaymentPlanId") WHERE "paidCents" < "dueCents";
-- The same payment is applied once, whichever file it came in.
CREATE UNIQUE INDEX payment_row_applied_once ON "PaymentListRow" (fingerprint) WHERE state = 'APPLIED';
CREATE UNIQUE INDEX payment_list_once ON "PaymentList" ("organisationId", sha256) WHERE status <> 'DISCARDED';

ALTER TABLE "SupportAction" ADD CONSTRAINT support_action_whole CHECK (("requestedCents" IS NULL OR "requestedCents" > 0) AND ("grantedCents" IS NULL OR "grantedCents" >= 0) AND ("endedOn" IS NULL OR "endedOn" >= "startedOn"));
ALTER TABLE "HouseholdGoal" ADD CONSTRAINT household_goal_ended CHECK ((status = 'OPEN') = ("endedOn" IS NULL));
ALTER TABLE "PointsRule" ADD CONSTRAINT points_rule_whole CHECK ("pointsPerHour" BETWEEN 1 AND 1000 AND "centsPerPoint" BETWEEN 1 AND 100000);
ALTER TABLE "Volunteering" ADD CONSTRAINT volunteering_whole CHECK (minutes > 0 AND minutes <= 1440 AND minutes % 15 = 0 AND multiplier IN (1, 2, 4) AND points > 0 AND (("voidedAt" IS NULL) = ("voidReason" IS NULL)));
ALTER TABLE "PointsMovement" ADD CONSTRAINT points_movement_whole CHECK (points <> 0 AND cents >= 0 AND ((kind IN ('DONATED', 'RECEIVED')) = ("otherHouseholdId" IS NOT NULL)) AND "otherHouseholdId" IS DISTINCT FROM "householdId");
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "PointsMovement" FOR EACH ROW EXECUTE FUNCTION only_ever_added();

ALTER TABLE "TeamMeeting" ADD CONSTRAINT team_meeting_whole CHECK (("endsAt" IS NULL OR "endsAt" > "startsAt") AND ((status = 'HELD') = ("heldAt" IS NOT NULL)) AND ((status = 'CANCELLED') = ("cancelledAt" IS NOT NULL)));
ALTER TABLE "MeetingParticipant" ADD CONSTRAINT meeting_participant_somebody CHECK (num_nonnulls("userId", "guestName") = 1);
ALTER TABLE "Task" ADD CONSTRAINT task_ended CHECK ((status = 'OPEN') = ("endedAt" IS NULL));
CREATE UNIQUE INDEX team_meeting_once ON "TeamMeeting" ("householdId", "startsAt") WHERE status <> 'CANCELLED';
-- A meeting that was held stays as it was: its time, its people, its points.
CREATE FUNCTION held_meeting_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  meeting uuid := CASE WHEN TG_TABLE_NAME = 'TeamMeeting' THEN (to_jsonb(OLD) ->> 'id')::uuid ELSE (coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> 'meetingId')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM "TeamMeeting" WHERE id = meeting AND status = 'HELD') THEN
    RAISE EXCEPTION 'held_meeting_stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER held_meeting_stays BEFORE UPDATE OR DELETE ON "TeamMeeting" FOR EACH ROW EXECUTE FUNCTION held_meeting_stays();
CREATE TRIGGER held_meeting_stays BEFORE INSERT OR UPDATE OR DELETE ON "MeetingParticipant" FOR EACH ROW EXECUTE FUNCTION held_meeting_stays();
CREATE TRIGGER held_meeting_stays BEFORE INSERT OR UPDATE OR DELETE ON "MeetingPoint" FOR EACH ROW EXECUTE FUNCTION held_meeting_stays();
-- A waiting thing is handed to one colleague at a time.
CREATE UNIQUE INDEX task_handed_once ON "Task" ("waitingKey", "createdById") WHERE status = 'OPEN' AND "waitingKey" IS NOT NULL;

ALTER TABLE "ClockTarget" ADD CONSTRAINT clock_target_whole CHECK (days BETWEEN 1 AND 250 AND "warnDays" BETWEEN 0 AND days AND "coordinatorDays" BETWEEN 1 AND 250 AND "comuneDays" BETWEEN "coordinatorDays" AND 250);
ALTER TABLE "ClockPause" ADD CONSTRAINT clock_pause_whole CHECK (num_nonnulls("referralId", "planId") = 1 AND ("resumedOn" IS NULL OR "resumedOn" >= "pausedOn"));
CREATE UNIQUE INDEX clock_paused_once ON "ClockPause" (stage, coalesce("referralId", "planId")) WHERE "resumedOn" IS NULL;
ALTER TABLE "WaitingMark" ADD CONSTRAINT waiting_mark_whole CHECK (num_nonnulls("snoozedUntil", "doneAt") = 1 AND ("snoozedUntil" IS NULL OR reason IS NOT NULL));
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "ClockEscalation" FOR EACH ROW EXECUTE FUNCTION only_ever_added();
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "PlanReview" FOR EACH ROW EXECUTE FUNCTION only_ever_added();

ALTER TABLE "OutgoingMail" ADD CONSTRAINT outgoing_mail_whole CHECK (((kind = 'DIGEST') = ("digestOn" IS NOT NULL)) AND ((status = 'SENT') = ("sentAt" IS NOT NULL)) AND (status <> 'SENDING' OR "claimedAt" IS NOT NULL));
CREATE INDEX notice_unread ON "Notice" ("recipientId", "createdAt" DESC) WHERE "readAt" IS NULL;
CREATE INDEX notice_unmailed ON "Notice" ("recipientId", "createdAt") WHERE "mailId" IS NULL AND "readAt" IS NULL AND mail <> 'NEVER';

-- One picture a month for the town and for each organisation; it never changes.
CREATE UNIQUE INDEX indicator_snapshot_once ON "IndicatorSnapshot" (month, coalesce("organisationId", '00000000-0000-0000-0000-000000000000'::uuid));
ALTER TABLE "IndicatorSnapshot" ADD CONSTRAINT indicator_snapshot_month CHECK (extract(day FROM month) = 1);
CREATE TRIGGER only_ever_added BEFORE UPDATE OR DELETE ON "IndicatorSnapshot" FOR EACH ROW EXECUTE FUNCTION only_ever_added();

-- The background work of this part.
SELECT pgboss.create_queue('mail', '{"policy":"standard","retryLimit":3,"retryDelay":10,"retryBackoff":true,"expireInSeconds":300,"retentionMinutes":1440}');
SELECT pgboss.create_queue('digests', '{"policy":"standard","retryLimit":3,"retryDelay":60,"retryBackoff":true,"expireInSeconds":600,"retentionMinutes":1440}');
SELECT pgboss.create_queue('clocks', '{"policy":"standard","retryLimit":2,"retryDelay":60,"retryBackoff":true,"expireInSeconds":600,"retentionMinutes":1440}');
SELECT pgboss.create_queue('repayments', '{"policy":"standard","retryLimit":2,"retryDelay":60,"retryBackoff":true,"expireInSeconds":600,"retentionMinutes":1440}');
SELECT pgboss.create_queue('indicators', '{"policy":"standard","retryLimit":2,"retryDelay":60,"retryBackoff":true,"expireInSeconds":900,"retentionMinutes":1440}');
SELECT pgboss.create_queue('snapshots', '{"policy":"standard","retryLimit":2,"retryDelay":60,"retryBackoff":true,"expireInSeconds":900,"retentionMinutes":1440}');

-- What the search everywhere looks in besides names: identifiers, and the digits of telephones however they are spaced.
CREATE FUNCTION phone_digits(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(value, '\D', '', 'g')
$$;
CREATE INDEX person_numbers ON "Person" USING gin (identifier gin_trgm_ops, "identifierBase" gin_trgm_ops, phone_digits(phone) gin_trgm_ops) WITH (fastupdate = off);
