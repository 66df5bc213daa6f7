### English. Plain language: you, active verbs, the action first. Exactly the same keys in all languages.

## The frame of all pages
layout-name = Kursplass
layout-skip = Skip to the content
layout-home = Go to the front page

## Help in a crisis. The number is a link, so each sentence is in two parts.
crisis-heading = Do you need help now?
crisis-emergency-call = Call { $number }
crisis-emergency = if a life is in danger.
crisis-urgent-call = Call the emergency clinic on { $number }
crisis-urgent = if it is urgent. They answer day and night.
crisis-doctor = In the daytime you can also call your GP.
crisis-talk-call = Call the Mental Helse helpline on { $number }
crisis-talk = if you need somebody to talk to. They answer day and night.
crisis-limit = This course is not for emergencies, and sign-ups are not read in evenings or weekends.
crisis-short = If it is urgent, call { $urgent }. If a life is in danger, call { $emergency }. In the daytime you can also call your GP.

## When something does not work
trouble-bad-request = We do not understand the request
trouble-bad-request-why = Something got lost or came in the wrong form. Go back and try again.
trouble-sign-in = You need to log in
trouble-sign-in-why = This is only for people who are logged in. Log in and try again.
trouble-forbidden = You do not have access
trouble-forbidden-why = Your role does not give access to this. Ask the person who manages access where you work.
trouble-not-found = We cannot find what you are looking for
trouble-not-found-why = The address may be wrong, or what was here is gone. Try starting from the front page.
trouble-wrong-method = This cannot be done here
trouble-wrong-method-why = The address exists, but it cannot be used in this way. Go back and try again.
trouble-too-slow = It took too long
trouble-too-slow-why = We did not get everything in time. Try again.
trouble-gone = This address no longer works
trouble-gone-why = It has been replaced or turned off. Ask for a new one.
trouble-too-large = What you sent is too large
trouble-too-large-why = Send less at a time and try again.
trouble-media-type = We cannot read this format
trouble-media-type-why = Send the content as JSON or from the form on the page.
trouble-mismatch = The key was used for something else
trouble-mismatch-why = The same Idempotency-Key came with other content. Use a new key when the content is new.
trouble-too-many = There were too many tries
trouble-too-many-why = Wait a little and try again.
trouble-broken = Something went wrong on our side
trouble-broken-why = It is not your fault. Try again in a while, or call us.
trouble-busy = We are too busy right now
trouble-busy-why = Wait a little and try again. Nothing has been saved yet.
trouble-refused = That did not work

## A no to what somebody tried, with a way on
refusal-invalid = Something is missing or wrong. Correct it and send it again.
refusal-offer-lapsed = The time to answer is over. You can go back on the waiting list and keep the number you had.
refusal-already-begun = This has already begun. Contact us and we will help you.
refusal-wrong-code = The code is wrong or too old. Ask for a new code and try again.

closed-not-published = The course is not published yet. Sign-up can open once it is.
closed-not-yet = Sign-up has not opened yet. Come back when it opens.
closed-over = Sign-up is closed. Call us if you would still like to join.
closed-cancelled = The course is cancelled. See if another course suits you.
closed-drop-in = This course has no sign-up. Just come along.

conflict-ended = This sign-up has ended. Make a new one if it is still wanted.
conflict-no-offer = There is no offer to answer. Reload the page to see what applies.
conflict-not-lapsed = Only somebody who did not answer in time can go back on the waiting list. Reload the page to see what applies.
conflict-already-seated = The place is already settled. You do not need to do anything.
conflict-no-free-seat = There is no free place. Raise the number of places first, or wait until one is free.
conflict-capacity-in-use =
    { $taken ->
        [one] One place is taken or offered. Choose at least one.
       *[other] { $taken } places are taken or offered. Choose at least { $taken }.
    }
