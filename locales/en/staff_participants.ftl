## The people of a course, for staff
participants-title = Participants
participants-seats =
    { $offered ->
        [0] { $seated } of { $capacity } places are taken.
       *[other] { $seated } of { $capacity } places are taken, and { $offered } are offered.
    }
participants-comes = Have a place or an offer ({ $many })
participants-applied = To be called before they get a place ({ $many })
participants-waits = Waiting list ({ $many })
participants-lapsed = Did not answer the offer ({ $many })
participants-unproven = Not confirmed yet ({ $many })
participants-ended = No longer with us ({ $many })
participants-lapsed-lead = Call them. No answer does not mean that they do not want to come.
participants-unproven-lead = They have not entered their code, and hold no place.
participants-applied-lead = Have a talk, and register what you agreed on.
participants-none = Nobody has signed up yet.
participants-more = Show more
participants-logged = That you have seen this list is in the log. Participants can see who has seen them.

state-unproven = Not confirmed
state-applied = Waits for a talk
state-waiting = Waiting
state-offered = Has an offer
state-seated = Has a place
state-lapsed = Did not answer
state-ended = Ended

reason-unproven = No offer: not confirmed. Must confirm { $until }.
reason-applied = No offer: the talk is not registered.
reason-waiting = Number { $position } on the waiting list. Gets an offer when a place is free.
reason-soon = Number { $position } on the waiting list. A place is free, and the offer leaves at once.
reason-call = Number { $position } on the waiting list. A place is free, but there is too little time for an offer. Call.
reason-too-late = Number { $position } on the waiting list. The course takes nobody in now.
reason-offered = Can answer { $until }.
reason-seated = Comes.
reason-lapsed = The time to answer ran out. Can rejoin the queue with the same number.
reason-withdrew = Left.
reason-never-proven = Never confirmed.
reason-referred-on = Got help elsewhere.
reason-declined = Declined.
reason-no-answer = Did not answer.
reason-removed = Taken off the course.
reason-moved = Moved to another course.
reason-course-cancelled = The course was cancelled.

prefers-email = E-mail
prefers-sms = Text message
prefers-call = Wants a call
home-other = Another municipality
need-interpreter = Interpreter
need-step-free = Step-free access
need-hearing-loop = Hearing loop

participant-title = Participant
participant-facts = Queue number { $number } · { $home } · { $prefers }
participant-by-phone = · Entered by you
participant-remove = Take off the course
participant-answer = Register the answer
participant-place = Give a place now
participant-move = Move to another course
participant-admit = Register the talk
participant-remove-title = Take off the course
participant-remove-send = Take off the course
participant-answer-title = Answer to the offer, given by phone
participant-answer-send = Register the answer
participant-place-title = Give a place out of turn
participant-place-send = Give the place
participant-move-title = Move to another course
participant-move-send = Move
participant-admit-title = After the first talk
participant-admit-send = Register
participant-said = What did the participant say?
participant-accepts = Yes, takes the place
participant-declines = No, thank you
participant-outcome = What did you agree on?
participant-admits = Can join, in turn
participant-refers-on = Gets help elsewhere
participant-target = Course
participant-target-help = The course must have a free place.
participant-target-none = Choose a course
participant-move-help = Needed where others wait for that course. It is kept in the log.

caller-title = Enter a caller
caller-name = What shall we call the participant?
caller-name-help = A first name or nickname is enough.
caller-mobile = Mobile number
caller-email = E-mail
caller-prefers = How does the participant want to be told?
caller-prefers-help = Without a choice we use e-mail if we have it, else text messages.
caller-home = Home municipality
caller-home-none = Choose a municipality
caller-old-enough = The participant is { $age } or older when the course begins
caller-language = Language of the messages
caller-needs = Does the participant need any of this?
caller-send = Enter
caller-known = Somebody with this address has signed up for the course.
caller-known-link = See who it is
caller-another = This is another person with the same address

done-heading = What was done
done-signed-up = Signed up
done-entered = Entered by you
done-joined = Confirmed the address
done-admitted = Could join after the talk
done-referred-on = Got help elsewhere after the talk
done-offered = Was offered a place, as the next in the queue
done-accepted = Accepted
done-declined = Declined
done-lapsed = Did not answer in time
done-rejoined = Rejoined the queue
done-placed = Got a place
done-moved-here = Moved here from another course
done-moved-away = Moved to another course
done-withdrew = Left
done-removed = Taken off the course
done-address-changed = Changed the address
done-ended-with-course = The course was cancelled
done-changed = The sign-up was changed

looks-heading = Who has seen the participant
looks-lead = The participant can see the same log, with roles instead of names.

said-removed = The participant was taken off the course.
said-answered = The answer is registered.
said-placed = The participant has a place.
said-moved-on = The participant was moved.
said-admitted = The talk is registered. The participant can join.
said-referred-on = The talk is registered.
said-entered = The participant is entered.

ground-roster = saw the list of participants
ground-person = saw this page
ground-message-preview = saw who will be told
ground-messages = saw what must be told by phone
ground-enter = entered the caller
ground-answer = registered an answer
ground-placing = gave a place
ground-move = moved to another course
ground-admission = registered a talk
ground-removal = took off the course
ground-other = worked with the sign-up
