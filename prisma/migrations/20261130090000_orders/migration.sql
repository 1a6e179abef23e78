SET lock_timeout = '5s';

CREATE TABLE "Stock" (
    "id" UUID NOT NULL,
    "magazineId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "left" INTEGER NOT NULL,

    CONSTRAINT "Stock_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Stock_left_check" CHECK ("left" BETWEEN 0 AND "total")
)
-- Its rows are changed by every order: room on each page lets the change stay beside the old row.
WITH (fillfactor = 50);

CREATE INDEX "Stock_magazineId_idx" ON "Stock"("magazineId");

ALTER TABLE "Edition" ADD COLUMN "stockId" UUID;

-- What was marked as sold out draws on a stock of none. No release has sold any yet, so the old column goes at once.
INSERT INTO "Stock" ("id", "magazineId", "name", "total", "left")
SELECT "id", "magazineId", "name", 0, 0 FROM "Edition" WHERE "isSoldOut";
UPDATE "Edition" SET "stockId" = "id" WHERE "isSoldOut";
ALTER TABLE "Edition" DROP COLUMN "isSoldOut";

CREATE INDEX "Edition_stockId_idx" ON "Edition"("stockId");

ALTER TABLE "Stock" ADD CONSTRAINT "Stock_magazineId_fkey" FOREIGN KEY ("magazineId") REFERENCES "Magazine"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- At the end of the statement, so that a magazine goes with its editions and stocks in any order.
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_stockId_fkey" FOREIGN KEY ("stockId") REFERENCES "Stock"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TYPE "PreorderState" AS ENUM ('placed', 'confirmed', 'packed', 'shipped', 'delivered', 'cancelled', 'refunded');

ALTER TABLE "Preorder"
ADD COLUMN     "number" SERIAL NOT NULL,
ADD COLUMN     "state" "PreorderState" NOT NULL DEFAULT 'placed';

CREATE UNIQUE INDEX "Preorder_number_key" ON "Preorder"("number");

CREATE TABLE "PreorderChange" (
    "id" UUID NOT NULL,
    "preorderId" UUID NOT NULL,
    "state" "PreorderState" NOT NULL,
    "changedBy" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PreorderChange_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PreorderChange_preorderId_changedAt_idx" ON "PreorderChange"("preorderId", "changedAt");

ALTER TABLE "PreorderChange" ADD CONSTRAINT "PreorderChange_preorderId_fkey" FOREIGN KEY ("preorderId") REFERENCES "Preorder"("id") ON DELETE CASCADE ON UPDATE CASCADE;
