-- An archive of :count stories over ten years: 400 tags (8 sections), 60 authors, three tags and one or two authors a story.
-- :count says how many; runs on an empty, migrated database. Foreign keys are not checked: the rows are right by making.
SET session_replication_role = replica;

INSERT INTO "Tag" (id, slug, name, kind, position)
SELECT gen_random_uuid(), 'tag-' || n, 'Tag ' || n, CASE WHEN n <= 8 THEN 'section' ELSE 'topic' END::"TagKind", n
FROM generate_series(1, 400) n;

INSERT INTO "Author" (id, slug, name) SELECT gen_random_uuid(), 'author-' || n, 'Author ' || n FROM generate_series(1, 60) n;

-- Ids in order of time and rows written oldest first, as a newsroom's years would have left them.
CREATE TEMP TABLE made AS
SELECT uuidv7(at - now()) AS id, uuidv7(at - now()) AS revision, n, at
FROM generate_series(:count, 1, -1) n, LATERAL (SELECT date_trunc('second', now() - n * interval '10 years' / :count)) AS moment(at);

INSERT INTO "Article" (id, slug, language, headline, standfirst, "sectionId", "wordCount", "changedAt", "publishedAt", "publicRevisionId")
SELECT made.id, 'story-' || n, 'en', 'Story number ' || n || ' of a long archive', 'What happened on day ' || n, "Tag".id, 400, at, at, revision
FROM made JOIN "Tag" ON "Tag".slug = 'tag-' || (1 + n % 8);

INSERT INTO "Revision" (id, "articleId", number, headline, standfirst, body, "createdBy", "createdAt")
SELECT revision, id, 1, 'Story number ' || n, 'What happened on day ' || n,
       jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content',
         jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat('The harbour was quiet on day ' || n || '. ', 12)))))),
       'bench', at
FROM made;

INSERT INTO "ArticleTag" ("articleId", "tagId", position, "publishedAt")
SELECT DISTINCT ON (made.id, "Tag".id) made.id, "Tag".id, place, at
FROM made CROSS JOIN LATERAL (VALUES (0, 1 + n % 8), (1, 9 + (n * 7) % 196), (2, 205 + (n * 13) % 196)) AS chosen(place, number)
JOIN "Tag" ON "Tag".slug = 'tag-' || chosen.number;

INSERT INTO "ArticleAuthor" ("articleId", "authorId", position, "publishedAt")
SELECT DISTINCT ON (made.id, "Author".id) made.id, "Author".id, place, at
FROM made CROSS JOIN LATERAL (VALUES (0, 1 + n % 60), (1, CASE WHEN n % 3 = 0 THEN 1 + (n * 11) % 60 ELSE 1 + n % 60 END)) AS chosen(place, number)
JOIN "Author" ON "Author".slug = 'author-' || chosen.number;

INSERT INTO "SearchText" ("articleId", language, headline, standfirst, body, "publishedAt")
SELECT id, 'en', 'Story number ' || n, 'What happened on day ' || n, 'The harbour was quiet on day ' || n, at FROM made;

INSERT INTO "Correction" (id, "articleId", text, "correctedBy", "correctedAt")
SELECT gen_random_uuid(), id, 'A number was wrong.', 'bench', at FROM made WHERE n % 50 = 0;

VACUUM (ANALYZE);
