-- The work of a newsroom on top of archive-rows.sql: an editor, twenty writers, :count stories in work, some scheduled, some
-- withdrawn. The newest writer is called journalist and wrote a share of the archive, too. Beneath it what years leave behind:
-- 20,000 pictures, 50,000 runs of the press, 6,000 comments, 100,000 lines of the log, people who left, letters.
SET session_replication_role = replica;

INSERT INTO "Person" (id, email, name, role)
SELECT gen_random_uuid(), CASE n WHEN 0 THEN 'editor' WHEN 1 THEN 'journalist' WHEN 21 THEN 'admin' ELSE 'writer-' || n END || '@paper.example',
       'Person ' || n, CASE n WHEN 0 THEN 'editor' WHEN 21 THEN 'admin' ELSE 'journalist' END::"Role"
FROM generate_series(0, 21) n;

INSERT INTO "Person" (id, email, name, role, "deactivatedAt")
SELECT gen_random_uuid(), 'former-' || n || '@paper.example', 'Former ' || n, 'journalist', now() - n * interval '10 days' FROM generate_series(1, 180) n;

INSERT INTO "StaffSession" (id, "tokenHash", "personId", method, "createdAt", "expiresAt")
SELECT gen_random_uuid(), 'old-' || person.id || n, person.id, 'passkey', now() - n * interval '7 days', now() - n * interval '7 days' + interval '5 days'
FROM "Person" person CROSS JOIN generate_series(1, 20) n;

INSERT INTO "OutgoingMail" (id, kind, "to", "createdAt", attempts, "acceptedAt", problem)
SELECT gen_random_uuid(), 'sign-in-notice', 'person@paper.example', now() - n * interval '1 hour', 1,
       CASE WHEN n % 500 > 0 THEN now() - n * interval '1 hour' END, CASE WHEN n % 500 = 0 THEN '451 try later' ELSE '' END
FROM generate_series(1, 10000) n;

CREATE TEMP TABLE work AS
SELECT gen_random_uuid() AS id, gen_random_uuid() AS revision, n, now() - n * interval '20 minutes' AS at FROM generate_series(1, :count) n;

INSERT INTO "Article" (id, slug, headline, stage, "changedAt", "createdAt", "dueAt")
SELECT id, 'work-' || n, '', (ARRAY['draft', 'draft', 'draft', 'returned', 'handedIn', 'ready'])[1 + n % 6]::"Stage", at, at,
       CASE WHEN n % 3 = 0 THEN now() + (n % 40 - 10) * interval '1 day' END
FROM work;

INSERT INTO "Revision" (id, "articleId", number, headline, standfirst, body, "createdBy", "createdAt", kind)
SELECT revision, id, 1, 'In work, number ' || n, '', '{"type":"doc","content":[]}', 'bench', at, 'work' FROM work;

INSERT INTO "WorkText" ("articleId", language, headline, standfirst, body)
SELECT id, 'en', 'In work, number ' || n, '', repeat('What is being written on the harbour, number ' || n || '. ', 60) FROM work;

INSERT INTO "Schedule" (id, "articleId", "revisionId", "publishAt", "scheduledBy")
SELECT gen_random_uuid(), id, revision, now() + n * interval '1 hour', 'bench' FROM work WHERE n % 60 = 5;

INSERT INTO "ArticleWriter" ("articleId", "personId", "addedAt")
SELECT story.id, "Person".id, now()
FROM (SELECT id, n FROM work UNION ALL SELECT id, row_number() OVER ()::int FROM "Article" WHERE "publishedAt" IS NOT NULL) AS story
JOIN "Person" ON "Person".email = CASE story.n % 20 WHEN 0 THEN 'journalist' ELSE 'writer-' || (1 + story.n % 20) END || '@paper.example';

UPDATE "Article" SET "withdrawnAt" = now() - interval '2 days'
WHERE id IN (SELECT id FROM "Article" WHERE "publishedAt" IS NOT NULL ORDER BY "publishedAt" DESC LIMIT 200 OFFSET 500);

