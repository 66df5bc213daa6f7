## A no to what somebody tried, with a way on
refusal-invalid = Something is missing or wrong. Correct it and send it again.
refusal-offer-lapsed = The time to answer has passed. Within seven days you can go back on the waiting list where you were.
refusal-already-begun = This has already begun. Contact us and we will help you.
refusal-wrong-code = The code is wrong or too old. Ask for a new code and try again.

closed-not-published = The course is not published yet. Sign-up can open once it is.
closed-not-yet = Sign-up has not opened yet. Come back when it opens.
closed-over = Sign-up is closed. Call us if you would still like to join.
closed-cancelled = The course is cancelled. See if another course suits you.
closed-drop-in = This course has no sign-up. Just come along.

conflict-ended = This sign-up has ended. Make a new one if it is still needed.
conflict-no-offer = There is no offer to answer. Reload the page to see how things stand now.
conflict-not-lapsed = Only somebody who did not answer in time can go back on the waiting list. Reload the page to see how things stand now.
conflict-already-seated = You already have the place. You do not need to do anything.
conflict-no-free-seat = There are no places available. Raise the number of places first, or wait until there is one.
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
conflict-not-seated = You do not have a place on the course now, so you do not need to tell us.
conflict-not-applied = This sign-up is not waiting for an answer after a first conversation. Reload the list to see how things stand now.
conflict-same-course = The participant is already on this course. Choose another course.
conflict-no-other-course = None of the other courses you can move somebody to has a place now. Raise the number of places on one of them, or wait.
conflict-message-state = This cannot be done with the message as it is now. Reload the list to see how things stand now.
conflict-message-untrue = What the message says is no longer true. Call the participant if needed, and mark the message as done.
conflict-dates-changed = The dates have changed since you last saw them. Check them, and save again.
conflict-already-proven = The address is already confirmed. You do not need to do anything.
conflict-not-waiting = The participant is not on the waiting list now. Reload the list to see how things stand now.
conflict-edited = Somebody else changed this while you were working. What you typed is not saved yet. See what has changed, and save again if yours is still right.
conflict-already-sent = This form was sent before, with something else in it, and that is what was saved. What you have typed now is still here: send it again if you want that saved too.
conflict-not-due = The time is not up yet. Wait until it is.

clash-leader = { $date }: { $name } is busy with “{ $course }”.
clash-venue = { $date }: The venue is taken by “{ $course }”.

## A mistake in one field
flaw-missing = Fill this in.
flaw-too-long = The text is too long. Use at most { $most } characters.
flaw-out-of-range = Choose a number from { $least } to { $most }.
flaw-not-an-email = This is not an email address. Enter it like this: name@example.no
flaw-not-a-phone = This is not a phone number. Use digits only, and begin with + if it has a country code.
flaw-not-a-mobile = This is not a mobile number. Enter eight digits that begin with 4 or 9, or begin with + and the country code.
flaw-prefix-not-allowed = We cannot send text messages to this country. Use a Norwegian number or an email address.
flaw-no-contact = Enter an email address or a mobile number so that we can reach you.
flaw-preferred-missing = You chose a way to be reached that you have not filled in. Fill it in, or choose the other.
flaw-emptied = We cannot remove the address here. Keep it, enter a new one, or call us.
flaw-no-sms = We cannot send text messages. Choose email.
flaw-not-neutral = This is shown in messages that others may see. Choose words that do not give away what it is about.
flaw-one-at-a-time = Change either the email address or the mobile number first, and then the other.
flaw-unknown-municipality = We do not know this municipality. Choose one from the list, or choose “Another municipality”.
flaw-not-a-code = This is not a municipality number. Enter four digits.
flaw-not-a-prefix = These are not country codes. Enter them like this: +47, +46
flaw-not-old-enough = You have to confirm that you are old enough. If you are not, you can talk to the school nurse or the youth health clinic, or call the helpline for children and young people (Alarmtelefonen) on 116 111.
flaw-unknown-choice = This is not one of the choices. Choose one of them.
flaw-unknown-id = We cannot find what you refer to. Check that it is written correctly.
flaw-not-a-date = This is not a date. Enter it like this: 12 January 2027
flaw-not-a-time = This is not a time of day. Enter the time like this: 17:00
flaw-not-an-instant = This is not a date with a time. Enter it like this: 2027-01-12T17:00:00+01:00
flaw-not-a-moment = This is not a date with a time. Enter it like this: 12 January 2027 at 17:00
flaw-not-a-link = This is not a web address. Enter it in full: https://example.no/meeting
flaw-not-a-site = This is not a website that we can let in. Enter one on each line, like this: https://www.modum.kommune.no
flaw-time-does-not-exist = The clocks go forward on { $date }, so this time does not exist. Choose another.
flaw-time-comes-twice = The clocks go back on { $date }, so this time happens twice. Choose another.
flaw-does-not-fit = The sessions do not fit within a year from the start. Choose fewer sessions, shorter gaps or another start date.
flaw-no-session = The course needs at least one session. Add one.
flaw-more-than-capacity = The number is higher than the number of places. Lower it, or raise the number of places.
flaw-in-the-past = This time has passed. Choose one that is still to come.
flaw-ends-before-start = The end has to come after the start. Choose a later end.
flaw-overlaps = Two sessions overlap. Move one of them.
flaw-repeated = This is in the list already.
flaw-needed-to-publish = A published course must have this. Fill it in.
flaw-not-json = We cannot read the content. Send valid JSON.
flaw-unknown-field = We do not know this field. Check its name, or leave it out.
flaw-bad-text = The text has characters that cannot be shown. Remove them.
flaw-not-allowed = This cannot be changed here. Leave it out and try again.
flaw-out-of-order = The sessions are not in order. Put the earliest first.
flaw-wrong-type = This is a different kind of value from what the field takes. Check whether it should be text, a number or a list.

## Words for those who run the courses
staff-already-begun = It is too late: the course or the session has begun. Reload the page to see how things stand now.
staff-closed-over = The course is over or has no sessions. Choose another course.
staff-closed-not-yet = Sign-up has not opened yet. Change when it opens, or wait.
staff-offer-lapsed = The time to answer has passed. Within seven days, the participant can go back on the waiting list and be where they were.
staff-already-seated = The participant already has a place.
staff-not-proven = The address is not confirmed yet. If you are talking to the participant, you can sign up a caller: that confirms it.
staff-address-full = This address is used for two sign-ups to this course. Use another address, or enter the participant without one.
staff-not-old-enough = Ask whether the participant is old enough, and tick here. Somebody who is not old enough cannot be signed up.
staff-no-contact = Enter an email address or a mobile number, or choose that the participant is to be called.
