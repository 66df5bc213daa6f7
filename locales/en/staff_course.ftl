## A course's page, for staff
crumbs-label = You are here
phase-draft = Draft
phase-upcoming = Sign-up not open yet
phase-open = Open
phase-full = Full – waiting list
phase-closed = Sign-up closed
phase-running = Running
phase-interest = Interest list
phase-over = Over
phase-cancelled = Cancelled

seats-stand = { $seated } of { $capacity } places are taken
seats-offered = { $many } offered
seats-waiting = { $many } waiting
seats-applied =
    { $many ->
        [one] one to be called before a place
       *[other] { $many } to be called before a place
    }
seats-least = At least { $many } to start.
calls-left =
    { $many ->
        [one] One message must be given by phone.
       *[other] { $many } messages must be given by phone.
    }
calls-list = Go to the call list

missing-heading = This is missing before the course can be published
missing-leaders = A course leader
missing-place = A venue, a link or “Venue to be announced”
missing-summary = A text in the team’s main language
missing-sessions = At least one session
missing-future = All sessions must be in the future

decide-due = Will the course run?
decide-why = { $seated } have a place, and at least { $least } are needed. You were to decide by { $by }.
decide-waits = You decide by { $by } whether the course runs, if fewer than { $least } have a place then.
decide-made =
    { $answer ->
        [run] It is decided that the course runs.
        [postpone] It is decided that the course is postponed.
       *[other] It is decided that the course is cancelled.
    }
decide-run-short = The course runs
decide-postpone-short = Postpone
decide-cancel-short = Cancel
decide-run = The course runs as planned. Nobody is told.
decide-postpone = Postpone. You choose new dates, and everybody is told.
decide-cancel = Cancel. Everybody is told, and the sign-ups end.
decided-run = the course runs
decided-postpone = postponed
decided-cancel = cancelled

acts-publish = Publish
publish-what = The course will be published. Those on the interest list of its type go into its queue first.
acts-edit = Edit
acts-capacity = Change the number of places
acts-postpone = Postpone
acts-decide = Decide whether it runs
acts-cancel = Cancel the course
acts-end-list = End the list
acts-discard = Delete the draft
acts-add = Add a session
acts-public = See the page that everybody sees
acts-poster = Poster to print

sessions-heading = Sessions
sessions-none = The course has no sessions yet.
session-number = Session { $number }
session-ordinary = Ordinary session
session-follow-up = Follow-up
session-planned = Planned
session-now = Now
session-over = Held
session-cancelled = Cancelled
session-absent =
    { $many ->
        [one] One cannot come
       *[other] { $many } cannot come
    }
session-move = Move
session-replace = Replace
session-cancel = Cancel
session-over-reason = The venue is used although it was taken: { $why }

place-online = Online
place-later = Venue to be announced
place-none = No venue yet

facts-heading = About the course
kept-heading = What is left of those who had signed up
kept-since = Names and details were erased on { $date }, as the team’s settings say. Only the numbers are left.
kept-only = Names and details are erased, as the team’s settings say. Only the numbers are left.
kept-few = fewer than { $least }
kept-seated = Had a place
kept-waiting = Were on the waiting list
kept-withdrew = Left
kept-declined = Declined
kept-no-answer = Did not answer the offer
kept-referred-on = Got help elsewhere
kept-removed = Were taken off the course
kept-moved = Moved to another course
kept-cancelled = Had signed up when the course was cancelled
fact-window = Sign-up
fact-template = Course type
fact-cancelled = Cancelled because
window-from-publication = from publication
window-to-start = until the first session begins
policy-direct = A place straight away
policy-after-conversation = A conversation before a place
policy-open = Open, without sign-up
cancel-too-few = Too few participants
cancel-leader-absent = The leader cannot come
cancel-venue-lost = The venue cannot be used
cancel-other = Something else

## The forms
act-move = Move session { $number }
act-move-send = Move the session
act-cancel-session = Cancel session { $number }
act-cancel-session-send = Cancel the session
act-replace = Replace session { $number }
act-replace-send = Cancel it and add the new one
act-add = Add a session
act-add-send = Add the session
act-resize = Change the number of places
act-resize-send = Save
act-call-off = Cancel the course
act-call-off-send = Cancel the course
act-discard = Delete “{ $title }”?
act-discard-lead = The draft and all its sessions will be gone. Nobody has signed up, so nobody is told.
act-discard-send = Delete the draft
act-decide = Will the course run?
act-decide-send = Continue
act-decide-numbers = { $seated } have a place, and at least { $least } are needed.
act-postpone = Postpone the course
act-postpone-send = Postpone to these dates
act-leave = Never mind
act-reason = Why?
act-reason-help = Kept in the history. Participants do not see it. Keep it short, and never write about health.
act-when = When
act-day = Date
act-from = From
act-to = To
act-place = Venue
act-no-place = Not decided
act-own-place = The course’s usual venue
act-new-place = A new venue
act-new-place-help = Type the name if the venue is not in the list. What you type is used instead of the choice above.
act-override = Use the venue even though it is taken, because
act-override-help = Say why it is all right, for example that you share the room. Never write about health.
act-kind = What kind of session
act-capacity = Number of places
act-capacity-help = It is { $now } now. If you add places, they go straight to the people who are waiting. Places that are taken cannot be removed.
act-why = Why is the course cancelled?
act-why-help = Kept in the history. Participants do not see it.
act-message = A greeting to the participants
act-message-help = Use neutral words. Do not say what the course is about, and nothing about health: others can see the message.
act-answer = What do you decide?
act-weeks = How many weeks later?
act-weeks-help = Fills in all the dates below. You can change each of them afterwards.
act-shift = Fill in
act-row = Session { $number }
act-rows-help = Empty a row to drop the session. Use the last row to add one more session.

