-- A picture put into a story minutes ago stands in its shared document and nowhere else: there it counts as used, too.
SET lock_timeout = '5s';

-- Yjs keeps an attribute as its text, whole: ids stand in these bytes as they are.
CREATE FUNCTION ids_in(bytes bytea) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT found[1]
  FROM regexp_matches(encode(bytes, 'escape'), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') AS found
);

CREATE INDEX "Manuscript_ids_idx" ON "Manuscript" USING GIN (ids_in("state"));
-- Most of what is typed is words.
CREATE INDEX "ManuscriptUpdate_ids_idx" ON "ManuscriptUpdate" USING GIN (ids_in("update")) WHERE ids_in("update") <> '{}';

-- Blocks and sheets of newsletters name their pictures at any depth.
CREATE FUNCTION named_images(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(content, 'lax $.**.imageId');

CREATE INDEX "Issue_blocks_images_idx" ON "Issue" USING GIN (named_images("blocks") jsonb_path_ops);
CREATE INDEX "Issue_sheet_images_idx" ON "Issue" USING GIN (named_images("sheet") jsonb_path_ops);
