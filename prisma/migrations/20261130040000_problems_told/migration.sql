SET lock_timeout = '5s';

-- AlterTable
ALTER TABLE "Issue" ADD COLUMN "problemTold" TEXT NOT NULL DEFAULT '';
