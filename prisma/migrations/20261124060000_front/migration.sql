SET lock_timeout = '5s';

-- AlterTable
ALTER TABLE "FrontSlot" ADD COLUMN "headline" TEXT,
ADD COLUMN "imageId" UUID;

-- AlterTable
ALTER TABLE "Alert" ADD COLUMN "href" TEXT,
ADD COLUMN "raisedBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "FrontDraft" (
    "id" TEXT NOT NULL,
    "board" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "liveAt" TIMESTAMPTZ(3),
    "liveBy" TEXT,

    CONSTRAINT "FrontDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrontMove" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "what" TEXT NOT NULL,
    "movedBy" TEXT NOT NULL,
    "personId" UUID,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "FrontMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrontSwap" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "plannedBy" TEXT NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "settledAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "FrontSwap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FrontVisit" (
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FrontVisit_pkey" PRIMARY KEY ("personId")
);

-- CreateIndex
CREATE INDEX "FrontMove_version_idx" ON "FrontMove"("version");

-- CreateIndex
CREATE INDEX "FrontSwap_state_at_idx" ON "FrontSwap"("state", "at");

-- AddForeignKey
ALTER TABLE "FrontSlot" ADD CONSTRAINT "FrontSlot_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrontSwap" ADD CONSTRAINT "FrontSwap_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FrontVisit" ADD CONSTRAINT "FrontVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;


