## The courses as a list, by week and by month
courses-new = New course
courses-views = View
courses-list = List
courses-week = Week
courses-month = Month
courses-standing = Status
courses-template = Course type
courses-leader = Course leader
courses-any = All
courses-everybody = All
courses-show = Show
courses-current = Current
courses-decide = Needs a decision
courses-leaderless = No course leader
courses-interest = No dates yet
courses-sessions =
    { $many ->
        [one] one session
       *[other] { $many } sessions
    }
courses-seats = { $taken } of { $capacity } places
courses-waiting = { $many } on the waiting list
courses-dateless = No dates yet
courses-online = Online
courses-place-later = Venue to be announced
courses-placeless = No venue
courses-none = No course fits what you chose.
courses-none-held = No sessions here.
courses-turn = Turn
courses-today = Today
courses-is-today = today
courses-week-number = Week { $number }
courses-number = Session { $number } of { $of }

## The form of a course
plan-new = New course
plan-edit = Change “{ $title }”
plan-begin = Begin with a course type
plan-no-types = You have no course types yet. Fill in the form, or make a course type first.
plan-copy = Or copy an earlier course
plan-copy-which = Course
plan-copy-this = Copy
plan-title = Name of the course
plan-starts-on = First session
plan-start-time = Time
plan-sessions = Number of sessions
plan-minutes = Minutes per session
plan-weeks = Weeks between
plan-venue = Venue
plan-venue-none = Choose a venue
plan-place-later = Venue to be announced
plan-place-more = New venue or online course
plan-new-venue = New venue
plan-new-venue-help = It will be added to your list of venues.
plan-online = Link to online meeting
plan-online-help = Only those who have a place on the course get the link.
plan-override = Use the venue even though it is taken, because
plan-override-help = Say why. It is kept in the log. Never write about health.
plan-leaders = Course leaders
plan-new-leader = New course leader
plan-new-leader-help = If there are several, put commas between the names.
plan-least = Fewest participants
plan-capacity = Places on the course
plan-follow-ups = Follow-up sessions
plan-follow-ups-help = Say how many weeks after the last ordinary session they are.
plan-follow-up = Follow-up { $number }: weeks after
plan-rows = The sessions
plan-row = Session { $number }
plan-date = Date
plan-from = From
plan-to = To
plan-kind = Kind
plan-kind-ordinary = Ordinary
plan-kind-follow-up = Follow-up
plan-row-venue = Venue
plan-row-venue-same = Same as the course
plan-drop = Remove
plan-add = Add a session
plan-sort = Put in order
plan-again = Make the dates again as a series
plan-again-help = Any changes you made to single sessions will be lost.
plan-again-do = Make the series
plan-show = Show dates
plan-dates = Dates
plan-dates-hint = Choose the first session and the time, and press “Show dates”.
plan-summary =
    { $many ->
        [one] One session, { $period }.
       *[other] { $many } sessions, { $period }.
    } { $skipped ->
        [0] No dates are skipped.
        [one] One date is skipped.
       *[other] { $skipped } dates are skipped.
    }
plan-session = Session { $number }
plan-skipped = Skipped
plan-see = See the course
plan-adjust = Change single sessions
plan-mend-venue = Use { $venue }
plan-mend-venue-at = Use { $venue } for session { $number }
plan-mend-time = Start at { $time }
plan-mend-leader = Let { $new } lead instead of { $old }
plan-mend-without = Take { $name } out
plan-texts = Text about the course
plan-texts-help = The text in the team’s main language is needed before the course can be published.
plan-summary-nb = Text in bokmål
plan-summary-nn = Text in nynorsk
plan-summary-en = Text in English
plan-language = Language of the course
plan-joining = Signing up
plan-policy = How do participants get a place?
plan-policy-direct = Straight away, if there is one available
plan-policy-conversation = After a first conversation
plan-policy-open = Open course without sign-up
plan-opens = Sign-up opens
plan-opens-help = Leave empty to open it when the course is published.
plan-closes = Sign-up closes
plan-closes-help = Leave empty to close it when the first session begins.
plan-decide = Decide whether the course runs, at the latest
plan-decide-help = Leave empty for seven days before the first session.
plan-last-entry = Last session to begin with
plan-last-entry-help = Nobody new comes in after that session.
plan-who = Who may join
plan-municipalities = Must live in
plan-age = Age limit
plan-age-help = From 16 to 99. Leave empty for the team’s usual age limit.
plan-reason = Why are you changing it?
plan-reason-help = It is kept in the log. Never write about health.
plan-save = Save
plan-save-draft = Save draft
plan-cancel = Cancel
plan-what = You are changing “{ $title }”.
said-drafted = The draft is saved. Look it over, and publish it when it is ready.
