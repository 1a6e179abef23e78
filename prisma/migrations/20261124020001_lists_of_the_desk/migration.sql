SET lock_timeout = '5s';

-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedView_isShared_idx" ON "SavedView"("isShared");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_personId_name_key" ON "SavedView"("personId", "name");

-- CreateIndex
CREATE INDEX "Article_changedAt_id_idx" ON "Article"("changedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_stage_changedAt_id_idx" ON "Article"("stage", "changedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Article_dueAt_idx" ON "Article"("dueAt");

-- CreateIndex
CREATE INDEX "Article_withdrawnAt_idx" ON "Article"("withdrawnAt");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


