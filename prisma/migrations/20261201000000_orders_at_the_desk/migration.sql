SET lock_timeout = '5s';

CREATE TYPE "PreorderDeed" AS ENUM ('place', 'pay', 'pack', 'unpack', 'ship', 'deliver', 'withdraw', 'cancel', 'refund', 'resend', 'note');

ALTER TABLE "Preorder"
ADD COLUMN     "paidInCents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "refundedInCents" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "Preorder_money_check" CHECK ("refundedInCents" BETWEEN 0 AND "paidInCents");

DROP INDEX "Preorder_editionId_idx";
CREATE INDEX "Preorder_editionId_number_idx" ON "Preorder"("editionId", "number" DESC);
CREATE INDEX "Preorder_state_number_idx" ON "Preorder"("state", "number" DESC);

ALTER TABLE "PreorderChange"
ADD COLUMN     "deed" "PreorderDeed",
ADD COLUMN     "amountInCents" INTEGER,
ADD COLUMN     "words" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "personId" UUID;

-- Until now nobody but the buyer could do anything with an order: place it, or withdraw.
UPDATE "PreorderChange" SET "deed" = CASE "state" WHEN 'cancelled' THEN 'withdraw' ELSE 'place' END::"PreorderDeed";
ALTER TABLE "PreorderChange" ALTER COLUMN "deed" SET NOT NULL;