conflict-address-full = This address cannot be used for more sign-ups to this course. Use another address, or call us.
conflict-already-entered = This person is already signed up. Use the sign-up that exists.
conflict-not-proven = The address is not confirmed yet. Enter the code we sent, or ask for a new one.
conflict-course-state = This cannot be done with the course as it is. See whether it is a draft, published or cancelled.
conflict-session-cancelled = The session is already cancelled. Add a new one if it is to be replaced.
conflict-clash = The leader or the venue is taken. Choose another time, another leader or another venue.
conflict-name-taken = The name is in use. Choose another name.
conflict-not-applied = This sign-up is not waiting for an answer after a first conversation. Reload the list to see what applies.
conflict-same-course = The participant is already on this course. Choose another course.
conflict-no-decision = There is nothing to decide now. Either it is too early, or it is already decided. Reload the page to see what applies.
conflict-already-proven = The address is already confirmed. You do not need to do anything.
conflict-not-waiting = The participant is not on the waiting list now. Reload the list to see what applies.
conflict-not-due = The time is not up yet. Wait until it is.

clash-leader = { $date }: The leader is taken by “{ $course }”.
clash-venue = { $date }: The venue is taken by “{ $course }”.

## A mistake in one field
flaw-missing = Fill this in.
flaw-too-long = The text is too long. Use at most { $most } characters.
flaw-out-of-range = Choose a number from { $least } to { $most }.
flaw-not-an-email = This is not an e-mail address. Write it like this: name@example.no
flaw-not-a-phone = This is not a telephone number. Write eight digits, or begin with + and the country code.
flaw-prefix-not-allowed = We cannot send text messages to this country. Use a Norwegian number or an e-mail address.
flaw-no-contact = Write an e-mail address or a mobile number so that we can reach you.
flaw-preferred-missing = You chose a way to be reached that you have not filled in. Fill it in, or choose the other.
flaw-no-sms = We cannot send text messages. Choose e-mail.
flaw-not-neutral = This is shown in messages that others may see. Choose words that do not tell what it is about.
flaw-one-at-a-time = Change either the e-mail or the mobile number first, and then the other.
flaw-unknown-municipality = We do not know this municipality. Choose one from the list, or choose “other”.
flaw-not-old-enough = You have to confirm that you are old enough. If you are too young, you can talk to the school nurse or the youth health centre, or call Alarmtelefonen on 116 111.
flaw-unknown-choice = This is not one of the choices. Choose one that exists.
flaw-unknown-id = We cannot find what you refer to. Check that it is written correctly.
flaw-not-a-date = This is not a date. Write it like this: 2027-01-12
flaw-not-a-time = This is not a time. Write it like this: 17:00, or with a date: 2027-01-12T17:00:00+01:00
flaw-not-a-link = This is not a web address. Write it in full: https://example.no/meeting
flaw-time-does-not-exist = The clocks go forward on { $date }, so this time does not exist. Choose another.
flaw-does-not-fit = The sessions do not fit within a year from the start. Choose fewer sessions, shorter gaps or another start date.
flaw-more-than-capacity = The number is higher than the number of places. Lower it, or raise the number of places.
flaw-in-the-past = This time has passed. Choose one that is still to come.
flaw-ends-before-start = The end has to come after the start. Choose a later end.
flaw-overlaps = Two sessions overlap. Move one of them.
flaw-repeated = This is in the list already.
flaw-needed-to-publish = This has to be in place before the course can be published.
flaw-not-json = We cannot read the content. Send valid JSON.
flaw-unknown-field = We do not know this field. Check its name, or leave it out.
flaw-bad-text = The text has characters that cannot be shown. Remove them.
flaw-not-allowed = This cannot be changed here. Leave it out and try again.
flaw-out-of-order = The sessions are not in order. Put the earliest first.
flaw-wrong-type = This is another kind of value than the field takes. Check whether it should be text, a number or a list.

## Dates that were passed over, and warnings
skip-holiday = { $name }
skip-closure = Closed: { $reason }
skip-leader = The leader is taken by “{ $course }”
skip-venue = The venue is taken by “{ $course }”

warning-sunday = { $date } is a Sunday.
warning-holiday = { $date } is a public holiday: { $name }.
warning-closure = You are closed on { $date }: { $name }.
warning-time-twice = The clocks go back on { $date }, so this time comes twice. We use the first.

