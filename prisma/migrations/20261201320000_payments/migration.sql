SET lock_timeout = '5s';

ALTER TYPE "PreorderDeed" ADD VALUE 'expire';
CREATE TYPE "PaymentState" AS ENUM ('wanted', 'open', 'paid', 'expired');

CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "preorderId" UUID NOT NULL,
    "state" "PaymentState" NOT NULL DEFAULT 'wanted',
    "sessionId" TEXT,
    "intentId" TEXT,
    "url" TEXT NOT NULL DEFAULT '',
    "paidInCents" INTEGER NOT NULL DEFAULT 0,
    "refundedInCents" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Payment_money_check" CHECK ("refundedInCents" BETWEEN 0 AND "paidInCents")
);
CREATE UNIQUE INDEX "Payment_preorderId_key" ON "Payment"("preorderId");
CREATE UNIQUE INDEX "Payment_sessionId_key" ON "Payment"("sessionId");
CREATE UNIQUE INDEX "Payment_intentId_key" ON "Payment"("intentId");
CREATE INDEX "Payment_state_expiresAt_idx" ON "Payment"("state", "expiresAt");

CREATE TABLE "PaymentRefund" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "amountInCents" INTEGER NOT NULL,
    "providerId" TEXT,
    "sentInCents" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaymentRefund_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PaymentRefund_amount_check" CHECK ("amountInCents" >= 1)
);
CREATE INDEX "PaymentRefund_paymentId_idx" ON "PaymentRefund"("paymentId");

CREATE TABLE "PaymentEvent" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaymentEvent_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "PaymentEvent_receivedAt_idx" ON "PaymentEvent"("receivedAt");

ALTER TABLE "Payment" ADD CONSTRAINT "Payment_preorderId_fkey" FOREIGN KEY ("preorderId") REFERENCES "Preorder"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PaymentRefund" ADD CONSTRAINT "PaymentRefund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
