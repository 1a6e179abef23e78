-- The media library, and tags and authors kept at the desk.
SET lock_timeout = '5s';

-- AlterTable
ALTER TABLE "Tag" ADD COLUMN "imageId" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Author" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Image" ADD COLUMN "crops" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "isDecorative" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rights" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rightsEndAt" TIMESTAMPTZ(3),
ADD COLUMN     "rightsEndedAt" TIMESTAMPTZ(3),
ADD COLUMN     "rightsHolder" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "uploadedById" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Article_heroImageId_idx" ON "Article"("heroImageId");

-- CreateIndex
CREATE INDEX "Image_createdAt_id_idx" ON "Image"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Image_uploadedById_createdAt_id_idx" ON "Image"("uploadedById", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Image_rightsEndAt_idx" ON "Image"("rightsEndAt");

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- The library is searched as people type: by any part of a word, in any language.
CREATE FUNCTION image_words(name text, alt text, caption text, credit text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lower(name || ' ' || alt || ' ' || caption || ' ' || credit);

CREATE INDEX "Image_words_idx" ON "Image" USING GIN (image_words("originalName", "alt", "caption", "credit") gin_trgm_ops);

-- What still needs somebody is few among many.
CREATE INDEX "Image_without_credit_idx" ON "Image" ("createdAt" DESC, "id" DESC) WHERE "credit" = '' AND "deletedAt" IS NULL;
CREATE INDEX "Image_without_alt_idx" ON "Image" ("createdAt" DESC, "id" DESC)
  WHERE "alt" = '' AND NOT "isDecorative" AND "deletedAt" IS NULL;
CREATE INDEX "Image_deleted_idx" ON "Image" ("deletedAt") WHERE "deletedAt" IS NOT NULL;
