## What a team sets up: course types, places and closed days
setup-save = Save
said-added = Added.
said-imported = The periods have been added.
said-reopened = The period has been removed.
flaw-not-a-number = This is not a whole number. Use digits only, for example 12.
flaw-not-a-calendar = We cannot find any events in this. Choose a calendar file, usually one that ends in .ics.
flaw-not-a-picture = Choose a picture in PNG, JPEG or WebP format, at most 4,000 pixels wide and high
flaw-nothing-chosen = You have not chosen anything. Tick at least one.

## Course types
types-why = A new course starts with the settings of its course type. Everything can be changed on the course.
types-none = You have no course types yet. Make one for each kind of course that you run more than once.
types-new = New course type
types-add = Add the course type
types-change-why = Existing courses stay as they are. A new name shows in calendars straight away, and so does “More about the course” on the course pages.
types-shape =
    { $sessions ->
        [one] One session of { $length }
       *[other] { $sessions } sessions of { $length }
    }
types-every =
    { $weeks ->
        [one] every week
       *[other] every { $weeks } weeks
    }
types-hours =
    { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }
types-and-minutes = { $minutes } minutes
types-with-follow-ups =
    { $many ->
        [one] one follow-up
       *[other] { $many } follow-ups
    }
types-people = { $least }–{ $capacity } participants
types-from-age = from age { $age }
types-certified = Requires: { $words }
types-texts = Texts
types-name = Name
types-name-help = As it should appear on the website and in calendars, for example “Anger management”.
types-texts-why = The text is shown on the course page. New courses start with it.
types-text-nb = Text in bokmål
types-text-nn = Text in nynorsk
types-text-en = Text in English
types-told = More about the course
types-told-why = This shows straight away on the pages of all courses of this type. Short paragraphs are easiest to read. Where a field is empty, we show a general text or nothing.
types-suits-in =
    { $tongue ->
        [nn] Who it is for, in Nynorsk
        [en] Who it is for, in English
       *[other] Who it is for, in Bokmål
    }
types-happens-in =
    { $tongue ->
        [nn] What happens, in Nynorsk
        [en] What happens, in English
       *[other] What happens, in Bokmål
    }
types-unsuited-in =
    { $tongue ->
        [nn] Who it is not for, in Nynorsk
        [en] Who it is not for, in English
       *[other] Who it is not for, in Bokmål
    }
types-tongues = Texts in other languages
types-tongues-why = Readers of a language without a text see it in a language that has one.
types-tongue =
    { $tongue ->
        [nn] In Nynorsk
        [en] In English
       *[other] In Bokmål
    }
types-written =
    { $many ->
        [0] no texts yet
       *[other] { $many } of { $all } texts
    }
types-dates = Sessions
types-sessions = Number of sessions
types-minutes = Minutes each time
types-interval = Weeks between each
types-follow-ups = Follow-ups
types-follow-ups-help = How many weeks after the last ordinary session. Leave empty if the course has no follow-up.
types-follow-up = Follow-up { $number }
types-places = Participants
types-least = Fewest to start
types-capacity = Number of places
types-policy = How people get a place
types-age = Age limit
types-age-help = From 16 to 99. Leave empty if the team’s usual age limit applies.
types-certificate = Required of leaders
types-certificate-help = A certificate that leaders must have, for example “KiD instructor”.

## Places
venues-why = The venues you can choose when you make courses.
venues-none = You have no venues yet.
venues-new = New venue
venues-add = Add the venue
venues-change-why = Changes show on the website and in calendars straight away.
venues-name = Name
venues-name-help = As it should appear on the course page, with the room if needed.
venues-neutral = Neutral name
venues-neutral-help = This name is used in emails, text messages and calendars, where others can see it. It must not tell what kind of course it is: write “Storgata 4, 2nd floor”, not “Mental health”.
venues-neutral-help-new = This name is used in emails, text messages and calendars, where others can see it. It must not tell what kind of course it is: write “Storgata 4, 2nd floor”, not “Mental health”. If the name above is neutral, you can leave this empty.
venues-address = Address
venues-address-help = Street and town, so that people can find it.
venues-directions = How to get there
venues-directions-help = Bus, parking, entrance and floor. Shown on the course page. Write in your main language.
venues-seats = Room for
venues-seats-help = How many people the room holds.
venues-step-free = Step-free access
venues-no-steps = Step-free
venues-steps = Not step-free
venues-unknown = Don’t know
venues-holds =
    { $seats ->
        [one] room for one
       *[other] room for { $seats }
    }
