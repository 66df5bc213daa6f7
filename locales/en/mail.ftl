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

mail-next-run-subject = There are dates now (ref. { $reference })
mail-next-run = What you are waiting for has dates. The places were offered to those before you, and you are now number { $position } on the waiting list.
mail-next-run-then = We will tell you as soon as there is a place for you. If the dates do not suit you, you can leave.

mail-no-seat-subject = Would you like to wait for the next time? (ref. { $reference })
mail-no-seat = Unfortunately there was no place for you this time.
mail-no-seat-then = Would you like to be on the list for the next time? Press the button on your page. You will then get an offer before others can sign up. If you do nothing, you will not hear more from us about this.
mail-no-seat-page = Here you can say that you will wait for the next time:

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

mail-erased-subject = Your information at { $sender } is erased
mail-erased = You asked us to erase your information. Now it is done.
mail-erased-last = You will get no more messages from us. The address that this was sent to is erased too.
mail-erased-again = You are welcome back whenever you like.
