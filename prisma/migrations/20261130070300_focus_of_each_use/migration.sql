-- What must stay in view where a story or a place of the front page cuts a picture otherwise than the picture says itself.
SET lock_timeout = '5s';

ALTER TABLE "Article" ADD COLUMN "heroFocus" JSONB;
ALTER TABLE "FrontSlot" ADD COLUMN "focus" JSONB;