## When two edit at the same time
edited-heading = This was changed while you were working
edited-by = { $who } saved { $at }.
edited-was = Before:
edited-is = Now:
edited-save = Save anyway
edited-off = cancelled or removed
edited-nothing = nothing
edited-later = announced later
edited-published = published
edited-status = Status
edited-title = Title
edited-summary = Text
edited-language = Language
edited-leaders = Course leaders
edited-place = Venue
edited-online = Link
edited-municipalities = Municipalities
edited-min-age = Age limit
edited-min-participants = Fewest participants
edited-capacity = Number of places
edited-policy = How people get a place
edited-opens-at = Sign-up opens
edited-closes-at = Sign-up closes
edited-decide-by = Decided by
edited-decision = Decided
edited-last-entry = Last session to begin with

## Before anything is sent
told-title = This is what people will be told
told-new = New time: { $at }.
told-not-yet = Nothing is saved or sent yet.
told-who =
    { $many ->
        [one] One person will be told
       *[other] { $many } people will be told
    }
told-email =
    { $many ->
        [one] One gets an email.
       *[other] { $many } get an email.
    }
told-sms =
    { $many ->
        [one] One gets a text message.
       *[other] { $many } get a text message.
    }
told-call =
    { $many ->
        [one] One must be called. The call will be on the call list.
       *[other] { $many } must be called. The calls will be on the call list.
    }
told-way =
    { $way ->
        [email] email
        [sms] text message
       *[call] to be called
    }
told-letters =
    { $many ->
        [one] This is what they read
       *[other] This is what they read: { $many } different messages
    }
told-letter =
    { $way ->
        [email] Email
        [sms] Text message
       *[call] To say on the phone
    } in { $tongue ->
        [nn] Nynorsk
        [en] English
       *[nb] Bokmål
    }, to { $many }
told-later = Will be sent { $at }.
told-from = From: { $sender }
told-subject = Subject:
told-link = [link to their own page]
told-reference = [their own reference]
told-today = This is about today. The message is sent straight away, as a text message where we can. Call those on the call list now.
told-send =
    { $many ->
        [one] Save and tell one person
       *[other] Save and tell { $many } people
    }
told-back = Back to the form

## History
history-title = History
history-rule = Done by a rule
history-why = Reason: { $why }
history-drafted = The course was created.
history-published = The course was published.
history-list-opened = The interest list was opened to everybody.
history-list-closed = The interest list was closed to new people.
history-list-made = The interest list was created for those who wanted to wait.
history-session-added = Session { $number } was added: { $at }.
history-session-moved = Session { $number } was moved from { $from } to { $at }.
history-session-cancelled = Session { $number }, { $at }, was cancelled.
history-session = A session was changed.
history-postponed = The course was postponed from { $from } to { $at }.
history-runs = It was decided that the course runs.
history-cancelled = The course was cancelled.
history-erased = The information about a participant was erased, as they asked.
history-erased-again = The information about a participant came back with an older copy, and was erased once more.
history-venue-shared = The venue is used although it is taken: { $dates }.
history-capacity = The number of places was changed from { $from } to { $to }.
history-changed = Changed: { $fields }.
history-saved = The course was saved without changes.

## What was just done
said-published = The course is published.
said-discarded = The draft is deleted.
said-session-moved = The session is moved.
said-session-cancelled = The session is cancelled.
said-session-replaced = The session is cancelled, and the new one is added.
said-session-added = The session is added.
said-resized = The number of places is changed.
said-runs = The course runs.
said-postponed = The course is postponed.
said-course-cancelled = The course is cancelled.

conflict-course-over = The course is over. It can no longer be changed or cancelled.
flaw-as-before = The session is there already. Choose another time or venue.
flaw-after-start = Choose a day before the course begins.
flaw-people-are-on = There are people on the course. It cannot become one without sign-up.
conflict-dates-unseen = Some dates are skipped. Look over the dates, and save again.
