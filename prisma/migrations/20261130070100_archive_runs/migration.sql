-- Exports, backups and imports that are asked for at the desk.
SET lock_timeout = '5s';

CREATE TYPE "ArchiveWork" AS ENUM ('export', 'backup', 'read', 'import');
CREATE TYPE "ArchiveState" AS ENUM ('receiving', 'waiting', 'running', 'done', 'failed', 'stopped');

CREATE TABLE "ArchiveRun" (
    "id" UUID NOT NULL,
    "work" "ArchiveWork" NOT NULL,
    "state" "ArchiveState" NOT NULL DEFAULT 'waiting',
    "wish" JSONB NOT NULL DEFAULT '{}',
    "progress" JSONB NOT NULL DEFAULT '{}',
    "outcome" JSONB,
    "problem" TEXT NOT NULL DEFAULT '',
    "file" TEXT,
    "sizeInBytes" BIGINT NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "askedBy" TEXT NOT NULL,
    "personId" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArchiveRun_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ArchiveRun_work_askedAt_idx" ON "ArchiveRun"("work", "askedAt" DESC);

-- One at a time of each kind: whoever asks for a second one meanwhile is told of the first.
CREATE UNIQUE INDEX "ArchiveRun_one_at_a_time_idx" ON "ArchiveRun" ("work") WHERE "state" IN ('waiting', 'running');
