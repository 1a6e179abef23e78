SET lock_timeout = '5s';

-- A welcome letter for each confirmation, a digest for each moment it is due: once.
ALTER TABLE "Subscription" ADD COLUMN "welcomedAt" TIMESTAMPTZ(3);
ALTER TABLE "Issue" ADD COLUMN "dueAt" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "Issue_newsletterId_dueAt_key" ON "Issue"("newsletterId", "dueAt");

-- Which letters of the archive show a story or a picture: they are printed anew when it is withdrawn.
CREATE INDEX "Issue_sheet_idx" ON "Issue" USING GIN ("sheet" jsonb_path_ops);
