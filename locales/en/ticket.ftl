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
ticket-away = Do others use this device? Close your sign-up when you are done.
ticket-finish = Close my sign-up

## The page for somebody who lost the link
lost-title = Find your sign-up
lost-old-link = The link you used no longer works. Open the link in the newest e-mail from us.
lost-mail = The link to your sign-up is in our e-mails to you. Open the newest one.
lost-call = If you cannot find it, you can call:
