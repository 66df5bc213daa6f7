-- A sign-up as somebody would write it by hand: the same locks, checks and rows, in one transaction.
\set n random(1, :courses)
BEGIN;
SELECT id AS course, team_id AS team, next_queue_number AS number, gen_random_uuid() AS person,
    gen_random_uuid() AS proof, gen_random_uuid() AS code, now() AS now, now() + interval '1 hour' AS until
    FROM course WHERE id = (SELECT id FROM numbered WHERE n = :n) FOR UPDATE \gset
SELECT 1 FROM answer WHERE key = decode(md5(:person), 'hex');
SELECT * FROM team WHERE id = :team::uuid;
SELECT * FROM session WHERE course_id = :course::uuid ORDER BY starts_at;
SELECT count(*) FROM course_municipality WHERE course_id = :course::uuid AND code = '3316';
UPDATE course SET next_queue_number = next_queue_number + 1 WHERE id = :course::uuid;
INSERT INTO enrolment (id, team_id, course_id, queue_number, status, since, until, slot, ticket_version, name, email,
    prefers, language, home_municipality, needs, channel, created_at, updated_at)
    VALUES (:person::uuid, :team::uuid, :course::uuid, :number::int, 'unproven', :now::timestamptz, :until::timestamptz,
    1, 1, decode(repeat('ab', 45), 'hex'), decode(repeat('ab', 57), 'hex'), 'email', 'nb', '3316', '', 'web',
    :now::timestamptz, :now::timestamptz);
INSERT INTO event (team_id, course_id, enrolment_id, verb, actor, at)
    VALUES (:team::uuid, :course::uuid, :person::uuid, 'signed_up', 'person', :now::timestamptz)
    RETURNING id AS event \gset
SELECT count(*) FROM code WHERE address_index = decode(md5(:person) || md5(:person), 'hex') AND sent_at > now() - interval '1 hour';
INSERT INTO code (id, address_index, hash, tries, mailed, sent_at, until)
    VALUES (:code::uuid, decode(md5(:person) || md5(:person), 'hex'), decode(repeat('ab', 32), 'hex'), 0, true,
    :now::timestamptz, :until::timestamptz);
INSERT INTO proof (id, purpose, enrolment_id, address, address_index, address_kind, language, code_id, tries, until, created_at)
    VALUES (:proof::uuid, 'sign_up', :person::uuid, decode(repeat('ab', 57), 'hex'),
    decode(md5(:person) || md5(:person), 'hex'), 'email', 'nb', :code::uuid, 0, :until::timestamptz, :now::timestamptz);
INSERT INTO message (id, event_id, team_id, enrolment_id, proof_id, channel, status, kind, notice, language, attempts,
    not_before, lease, created_at)
    VALUES (gen_random_uuid(), :event::bigint, :team::uuid, :person::uuid, :proof::uuid, 'email', 'queued', 'code',
    decode(repeat('ab', 74), 'hex'), 'nb', 0, :now::timestamptz, 0, :now::timestamptz);
INSERT INTO answer (key, request, status, body, created_at)
    VALUES (decode(md5(:person) || md5(:person), 'hex'), decode(repeat('ab', 32), 'hex'), 202,
    decode(repeat('ab', 170), 'hex'), :now::timestamptz);
COMMIT;