## The page behind the link in the e-mail
course-join = Would you like to join, or do you have a question? Call
course-calendar = Follow the dates in your calendar

ticket-title = Your sign-up
ticket-unproven = Your sign-up is not confirmed yet. Confirm it { $deadline }.
ticket-applied = We will contact you for a short conversation before you get a place. You do not need to do anything now.
ticket-waiting = You are number { $position } on the waiting list. We will tell you as soon as there is a place for you.
ticket-offered = You have been offered a place. Answer { $deadline }.
ticket-seated = You have a place.
ticket-lapsed = We did not get an answer in time, so the place went to somebody else. You can go back on the waiting list and keep your number.
ticket-ended-unproven = The sign-up was not confirmed in time, so it no longer counts.
ticket-ended-referred-on = We agreed on something other than this course. The sign-up has ended.
ticket-ended-declined = You said no to the place, and the sign-up has ended.
ticket-ended-no-answer = We did not hear from you, and the sign-up has ended. You are welcome back whenever you like.
ticket-ended-withdrew = You have left. You are welcome back whenever you like.
ticket-ended-removed = The sign-up has ended. Contact us if you wonder why.
ticket-ended-moved = You have been moved to another course. See our latest message to you.
ticket-ended-course-cancelled = The course is cancelled.
ticket-dates = Dates
ticket-off = Cancelled
ticket-place-later = The place will be announced later
ticket-confirm = Confirm the sign-up
ticket-accept = Yes, I want the place
ticket-decline = No, thank you
ticket-rejoin = Put me back on the waiting list
ticket-leave = Leave
ticket-not-me = This was not me
ticket-known = This address is already signed up here. Did you sign up again, or is it another person who wants to join?
ticket-again = It was me again
ticket-another = It is another person
ticket-reference = Reference: { $reference }
ticket-phone = Do you have questions? Call
ticket-away = Close this page when you are done if others use the same device.

## The page for somebody who lost the link
lost-title = Find your sign-up
lost-mail = The link to your sign-up is in our e-mails to you. Open the newest one.
lost-call = If you cannot find it, you can call:

## E-mail. Neutral: never the course, its theme or what the team does.
mail-greeting = Hello!
mail-from = Kind regards, { $sender }
mail-reference = Reference: { $reference }
mail-phone = Do you have questions? Call { $phone }.
mail-page = Here you can see where you stand, and here you can leave:
mail-dates = These are the appointments:
mail-place-later = the place will be announced later
mail-place-online = online

mail-code-subject = Code from { $sender }
mail-code = Here is your code:
mail-code-valid = It is valid for 60 minutes.
mail-code-page = Do you want to go on without the code, or was it not you? Open this page:
mail-code-ignore = If you did not ask for a code, you can ignore this e-mail.

mail-seated-subject = You have a place (ref. { $reference })
mail-seated = You have a place. Welcome!
mail-seated-leave = If you cannot come after all, leave as early as you can, so that somebody else gets the place.

mail-waiting-subject = You are on the waiting list (ref. { $reference })
mail-waiting = You are number { $position } on the waiting list.
mail-waiting-then = We will tell you as soon as there is a place for you. You do not need to do anything now.

mail-applied-subject = We have received your request (ref. { $reference })
mail-applied = We have received your request.
mail-applied-then = We will contact you for a short conversation before you get a place. You do not need to do anything now.

mail-offer-subject = Answer { $deadline } (ref. { $reference })
mail-offer = There is a free place for you.
mail-offer-by = Answer { $deadline }.
mail-offer-page = Here you can say yes or no, and here you can leave:
mail-offer-else = If you do not answer in time, the place goes to the next person on the list.

mail-lapsed-subject = The time to answer is over (ref. { $reference })
mail-lapsed = We did not get an answer from you in time, so the place went to somebody else.
mail-lapsed-then = Would you still like to join? Go back on the list within seven days, and you keep your number.
mail-lapsed-page = Here you can go back on the list or leave:

