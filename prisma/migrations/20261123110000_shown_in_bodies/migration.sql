-- Which pages show a story (by a related card) or a picture is asked at every publish: one index each, on the ids only.
SET lock_timeout = '5s';

CREATE FUNCTION shown_articles(body jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(body, '$.content[*] ? (@.type == "relatedCard").attrs.articleId');

CREATE FUNCTION shown_images(body jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN jsonb_path_query_array(body, 'strict $.** ? (@.type == "figure").attrs.imageId');

CREATE INDEX "Revision_shown_articles_idx" ON "Revision" USING GIN (shown_articles("body") jsonb_path_ops);
CREATE INDEX "Revision_shown_images_idx" ON "Revision" USING GIN (shown_images("body") jsonb_path_ops);
