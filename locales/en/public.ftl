## The catalogue
catalogue-title = Courses
catalogue-heading = Find a course
catalogue-lead = Courses in small groups, close to home. You sign up yourself. You do not need a referral.
catalogue-filter = Filter the courses
catalogue-municipality = Municipality
catalogue-all-municipalities = All municipalities
catalogue-type = Course type
catalogue-all-types = All course types
catalogue-time = Time of day
catalogue-all-times = Any time
catalogue-day = Before 15:00
catalogue-afternoon = 15:00–18:00
catalogue-evening = After 18:00
catalogue-free = Only courses with places available
catalogue-more = More choices
catalogue-setting = How to take part
catalogue-all-settings = In person or online
catalogue-on-site = In person
catalogue-language = Language
catalogue-all-languages = All languages
catalogue-in-nb = Norwegian (bokmål)
catalogue-in-nn = Norwegian (nynorsk)
catalogue-in-en = English
catalogue-show = Show courses
catalogue-chosen = Your choices
catalogue-drop = , remove
catalogue-chip-free = Places available
catalogue-unknown = We do not recognise one of the choices in the link, so we left it out. You can choose again here.
catalogue-clear = Clear your choices
catalogue-found =
    { $many ->
        [0] No courses
        [one] One course
       *[other] { $many } courses
    }
catalogue-begins = First session
catalogue-month-before = Previous month
catalogue-month-after = Next month
catalogue-none-held = No sessions this month match your choices.
catalogue-next-held = See { $month }
catalogue-none = There are no courses at the moment.
catalogue-follow = Follow a calendar to see when new courses are added
catalogue-none-fit = No courses match your choices at the moment.
catalogue-wider = Try fewer choices
catalogue-there = Courses for residents of { $place }
catalogue-any-time = Courses at any time of day
catalogue-any-setting = Courses both in person and online
catalogue-any-language = Courses in all languages
catalogue-full-too = Courses that are full or closed as well
catalogue-any-type = All course types
catalogue-all-in = All courses in { $place }
catalogue-next-run = The next course of the same type, whatever the place and time:
catalogue-drop-in = You can come to these without signing up:
catalogue-ask = Cannot find a course for you? Call { $team }, and we will help you:
catalogue-next-time = Next time:
catalogue-see-all = See all courses
catalogue-dateless = Courses without dates yet
catalogue-dateless-why = Join the list, and you will be offered a place before others can sign up.
catalogue-sessions =
    { $many ->
        [one] One session
       *[other] { $many } sessions, the last on { $last }
    }
catalogue-whose = For residents of { $places }
catalogue-conversation = Short conversation first
catalogue-places = Different locations, see the dates
catalogue-online = Online

## Is there a place?
places-free = Places available
places-few = Few places left
places-full = Full – waiting list
places-interest = No dates yet
places-drop-in = Just come, no need to sign up
places-not-yet = Sign-up opens on { $date }
places-closed = Sign-up is closed
places-running = The course has started
places-over = The course is over
places-cancelled = Cancelled

## The page of a course
course-all = All courses
course-cancelled = The course is cancelled
course-facts = Key facts
course-when = When
course-starts = Starts
course-count = Sessions
course-count-ordinary =
    { $many ->
        [one] One session
       *[other] { $many } sessions
    }
course-count-follow-ups =
    { $many ->
        [one] and one follow-up session
       *[other] and { $many } follow-up sessions
    }
course-where = Where
course-step-free = The room is step-free
course-who = Who can join
course-who-here = Anyone who is { $age } or older and lives in { $places }
course-who-anywhere = Anyone who is { $age } or older
course-elsewhere = Do you live somewhere else? Sign up anyway, and we will contact you.
course-cost = Price
course-free = Free. You do not need a referral.
course-team = Who runs the course
course-sign-up = Sign up
course-sign-up-waiting = Join the waiting list
course-sign-up-interest = Join the list
course-dates-later = No dates yet
course-young = Are you under { $age }?
course-opens = Sign-up opens on { $moment }. Come back then.
course-over = The course is over.
course-running = The course has started, and sign-up is closed.
course-steps = How to sign up
course-step-form = You tell us what to call you, and give an email address or a mobile number. It takes a couple of minutes.
course-step-code = We send you a code to check that the email address or mobile number is yours.
course-step-seat = If there is a place available, it is yours straight away. If the course is full, you go on the waiting list.
course-step-wait = The course is full now, so you go on the waiting list. If a place becomes available, you are offered it.
course-step-interest = You are then on the list. When the course has dates, you will be offered a place before others can sign up.
course-step-talk = We contact you for a short conversation. After that we tell you whether you have a place.
course-step-leave = If you change your mind, you can leave at any time. You do not need to say why.
course-next = Next time
course-come = How to join in
course-come-when = Choose one of the dates, and come when the session begins.
course-come-how = You do not need to sign up, and you do not need to tell us if you cannot come after all.
course-come-often = You can come once or several times.
course-wonder = Any questions? Call
course-neutral = Our messages never say which course they are about.
course-list = How the waiting list works
course-list-offer = People are on the list in the order they signed up. When a place becomes available, the first person on the list is offered it and has a few days to answer. If you do not answer, the place goes to somebody else, but within seven days you can go back on the list where you were.
course-list-direct = People are on the list in the order they signed up. When a place becomes available, it goes to the first person on the list, and we tell them straight away.
course-interest = How the list works
course-list-interest = People are on the list in the order they signed up. When the next course has dates, the first people on the list are offered a place and have a few days to answer. If there is no place for you then, you go on the waiting list for that course. You stay on the list for 12 months, and you can leave it at any time.
course-leaders =
    { $many ->
        [one] Course leader
       *[other] Course leaders
    }