mail-left-subject = You are off the list (ref. { $reference })
mail-left = You are off the list. You do not need to do anything more.
mail-left-back = You are welcome back whenever you like. Is this a mistake? Contact us.
mail-left-page = Here you can see where you stand:

mail-moved-subject = You have other dates (ref. { $reference })
mail-moved = You have a place on other dates than before.
mail-moved-leave = If they do not suit you, you can leave.

mail-session-moved-subject = The appointment on { $day } has changed (ref. { $reference })
mail-session-moved = The appointment on { $from } has changed. Now this applies:
mail-session-moved-gone = The appointment on { $from } has changed.
mail-session-all = These are all the appointments now:

mail-session-added-subject = New appointment on { $day } (ref. { $reference })
mail-session-added = There is a new appointment on { $at }.

mail-session-cancelled-subject = The appointment on { $day } is cancelled (ref. { $reference })
mail-session-cancelled = The appointment on { $at } is cancelled. You do not need to do anything.
mail-session-rest = These appointments still stand:

mail-place-changed-subject = The appointments have a new place (ref. { $reference })
mail-place-changed = The appointments have a new place.

mail-postponed-subject = The appointments get new dates (ref. { $reference })
mail-postponed = We have moved the appointments to new dates.
mail-postponed-seat = If you have a place, you keep it. If you are on the waiting list, you keep your number. If you have an offer that you have not answered, you get a new one when it is your turn.
mail-postponed-leave = If the new dates do not suit you, you can leave.

mail-cancelled-subject = The appointments are cancelled (ref. { $reference })
mail-cancelled = Unfortunately all the appointments are cancelled. You do not need to do anything.
mail-cancelled-back = You are welcome to contact us again whenever you like.

mail-contact-subject = Your contact details have changed (ref. { $reference })
mail-contact = Your contact details have changed. From now on we send messages to the new address.
mail-contact-wrong = Was it not you? Contact us at once.

## Text messages. Short, neutral and without a link.
sms-code = Your code is { $code }. It is valid for 60 minutes.
sms-seated = You have a place (ref. { $reference }).
sms-first = The first appointment is { $first }.
sms-waiting = You are number { $position } on the waiting list (ref. { $reference }).
sms-applied = We have received your request (ref. { $reference }) and will contact you.
sms-offer = There is a free place for you (ref. { $reference }). Answer { $deadline }.
sms-lapsed = The time to answer is over (ref. { $reference }). You can go back on the list within seven days.
sms-left = You are off the list (ref. { $reference }). You are welcome back whenever you like.
sms-moved = You have other dates (ref. { $reference }).
sms-session-moved = The appointment on { $day } has changed to { $to } (ref. { $reference }).
sms-session-moved-place = The appointment on { $day } has changed to { $to }, { $place } (ref. { $reference }).
sms-session-moved-gone = The appointment on { $day } has changed (ref. { $reference }).
sms-session-added = New appointment on { $at } (ref. { $reference }).
sms-session-cancelled = The appointment on { $at } is cancelled (ref. { $reference }).
sms-place-changed = The appointments have a new place (ref. { $reference }).
sms-place-changed-to = The appointments have a new place (ref. { $reference }). Next: { $first }, { $place }.
sms-postponed = The appointments get new dates (ref. { $reference }).
sms-cancelled = All the appointments are cancelled (ref. { $reference }).
sms-contact = Your contact details have changed (ref. { $reference }). Was it not you? Contact us.
sms-page-or-call = See { $address } or call { $phone }.
sms-page = See { $address }.

## Calendar
calendar-all = All courses
calendar-team = Courses: { $name }
calendar-template = { $title }: { $name }
calendar-municipality = Courses in { $name }
calendar-cancelled = CANCELLED: { $title }
calendar-session = Session { $number } of { $total }.
calendar-follow-up = Follow-up, session { $number } of { $total }.
calendar-off = This session is cancelled.
calendar-online = The session is online.
calendar-online-link = The session is online: { $link }
calendar-place-later = The place will be announced later.
calendar-page = Read more: { $link }
calendar-phone = Questions? Call { $phone }.
