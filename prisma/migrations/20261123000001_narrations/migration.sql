-- CreateTable
CREATE TABLE "Narration" (
    "articleId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "durationInSeconds" INTEGER NOT NULL,
    "sizeInBytes" INTEGER NOT NULL,
    "isSynthetic" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Narration_pkey" PRIMARY KEY ("articleId")
);

-- AddForeignKey
ALTER TABLE "Narration" ADD CONSTRAINT "Narration_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;


