-- What the desk finds by words and readers may not: stories in work, and what is written on public ones.
SET lock_timeout = '5s';

CREATE TABLE "WorkText" (
    "articleId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "vector" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector(search_configuration("language"), "headline"), 'A') ||
        setweight(to_tsvector(search_configuration("language"), "standfirst"), 'B') ||
        setweight(to_tsvector(search_configuration("language"), left("body", 200000)), 'D')
    ) STORED,

    CONSTRAINT "WorkText_pkey" PRIMARY KEY ("articleId")
);

CREATE INDEX "WorkText_vector_idx" ON "WorkText" USING GIN ("vector");

ALTER TABLE "WorkText" ADD CONSTRAINT "WorkText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The newest words of every story that readers' search does not have.
INSERT INTO "WorkText" ("articleId", "language", "headline", "standfirst", "body")
SELECT article."id", article."language", newest."headline", newest."standfirst", COALESCE((
    SELECT string_agg(word #>> '{}', ' ')
    FROM jsonb_path_query(newest."body", 'strict $.** ? (@.type == "text").text') AS word
), '')
FROM "Article" article
CROSS JOIN LATERAL (
    SELECT * FROM "Revision" WHERE "articleId" = article."id" ORDER BY "number" DESC LIMIT 1
) AS newest
WHERE article."publicRevisionId" IS DISTINCT FROM newest."id"
   OR NOT EXISTS (SELECT 1 FROM "SearchText" WHERE "articleId" = article."id");
