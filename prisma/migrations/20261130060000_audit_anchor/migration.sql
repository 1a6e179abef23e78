-- What the audit log was when it was last gone over. Sealed with a secret that is not in the database: who holds only that one can
-- take the newest entries away, and cannot make the anchor forget them.
CREATE TABLE "AuditAnchor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "seal" TEXT NOT NULL,
    "roundNumber" BIGINT NOT NULL DEFAULT 0,
    "roundEndedAt" TIMESTAMPTZ(3),
    "brokenAt" BIGINT,

    CONSTRAINT "AuditAnchor_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "AuditAnchor_is_one" CHECK ("id" = 1)
);
