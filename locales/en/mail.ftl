## E-mail. Neutral: never the course, its theme or what the team does.
mail-greeting = Hello!
mail-from = Kind regards, { $sender }
mail-reference = Reference: { $reference }
mail-phone = Any questions? Call { $phone }.
mail-page = See how things stand, or leave if you no longer want to take part:
mail-dates = These are the appointments:
mail-place-later = the location will be announced later
mail-place-online = online

mail-code-subject = Code from { $sender }
mail-code = Here is your code:
mail-code-valid = It is valid for 60 minutes.
mail-code-page = To go on without the code, or if this was not you, open this page:
mail-code-ignore = If you did not ask for a code, you can ignore this email.

mail-seated-subject = You have a place (ref. { $reference })
mail-seated = You have a place. Welcome!
mail-seated-leave = If you cannot come after all, please leave as early as you can, so that somebody else can have the place.

mail-waiting-subject = You are on the waiting list (ref. { $reference })
mail-waiting = You are number { $position } on the waiting list.
mail-waiting-then = We will tell you as soon as there is a place for you. You do not need to do anything now.

mail-next-run-subject = There are dates now (ref. { $reference })
mail-next-run = What you are waiting for now has dates. The places were offered to the people before you, and you are now number { $position } on the waiting list.
mail-next-run-then = We will tell you as soon as there is a place for you. If the dates do not suit you, you can leave.

mail-no-seat-subject = Would you like to wait for next time? (ref. { $reference })
mail-no-seat = Unfortunately there was no place for you this time.
mail-no-seat-then = Would you like to be on the list for next time? Press the button on your page. You will then get an offer before others can sign up. If you do nothing, you will not hear more from us about this.
mail-no-seat-page = Here you can ask to be on the list for next time:

mail-applied-subject = We have received your request (ref. { $reference })
mail-applied = We have received your request.
mail-applied-then = We will contact you for a short conversation before you get a place. You do not need to do anything now.

mail-offer-subject = Please answer { $deadline } (ref. { $reference })
mail-offer = There is a place for you.
mail-offer-by = Please answer { $deadline }.
mail-offer-page = Say yes or no here, or leave if you no longer want to take part:
mail-offer-else = If you do not answer in time, the place goes to the next person on the list.

mail-lapsed-subject = The time to answer has passed (ref. { $reference })
mail-lapsed = We did not get an answer from you in time, so the place went to somebody else.
mail-lapsed-then = Would you still like to join? Go back on the list within seven days, and you will be back where you were.
mail-lapsed-page = Here you can go back on the list or leave:

mail-left-subject = You are off the list (ref. { $reference })
mail-left = You are off the list. You do not need to do anything more.
mail-left-back = You are welcome back whenever you like. If this is a mistake, please contact us.
mail-left-page = Here you can see how things stand:

mail-moved-subject = You have other dates (ref. { $reference })
mail-moved = You have a place on other dates than before.
mail-moved-leave = If they do not suit you, you can leave.

mail-session-moved-subject = The appointment on { $day } has changed (ref. { $reference })
mail-session-moved = The appointment on { $from } has changed. The new details are:
mail-session-moved-gone = The appointment on { $from } has changed.
mail-session-all = These are all the appointments now:

mail-session-added-subject = New appointment on { $day } (ref. { $reference })
mail-session-added = There is a new appointment on { $at }.

mail-session-cancelled-subject = The appointment on { $day } is cancelled (ref. { $reference })
mail-session-cancelled = The appointment on { $at } is cancelled. You do not need to do anything.
mail-session-rest = These appointments will go ahead as planned:

mail-place-changed-subject = The appointments have a new location (ref. { $reference })
mail-place-changed = The appointments have a new location.

mail-postponed-subject = The appointments have new dates (ref. { $reference })
mail-postponed = We have moved the appointments to new dates.
mail-postponed-seat = If you have a place, you keep it. If you are on the waiting list, you stay where you are on it. If you have an offer that you have not answered, you get a new one when it is your turn.
mail-postponed-leave = If the new dates do not suit you, you can leave.

mail-cancelled-subject = The appointments are cancelled (ref. { $reference })
mail-cancelled = Unfortunately all the appointments are cancelled. You do not need to do anything.
mail-cancelled-back = You are welcome to contact us again whenever you like.

mail-contact-subject = Your contact details have changed (ref. { $reference })
mail-contact = Your contact details have changed. From now on we send messages to the new address.
mail-contact-wrong = If this was not you, contact us straight away.

mail-erased-subject = Your information at { $sender } is deleted
mail-erased = You asked us to delete your information. We have now done so.
mail-erased-last = You will get no more messages from us. We have also deleted the address this was sent to.
mail-erased-again = You are welcome back whenever you like.