venues-called = Called “{ $name }” in messages
venues-nameless = Has no neutral name. Until it has one, the venue is left out of emails, text messages and private calendars.

## Closed days
closures-why = New courses skip these days and end later instead. Public holidays are always skipped.
closures-none = No closed days ahead. Add them one by one, or fetch the school holidays from a calendar file.
closures-new = New closed period
closures-add = Add the period
closures-school-year = School year { $from }–{ $to }
closures-earlier = Earlier school years
closures-one-why = New courses skip these days. Sessions that are already planned stay.
closures-from = From and including
closures-to = To and including
closures-reason = Why are you closed?
closures-reason-help = For example “Winter break” or “Closed for summer”.
closures-touched =
    { $many ->
        [one] One session is planned in this period. It stays until you move or cancel it.
       *[other] { $many } sessions are planned in this period. They stay until you move or cancel them.
    }
closures-remove = Remove the period
closures-remove-why = New courses can be put on these days again. Existing courses stay as they are.
closures-remove-now = Remove the period

## From a calendar file
import-title = Add from a calendar file
import-why = Many municipalities publish the school year as a calendar file. Choose the file, and we show what is in it. Nothing is saved until you have said yes.
import-file = Calendar file
import-file-help = A file that ends in .ics, at most 512 kB.
import-show = Show what is in the file
import-another = Choose another file
import-choose = Tick the periods when you will be closed. Periods of several days are ticked; single days you tick yourself. Nothing has been saved yet.
import-periods = Periods in the file
import-add = Add what is ticked
import-nothing = The file has no new periods to add.
import-more =
    { $many ->
        [one] The file has one more event that is not shown here. Add these first, and fetch the file again.
       *[other] The file has { $many } more events that are not shown here. Add these first, and fetch the file again.
    }
import-skipped = What we leave out
import-over =
    { $many ->
        [one] One event has passed.
       *[other] { $many } events have passed.
    }
import-nameless = Without a name
import-there = These days are already closed.
import-holiday = Public holidays are always skipped.
import-recurring = The event repeats. Enter the days yourself if you close then.
import-no-date = The event has no date that we can read.
import-part-of-day = The event lasts only part of a day.
import-cancelled = The event is cancelled in the file.
import-no-name = The event has no name.

setup-retired = Not in use
setup-retired-many = No longer in use ({ $many })
setup-retire-heading = Take out of use
setup-use-heading = Put back into use
setup-retire-why = What is not in use cannot be chosen for new courses. Existing courses keep it.
setup-retire-now = Take out of use
setup-use-now = Put back into use
said-retired = Taken out of use. It can no longer be chosen for new courses.
said-in-use = In use again.
said-list-opened = The interest list is open. Everybody can join it.
said-list-closed = The interest list is closed to new people.
types-interest = Interest list
types-interest-why = People can join the list while no course is planned. When you publish the next course of this type, everybody on the list goes into its queue first, in order, and the first are offered a place. People who did not get a place on a course that has begun can also choose to be on this list.
types-interest-open = The list is open to everybody and is shown among the courses.
types-interest-closed = The list is not open to everybody.
types-interest-many =
    { $many ->
        [0] Nobody is on the list.
        [one] One person is on the list.
       *[other] { $many } people are on the list.
    }
types-interest-start = Open the list to everybody
types-interest-close = Close the list to new people
