//! Seats, queues and sessions.

use super::Question;

pub(super) const SEATS: [Question; 5] = [
    (
        "I1",
        "course",
        "more are seated or offered than there are seats",
        "SELECT e.course_id FROM enrolment e JOIN course c ON c.id = e.course_id
         WHERE e.status IN ('offered', 'seated')
         GROUP BY e.course_id, c.capacity HAVING COUNT(*) > c.capacity",
    ),
    (
        "I1",
        "course",
        "the seats are not as many as the capacity",
        "SELECT c.id FROM course c LEFT JOIN seat s ON s.course_id = c.id
         GROUP BY c.id, c.capacity, c.kind
         HAVING COUNT(s.n) <> CASE c.kind WHEN 'run' THEN c.capacity ELSE 0 END",
    ),
    (
        "I1",
        "enrolment",
        "a seat without a place, or a place without a seat",
        "SELECT id FROM enrolment WHERE (status IN ('offered', 'seated')) <> (seat_no IS NOT NULL)",
    ),
    (
        "I1",
        "course",
        "one seat is given twice",
        "SELECT course_id FROM enrolment WHERE seat_no IS NOT NULL
         GROUP BY course_id, seat_no HAVING COUNT(*) > 1",
    ),
    (
        "I1",
        "enrolment",
        "holds a seat that is not there",
        "SELECT e.id FROM enrolment e LEFT JOIN seat s ON s.course_id = e.course_id AND s.n = e.seat_no
         WHERE e.seat_no IS NOT NULL AND s.n IS NULL",
    ),
];

pub(super) const QUEUES: [Question; 4] = [
    (
        "I2",
        "course",
        "one e-mail address is enrolled twice in the same place",
        "SELECT course_id FROM enrolment
         WHERE status NOT IN ('unproven', 'ended') AND email_index IS NOT NULL
         GROUP BY course_id, email_index, slot HAVING COUNT(*) > 1",
    ),
    (
        "I2",
        "course",
        "one mobile number is enrolled twice in the same place",
        "SELECT course_id FROM enrolment
         WHERE status NOT IN ('unproven', 'ended') AND mobile_index IS NOT NULL
         GROUP BY course_id, mobile_index, slot HAVING COUNT(*) > 1",
    ),
    (
        "I4",
        "course",
        "one queue number is used twice",
        "SELECT course_id FROM enrolment GROUP BY course_id, queue_number HAVING COUNT(*) > 1",
    ),
    (
        "I4",
        "enrolment",
        "has a queue number that is still to be given",
        "SELECT e.id FROM enrolment e JOIN course c ON c.id = e.course_id
         WHERE e.queue_number >= c.next_queue_number OR e.queue_number < 1",
    ),
];

pub(super) const SESSIONS: [Question; 3] = [
    (
        "sessions",
        "enrolment",
        "is away from a session of another course",
        "SELECT a.enrolment_id FROM absence a JOIN enrolment e ON e.id = a.enrolment_id
         JOIN session s ON s.id = a.session_id WHERE s.course_id <> e.course_id",
    ),
    (
        "sessions",
        "session",
        "ends before it begins",
        "SELECT id FROM session WHERE ends_at <= starts_at",
    ),
    (
        "sessions",
        "course",
        "begins or ends when its sessions do not",
        "SELECT c.id FROM course c LEFT JOIN session s ON s.course_id = c.id AND s.status = 'planned'
         WHERE c.status <> 'cancelled' GROUP BY c.id, c.starts_at, c.ends_at
         HAVING (COUNT(s.id) = 0) <> (c.starts_at IS NULL) OR (COUNT(s.id) = 0) <> (c.ends_at IS NULL)
             OR MIN(s.starts_at) <> c.starts_at OR MAX(s.ends_at) <> c.ends_at",
    ),
];
