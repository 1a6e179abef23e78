SET lock_timeout = '5s';

ALTER TYPE "MagazineState" ADD VALUE 'paused';
ALTER TYPE "MagazineState" ADD VALUE 'shipped';
ALTER TYPE "PreorderDeed" ADD VALUE 'date';
CREATE TYPE "EditionKind" AS ENUM ('print', 'digital', 'bundle');
CREATE TYPE "TaxCategory" AS ENUM ('printed', 'digital', 'standard');

ALTER TABLE "Magazine"
ADD COLUMN     "questions" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Edition"
ADD COLUMN     "isWithdrawalExempt" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kind" "EditionKind" NOT NULL DEFAULT 'print',
ADD COLUMN     "mostCopies" INTEGER NOT NULL DEFAULT 9,
ADD COLUMN     "taxCategory" "TaxCategory" NOT NULL DEFAULT 'printed',
ADD CONSTRAINT "Edition_mostCopies_check" CHECK ("mostCopies" >= 1),
ADD CONSTRAINT "Edition_price_check" CHECK ("priceInCents" >= 0);
UPDATE "Edition" SET "kind" = 'digital', "taxCategory" = 'digital' WHERE NOT "needsAddress";

CREATE TABLE "EditionPrice" (
    "editionId" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "priceInCents" INTEGER NOT NULL,

    CONSTRAINT "EditionPrice_pkey" PRIMARY KEY ("editionId","currency"),
    CONSTRAINT "EditionPrice_price_check" CHECK ("priceInCents" >= 0)
);

CREATE TABLE "Spread" (
    "id" UUID NOT NULL,
    "magazineId" UUID NOT NULL,
    "imageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Spread_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Spread_magazineId_position_idx" ON "Spread"("magazineId", "position");
CREATE INDEX "Spread_imageId_idx" ON "Spread"("imageId");

CREATE TABLE "ShippingZone" (
    "id" UUID NOT NULL,
    "magazineId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "countries" TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ShippingZone_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ShippingZone_magazineId_idx" ON "ShippingZone"("magazineId");

CREATE TABLE "ShippingPrice" (
    "zoneId" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "firstInCents" INTEGER NOT NULL,
    "furtherInCents" INTEGER NOT NULL,

    CONSTRAINT "ShippingPrice_pkey" PRIMARY KEY ("zoneId","currency"),
    CONSTRAINT "ShippingPrice_price_check" CHECK ("firstInCents" >= 0 AND "furtherInCents" >= 0)
);

CREATE TABLE "TaxRate" (
    "country" TEXT NOT NULL,
    "category" "TaxCategory" NOT NULL,
    "rateInBasisPoints" INTEGER NOT NULL,

    CONSTRAINT "TaxRate_pkey" PRIMARY KEY ("country","category"),
    CONSTRAINT "TaxRate_rate_check" CHECK ("rateInBasisPoints" BETWEEN 0 AND 10000)
);

CREATE TABLE "DateChange" (
    "id" UUID NOT NULL,
    "magazineId" UUID NOT NULL,
    "was" DATE,
    "shipsOn" DATE NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "decidedBy" TEXT NOT NULL,
    "personId" UUID,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "DateChange_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DateChange_magazineId_decidedAt_idx" ON "DateChange"("magazineId", "decidedAt");

-- What was ordered before has its sum: nothing was asked for the post, and what of it was tax nobody reckoned.
ALTER TABLE "Preorder"
ADD COLUMN     "shippingInCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "taxInCents" INTEGER,
ADD COLUMN     "taxRateInBasisPoints" INTEGER,
ADD CONSTRAINT "Preorder_shipping_check" CHECK ("shippingInCents" >= 0);

ALTER TABLE "PreorderChange" ADD COLUMN "dateChangeId" UUID;
CREATE UNIQUE INDEX "PreorderChange_preorderId_dateChangeId_key" ON "PreorderChange"("preorderId", "dateChangeId");

ALTER TABLE "SavedView" ADD COLUMN "list" TEXT NOT NULL DEFAULT 'stories';
DROP INDEX "SavedView_personId_name_key";
CREATE UNIQUE INDEX "SavedView_personId_list_name_key" ON "SavedView"("personId", "list", "name");

ALTER TABLE "EditionPrice" ADD CONSTRAINT "EditionPrice_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Spread" ADD CONSTRAINT "Spread_magazineId_fkey" FOREIGN KEY ("magazineId") REFERENCES "Magazine"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Spread" ADD CONSTRAINT "Spread_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShippingZone" ADD CONSTRAINT "ShippingZone_magazineId_fkey" FOREIGN KEY ("magazineId") REFERENCES "Magazine"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ShippingPrice" ADD CONSTRAINT "ShippingPrice_zoneId_fkey" FOREIGN KEY ("zoneId") REFERENCES "ShippingZone"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DateChange" ADD CONSTRAINT "DateChange_magazineId_fkey" FOREIGN KEY ("magazineId") REFERENCES "Magazine"("id") ON DELETE CASCADE ON UPDATE CASCADE;
