-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "room" TEXT,
ADD COLUMN     "seriesId" UUID,
ADD COLUMN     "supersededById" UUID;

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_userId_idx" ON "CalendarFeed"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_supersededById_key" ON "Session"("supersededById");

-- CreateIndex
CREATE INDEX "Session_siteId_startsAt_id_idx" ON "Session"("siteId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Session_seriesId_startsAt_idx" ON "Session"("seriesId", "startsAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_supersededById_fkey" FOREIGN KEY ("supersededById") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand

-- A room of a site holds one appointment at a time, whoever fixes it and however its name is typed.
ALTER TABLE "Session" ADD CONSTRAINT session_room_free EXCLUDE USING gist ("siteId" WITH =, lower(room) WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE (status <> 'CANCELLED' AND room IS NOT NULL);

-- A room is a room of some site; what was moved stays cancelled and never leads to itself.
ALTER TABLE "Session" ADD CONSTRAINT session_room_of_site CHECK (room IS NULL OR "siteId" IS NOT NULL);
ALTER TABLE "Session" ADD CONSTRAINT session_moved CHECK ("supersededById" IS NULL OR (status = 'CANCELLED' AND "supersededById" <> id));

-- One address a user at a time.
CREATE UNIQUE INDEX calendar_feed_in_force ON "CalendarFeed" ("userId") WHERE "revokedAt" IS NULL;
