-- Stories in work as shared documents: what was compacted, and every change since.
SET lock_timeout = '5s';

-- CreateTable
CREATE TABLE "Manuscript" (
    "articleId" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "newestUpdateId" BIGINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Manuscript_pkey" PRIMARY KEY ("articleId")
);

-- CreateTable
CREATE TABLE "ManuscriptUpdate" (
    "id" BIGSERIAL NOT NULL,
    "articleId" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ManuscriptUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ManuscriptUpdate_articleId_id_idx" ON "ManuscriptUpdate"("articleId", "id");

-- CreateIndex
CREATE INDEX "ManuscriptUpdate_at_idx" ON "ManuscriptUpdate"("at");

-- AddForeignKey
ALTER TABLE "Manuscript" ADD CONSTRAINT "Manuscript_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ManuscriptUpdate" ADD CONSTRAINT "ManuscriptUpdate_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Manuscript"("articleId") ON DELETE CASCADE ON UPDATE CASCADE;


