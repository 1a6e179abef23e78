SET lock_timeout = '5s';

CREATE TABLE "Waiting" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "copies" INTEGER NOT NULL,
    "waitsSince" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "Waiting_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Waiting_copies_check" CHECK ("copies" >= 1)
);

CREATE UNIQUE INDEX "Waiting_editionId_email_key" ON "Waiting"("editionId", "email");
CREATE INDEX "Waiting_editionId_toldAt_waitsSince_idx" ON "Waiting"("editionId", "toldAt", "waitsSince");

ALTER TABLE "Waiting" ADD CONSTRAINT "Waiting_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;
