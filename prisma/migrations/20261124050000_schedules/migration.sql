-- Words that go out at their minute, and what became of the links in stories.
SET lock_timeout = '5s';

-- CreateEnum
CREATE TYPE "ScheduleState" AS ENUM ('waiting', 'met', 'failed', 'calledOff');

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "slugFollows" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Schedule" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "publishAt" TIMESTAMPTZ(3) NOT NULL,
    "isSubstantial" BOOLEAN NOT NULL DEFAULT true,
    "frontPlace" TEXT,
    "scheduledBy" TEXT NOT NULL,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "ScheduleState" NOT NULL DEFAULT 'waiting',
    "problem" TEXT NOT NULL DEFAULT '',
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "urlHash" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "status" INTEGER,
    "problem" TEXT NOT NULL DEFAULT '',
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("urlHash")
);

-- CreateIndex
CREATE INDEX "Schedule_articleId_createdAt_idx" ON "Schedule"("articleId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- One schedule waits per story; the worker asks every second which are due.
CREATE UNIQUE INDEX "Schedule_waiting_key" ON "Schedule"("articleId") WHERE "state" = 'waiting';
CREATE INDEX "Schedule_due_idx" ON "Schedule"("publishAt") WHERE "state" = 'waiting';
