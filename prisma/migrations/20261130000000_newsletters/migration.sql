SET lock_timeout = '5s';

-- CreateEnum
CREATE TYPE "Ending" AS ENUM ('unsubscribed', 'bounced', 'complained', 'desk');

-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('bounced', 'complained', 'erased', 'desk');

-- CreateEnum
CREATE TYPE "IssueState" AS ENUM ('draft', 'scheduled', 'sending', 'paused', 'cancelled', 'sent');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('pending', 'sending', 'accepted', 'refused', 'bounced', 'complained', 'unknown', 'skipped');

-- DropIndex
DROP INDEX "Subscription_newsletterId_idx";

-- DropIndex
DROP INDEX "Subscription_email_newsletterId_key";

-- AlterTable
ALTER TABLE "Newsletter" ADD COLUMN     "colour" TEXT,
ADD COLUMN     "digest" JSONB,
ADD COLUMN     "digestedAt" TIMESTAMPTZ(3),
ADD COLUMN     "fromAddress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "fromName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pictureId" UUID,
ADD COLUMN     "replyTo" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "welcomeBlocks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "welcomeSubject" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedBy" "Ending",
ADD COLUMN     "endedIssueId" UUID,
ADD COLUMN     "readerId" UUID;

-- CreateTable
CREATE TABLE "Reader" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "pausedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reader_pkey" PRIMARY KEY ("id")
);

-- Wishes name their reader from now on. No release has stored any yet, so the old column goes at once.
INSERT INTO "Reader" ("id", "email", "createdAt")
SELECT gen_random_uuid(), "email", min("createdAt") FROM "Subscription" GROUP BY "email";
UPDATE "Subscription" SET "readerId" = "Reader"."id" FROM "Reader" WHERE "Reader"."email" = "Subscription"."email";
ALTER TABLE "Subscription" DROP COLUMN "email";

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "subscriptionId" UUID NOT NULL,
    "wording" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "networkAddress" TEXT NOT NULL DEFAULT '',
    "confirmedFrom" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReaderLink" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "readerId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "content" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReaderLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "addressHash" TEXT NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "suppressedAt" TIMESTAMPTZ(3) NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("addressHash")
);

-- CreateTable
CREATE TABLE "Allowance" (
    "key" TEXT NOT NULL,
    "windowAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Allowance_pkey" PRIMARY KEY ("key","windowAt")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" UUID NOT NULL,
    "newsletterId" UUID NOT NULL,
    "number" INTEGER,
    "slug" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "preheader" TEXT NOT NULL DEFAULT '',
    "blocks" JSONB NOT NULL DEFAULT '[]',
    "audience" JSONB NOT NULL DEFAULT '{}',
    "state" "IssueState" NOT NULL DEFAULT 'draft',
    "isDigest" BOOLEAN NOT NULL DEFAULT false,
    "sendAt" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',
    "sheet" JSONB,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,
    "proofs" JSONB NOT NULL DEFAULT '[]',
    "createdBy" TEXT NOT NULL,
    "personId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" TEXT,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueDesign" (
    "id" UUID NOT NULL,
    "newsletterId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IssueDesign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "readerId" UUID,
    "domain" TEXT NOT NULL DEFAULT '',
    "state" "DeliveryState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3),
    "claimedAt" TIMESTAMPTZ(3),
    "claimedBy" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "relayId" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailNotice" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "deliveryId" UUID,
    "status" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '',
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueClick" (
    "issueId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "IssueClick_pkey" PRIMARY KEY ("issueId","path","day")
);

-- CreateTable
CREATE TABLE "ReaderImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "importedBy" TEXT NOT NULL,
    "personId" UUID,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "ReaderImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reader_email_key" ON "Reader"("email");

-- CreateIndex
CREATE INDEX "Consent_subscriptionId_idx" ON "Consent"("subscriptionId");

-- CreateIndex
CREATE INDEX "Consent_givenAt_idx" ON "Consent"("givenAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReaderLink_tokenHash_key" ON "ReaderLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ReaderLink_readerId_idx" ON "ReaderLink"("readerId");

-- CreateIndex
CREATE INDEX "ReaderLink_expiresAt_idx" ON "ReaderLink"("expiresAt");

-- CreateIndex
CREATE INDEX "Suppression_reason_idx" ON "Suppression"("reason");

-- CreateIndex
CREATE INDEX "Allowance_windowAt_idx" ON "Allowance"("windowAt");

-- CreateIndex
CREATE INDEX "Issue_newsletterId_startedAt_idx" ON "Issue"("newsletterId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "Issue_state_sendAt_idx" ON "Issue"("state", "sendAt");

-- CreateIndex
CREATE INDEX "Issue_changedAt_id_idx" ON "Issue"("changedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Issue_newsletterId_number_key" ON "Issue"("newsletterId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_newsletterId_slug_key" ON "Issue"("newsletterId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "IssueDesign_newsletterId_name_key" ON "IssueDesign"("newsletterId", "name");

-- CreateIndex
CREATE INDEX "Delivery_issueId_state_notBefore_idx" ON "Delivery"("issueId", "state", "notBefore");

-- CreateIndex
CREATE INDEX "Delivery_state_claimedAt_idx" ON "Delivery"("state", "claimedAt");

-- CreateIndex
CREATE INDEX "Delivery_readerId_idx" ON "Delivery"("readerId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_issueId_readerId_key" ON "Delivery"("issueId", "readerId");

-- CreateIndex
CREATE INDEX "MailNotice_receivedAt_idx" ON "MailNotice"("receivedAt" DESC);

-- CreateIndex
CREATE INDEX "MailNotice_deliveryId_idx" ON "MailNotice"("deliveryId");

-- CreateIndex
CREATE INDEX "Subscription_newsletterId_confirmedAt_idx" ON "Subscription"("newsletterId", "confirmedAt");

-- CreateIndex
CREATE INDEX "Subscription_newsletterId_endedAt_idx" ON "Subscription"("newsletterId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_readerId_newsletterId_key" ON "Subscription"("readerId", "newsletterId");

-- AddForeignKey
ALTER TABLE "Newsletter" ADD CONSTRAINT "Newsletter_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "Reader"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReaderLink" ADD CONSTRAINT "ReaderLink_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "Reader"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "Newsletter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueDesign" ADD CONSTRAINT "IssueDesign_newsletterId_fkey" FOREIGN KEY ("newsletterId") REFERENCES "Newsletter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_readerId_fkey" FOREIGN KEY ("readerId") REFERENCES "Reader"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueClick" ADD CONSTRAINT "IssueClick_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;