CREATE TEMP TABLE shot AS SELECT gen_random_uuid() AS id, n, now() - n * interval '4 hours' AS at FROM generate_series(1, 20000) n;

INSERT INTO "Image" (id, "contentHash", "originalName", "originalPath", "mediaType", "widthInPixels", "heightInPixels", "dominantColour", alt, caption, credit,
                     "readyAt", "createdAt", "uploadedById", "rightsEndAt")
SELECT shot.id, md5(n::text), 'shot-' || n || '.jpg', 'aa/' || n || '.jpg', 'image/jpeg', 3000, 2000, '#405060',
       CASE WHEN n % 9 > 0 THEN 'Cranes over the harbour on day ' || n ELSE '' END, 'The harbour on day ' || n,
       CASE WHEN n % 11 > 0 THEN 'Mara Lind' ELSE '' END, at, at, "Person".id, CASE WHEN n % 400 = 0 THEN now() + n % 90 * interval '1 day' END
FROM shot JOIN "Person" ON "Person".email = 'writer-' || (2 + n % 19) || '@paper.example';

INSERT INTO "Rendition" ("imageId", format, "widthInPixels", "heightInPixels", path, "sizeInBytes")
SELECT id, format, width, width * 2 / 3, 'renditions/aa/' || n || '-' || format || width, 20000
FROM shot CROSS JOIN (VALUES ('avif'), ('webp'), ('jpeg')) AS formats(format) CROSS JOIN (VALUES (320), (480), (1080)) AS widths(width);

UPDATE "Article" SET "heroImageId" = shot.id
FROM (SELECT id, row_number() OVER (ORDER BY "publishedAt" DESC) AS n FROM "Article" WHERE "publishedAt" IS NOT NULL) AS story
JOIN shot ON shot.n = story.n WHERE "Article".id = story.id AND story.n % 5 > 0;

INSERT INTO "PressRun" (id, subject, "askedAt", "startedAt", "pageCount", "seenCount", "printedAt", "seenAt", "finishedAt")
SELECT gen_random_uuid(), 'article:' || story.id, at, at, 20, 20, at + interval '0.2 s', at + interval '0.4 s', at + interval '2 s'
FROM (SELECT id, now() - row_number() OVER (ORDER BY id DESC) * interval '10 minutes' AS at FROM "Article" WHERE "publishedAt" IS NOT NULL LIMIT 50000) AS story;

CREATE TEMP TABLE margin AS SELECT gen_random_uuid() AS id, work.id AS story, n, at FROM work CROSS JOIN generate_series(1, 2) WHERE n % 2 = 0;
INSERT INTO "CommentThread" (id, "articleId", anchor, quote, "createdAt", "resolvedAt")
SELECT id, story, '{}', 'the harbour', at, CASE WHEN n % 3 = 0 THEN at END FROM margin;
INSERT INTO "Comment" (id, "threadId", text, "writtenBy", "createdAt")
SELECT gen_random_uuid(), margin.id, 'Says who? ' || margin.n, 'Person 2', at FROM margin CROSS JOIN generate_series(1, 3);
INSERT INTO "CommentMention" ("commentId", "personId")
SELECT "Comment".id, "Person".id FROM "Comment" JOIN margin ON margin.id = "threadId" JOIN "Person" ON "Person".email = 'editor@paper.example'
WHERE margin.n % 40 = 0;

-- The log chains itself.
SET session_replication_role = origin;
INSERT INTO "AuditEntry" (number, at, "personId", actor, action, subject, details, "previousHash", hash)
SELECT 0, now() - (100000 - n) * interval '1 minute', CASE n % 4 WHEN 0 THEN (SELECT id FROM "Person" WHERE email = 'editor@paper.example') END,
       'Person ' || n % 20, 'published', 'article:' || gen_random_uuid(), '{"headline": "What happened on that day"}', '', ''
FROM generate_series(1, 100000) n;
