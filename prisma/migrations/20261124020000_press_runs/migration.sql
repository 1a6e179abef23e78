SET lock_timeout = '5s';

-- CreateTable
CREATE TABLE "PressRun" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "pageCount" INTEGER NOT NULL DEFAULT 0,
    "seenCount" INTEGER NOT NULL DEFAULT 0,
    "printedAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PressRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PressRun_subject_askedAt_idx" ON "PressRun"("subject", "askedAt" DESC);

-- CreateIndex
CREATE INDEX "PressRun_askedAt_idx" ON "PressRun"("askedAt" DESC);

-- CreateIndex
CREATE INDEX "PressRun_finishedAt_idx" ON "PressRun"("finishedAt");