course-suits = Who the course is for
course-unsuited = Who the course is not for
course-ways = How to get there
course-about = What it is like to take part
course-about-group = You meet others in a small group. The course leaders explain, and you practise together.
course-about-say = You decide what you want to say, and whether you want to say anything at all.
course-about-seen = Nobody is told beforehand that you will take part. At the course the other participants see you and hear the name you want to use. We do not give them your name or address.
course-about-not = If you need help right now, do not wait for a course. Call one of the numbers at the bottom of this page.
course-mostly = mostly { $rhythm }
course-odd-day = Another day of the week
course-odd-time = Another time
course-odd-gap = { $weeks } weeks after the last one
course-dates = Dates
course-off = Cancelled
course-moved = New time
course-follow-up = Follow-up
course-calendar-why = If a date is moved, you see it in your calendar. The calendar shows what the course is called.
course-calendar-open = Open in the calendar
course-calendar-how = How to follow a calendar

## When somebody shares a page
share-neutral-title = Course in { $places }
share-neutral = See when and where, and sign up. It is free, and you do not need a referral.

## The list of courses on other websites
embed-heading = Courses from { $team }
embed-more = See all courses

## The poster of a course
poster-title = Poster: { $title }
poster-back = To the course
poster-print = Print this page on A4. Only the poster is printed.
poster-code = QR code that leads to the course
poster-ways = How to sign up
poster-more = Read more about the course
poster-scan = Use your phone camera, or type
poster-type = Type in your browser
poster-call = Or call

## Following calendars
calendars-title = Follow courses in your calendar
calendars-lead = Choose a calendar, and the dates appear in the calendar you already use. If something is moved or cancelled, you see it there.
calendars-shared = The calendars show what the courses are called. If you share your calendar with others, you can choose that the entries do not say it.
calendars-which = Choose what the calendars show
calendars-neutral = Show only “Appointment”, not what the courses are called or where they are
calendars-show = Show calendars
calendars-chosen = The addresses below are for what you have chosen.
calendars-everything = All courses
calendars-municipality = Courses for { $name }
calendars-municipalities = By municipality
calendars-follow = Follow
calendars-address = Or copy the address:
calendars-none = There are no calendars yet.
calendars-fresh = How soon you see changes
calendars-fresh-text = We change the calendar straight away, but your calendar app decides when to check for changes. On iPhone and Mac that often takes a few hours, in Outlook a few hours to a day, and in Google Calendar up to a day.
calendars-fresh-told = If you are signed up, we always tell you when a session is moved or cancelled.
calendars-how = How to do it
calendars-apple = iPhone, iPad and Mac
calendars-apple-how = Press Follow, and say yes when the device asks whether you want to subscribe. On a Mac you can also choose File and New Calendar Subscription and paste the address.
calendars-google = Google Calendar
calendars-google-how = Press Google Calendar next to the calendar, and answer yes. If that does not work, open calendar.google.com on a computer, choose the plus sign next to Other calendars, then From URL, and paste the address.
calendars-outlook = Outlook
calendars-outlook-how = Press Outlook next to the calendar, and answer yes. If you use Outlook at work, choose Add calendar, then Subscribe from web, and paste the address.
calendars-thunderbird = Thunderbird
calendars-thunderbird-how = Choose New Calendar and then On the Network. Paste the address, and leave the user name empty.

## Choosing whom it is about
statement-teams = Which team?
contact-title = Contact us
contact-lead = Do you have a question, or would you rather sign up by phone? Get in touch, and we will help you.
contact-phone = Phone
contact-hours = When we answer
contact-email = Email
contact-address = Address
contact-none = There are no contact details yet. The municipality’s switchboard can put you through.
contact-mail = What not to send by email
contact-mail-text = Other people may be able to read email. Do not write about your health, and do not send your national identity number. Instead, ask us to call you and give your phone number.
statement-choose = Choose the team you want to know more about.

