SET lock_timeout = '5s';

-- CreateEnum
CREATE TYPE "NarrationState" AS ENUM ('waiting', 'making', 'made', 'failed');

-- AlterTable
ALTER TABLE "Narration" ADD COLUMN     "scriptHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "speaker" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "timesPath" TEXT;

-- CreateTable
CREATE TABLE "NarrationOrder" (
    "articleId" UUID NOT NULL,
    "isOff" BOOLEAN NOT NULL DEFAULT false,
    "voice" TEXT,
    "state" "NarrationState" NOT NULL DEFAULT 'waiting',
    "problem" TEXT NOT NULL DEFAULT '',
    "triedCount" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NarrationOrder_pkey" PRIMARY KEY ("articleId")
);

-- AddForeignKey
ALTER TABLE "NarrationOrder" ADD CONSTRAINT "NarrationOrder_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
