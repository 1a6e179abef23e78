-- Tries to sign in, what letters are drawn from, and when somebody last showed who they are.
SET lock_timeout = '5s';

-- AlterTable
ALTER TABLE "StaffSession" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "content" JSONB NOT NULL DEFAULT '{}',
ALTER COLUMN "subject" SET DEFAULT '',
ALTER COLUMN "html" SET DEFAULT '',
ALTER COLUMN "text" SET DEFAULT '';

-- CreateTable
CREATE TABLE "SignInTry" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInTry_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "SignInTry_lastAt_idx" ON "SignInTry"("lastAt");