## Privacy
privacy-title = Privacy
privacy-lead = Signing up for a course with us is a private matter. Here you can read what we know about you, why, and who sees it.
privacy-short = In short
privacy-short-little = We ask only for what we need to give you a place and to keep you informed.
privacy-short-neutral = Our messages never say which course they are about.
privacy-short-log = You can see who has looked at your sign-up.
privacy-short-leave = You can leave at any time, and we delete what we no longer need.
privacy-who = Who is responsible
privacy-municipality = the municipality of { $name }
privacy-controller = Data controller for { $team }: { $controller }.
privacy-joint = The municipalities run the service together and are responsible together. To use your rights, you can contact whichever of them you like.
privacy-call = If you have questions, call
privacy-why = Why we need your information
privacy-why-text = We use it to hold your place, to keep the waiting list in the right order and to keep you informed. We treat the fact that you have signed up as health data, and protect it as such.
privacy-law = The law allows this: the General Data Protection Regulation, article 6(1)(e) and article 9(2)(h), with the Norwegian Health and Care Services Act section 3-2 and the Patient Records Act section 6. That is why we do not ask for consent.
privacy-what = What we ask
privacy-what-text = We ask what to call you, your email address or mobile number, which municipality you live in, whether you are old enough, which language you want messages in, and whether you need an interpreter, a step-free room or a hearing loop.
privacy-never = We never ask for a national identity number, an address, a diagnosis, symptoms, a referral or why you want to join.
privacy-seen = Who sees it
privacy-seen-text = Your course leaders and the people who allocate the places. They have a duty of confidentiality. Each time one of them looks at a sign-up with a name on it, we record who it was, when and why.
privacy-seen-own = See your sign-up and who has looked at it
privacy-others = What other participants see
privacy-others-text = Nobody is told beforehand that you will take part, and no other participant gets your name or address from us. At the course they see you and hear the name you want to use.
privacy-keep = How long we keep it
privacy-keep-what = What
privacy-keep-until = Deleted
privacy-keep-unproven = A sign-up that was not confirmed
privacy-keep-unproven-until = After { $hours } hours
privacy-keep-waiting = You did not get a place, said no or left
privacy-keep-waiting-until =
    { $days ->
        [one] One day after the course started
       *[other] { $days } days after the course started. If you leave later, we wait a week so that the last message reaches you.
    }
privacy-keep-off = The course was cancelled
privacy-keep-off-until =
    { $days ->
        [one] One day after it was cancelled
       *[other] { $days } days after it was cancelled
    }
privacy-keep-done = You took part in the course
privacy-keep-done-until =
    { $months ->
        [one] One month after the last session. Then we only keep the number of people.
       *[other] { $months } months after the last session. Then we only keep the number of people.
    }
privacy-keep-log = Who has looked at your sign-up
privacy-keep-log-until = After { $years } years
privacy-processors = Who helps us
privacy-processors-text = These organisations handle data for us, under an agreement:
privacy-processors-ask = Those who run the service and send messages do so under an agreement with us. Ask us, and we will tell you who they are.
privacy-rights = Your rights
privacy-rights-text = You can see what we have about you, have mistakes corrected, have information deleted if we do not need to keep it, and ask us to limit how we use it. Contact us, and we will help you. You get an answer within a month.
privacy-complain = If you think we are doing something wrong, you can complain to
privacy-authority = the Norwegian Data Protection Authority
privacy-officer = Data protection officer
privacy-officer-text = You can talk to the data protection officer without us knowing:
privacy-officer-ask = The municipality has a data protection officer you can talk to. You can find the contact details on the municipality’s website.
privacy-cookies = Cookies
privacy-cookies-text = We do not track what you do, and we share nothing with others. If you choose a language or open your sign-up, your browser remembers it with a cookie that is used for nothing else.
privacy-phone = If you call
privacy-phone-text = If you sign up by phone, we write down what you would have written yourself, and nothing more. You join the same queue.

## Accessibility
access-title = Accessibility
access-lead = Everybody should be able to find a course and sign up here.
access-how = How the pages are made
access-how-text = We follow the requirements of WCAG 2.1 at levels A and AA. The pages work with a keyboard and a screen reader, in small and large type, in light and dark, on paper and without JavaScript.
access-course = At the course
access-course-text = If you need an interpreter, a step-free room or a hearing loop, say so when you sign up. Only those who run the course or give out its places are told.
access-statement = Accessibility statement
access-statement-text = The statement says which requirements the pages meet, and what still needs to be done.
access-statement-open = Read the accessibility statement for { $team }
access-statement-ask = Ask us for the accessibility statement.
access-tell = Tell us
access-tell-text = Is there something you cannot do here? Tell us what it is. We will fix it, and help you with what you came for.
access-call = Call us on
access-complain = If telling us does not help, you can complain to
access-authority = the Norwegian Anti-Discrimination Tribunal
