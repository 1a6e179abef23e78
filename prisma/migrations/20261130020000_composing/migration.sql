-- Issues are composed by several people, and show pictures of the library.
SET lock_timeout = '5s';

-- AlterTable
ALTER TABLE "Issue" ADD COLUMN "changedBy" TEXT NOT NULL DEFAULT '';

-- The pictures of blocks and of the sheet they became: a letter that went out shows its pictures for ever.
CREATE FUNCTION issue_images(blocks jsonb, sheet jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(blocks, 'strict $.** ? (exists (@.imageId)).imageId')
  || COALESCE(jsonb_path_query_array(sheet, 'strict $.** ? (exists (@.imageId)).imageId'), '[]');

CREATE INDEX "Issue_images_idx" ON "Issue" USING GIN (issue_images("blocks", "sheet") jsonb_path_ops);
CREATE INDEX "IssueDesign_images_idx" ON "IssueDesign" USING GIN (issue_images("blocks", NULL) jsonb_path_ops);

-- The very files that a letter which went out shows, "/media/…": they stay when the picture is cut anew.
CREATE FUNCTION issue_files(sheet jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN COALESCE(jsonb_path_query_array(sheet, 'strict $.** ? (exists (@.imageId)).path'), '[]');

CREATE INDEX "Issue_files_idx" ON "Issue" USING GIN (issue_files("sheet"));

-- Letters found by their subject, "not used before".
CREATE INDEX "Issue_subject_idx" ON "Issue" ("newsletterId", lower("subject"));
