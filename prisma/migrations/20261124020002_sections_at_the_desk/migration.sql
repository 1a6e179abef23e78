SET lock_timeout = '5s';

-- CreateIndex
CREATE INDEX "Article_sectionId_changedAt_id_idx" ON "Article"("sectionId", "changedAt" DESC, "id" DESC);


