## Signing up
sign-up-title = Sign up
sign-up-from = Starts { $date }
sign-up-call = Any questions? Call
sign-up-others = See other courses
sign-up-full = The course is full now. Sign up to join the waiting list. We will tell you when there is a place for you.
sign-up-interest = The course has no dates yet. You join the list, and will be offered a place when there are dates.
sign-up-conversation = Before you get a place, we will contact you for a short conversation.
sign-up-asks = We only ask for what we need to give you a place and keep you informed.
sign-up-privacy = How we look after your information.
sign-up-name = What should we call you?
sign-up-name-help = Your first name is enough.
sign-up-email = Email
sign-up-email-help = Give an email address, a mobile number or both, so that we can reach you.
sign-up-mobile = Mobile number
sign-up-prefers = How would you like to hear from us?
sign-up-by-email = Email
sign-up-by-sms = Text message
sign-up-home = Which municipality do you live in?
sign-up-home-other = Another municipality
sign-up-choose = Choose a municipality
sign-up-needs = Do you need any of these?
sign-up-interpreter = An interpreter
sign-up-step-free = A room without stairs
sign-up-hearing-loop = A hearing loop
sign-up-age = I will be { $age } or older when the course starts
sign-up-young = Are you under { $age }?
sign-up-then = We will send you a code to check that the email address or mobile number is yours.
sign-up-check-first = You can check your answers before you send them.
sign-up-check = Check your answers
sign-up-here = You have already signed up for this course in this browser. If another person wants to join, fill in the form.
sign-up-own = See your sign-up
sign-up-send = Sign me up
sign-up-back = Back to the course

## The answers, before they are sent
check-title = Is this right?
check-not-yet = You have not signed up yet. Nothing has been saved.
check-home = Municipality
check-needs = Needs
check-no-needs = None of these
check-age = Age
check-change = Change
check-language = We will write to you in English. If you want another language, choose it at the top of the page.

## The code
code-title = Enter the code
code-sent = We have sent a code to { $address }. It is valid for 60 minutes.
code-perhaps = If { $address } is signed up with us, we have sent a code there. It is valid for 60 minutes.
code-label = Code
code-help = Six digits
code-send = Continue
code-none = Not received a code?
code-none-mail = It can take a couple of minutes. Check your junk or spam folder too.
code-none-sms = It can take a couple of minutes. Check that the number is right.
code-again = Send the code again
code-back = Use another email address or number
said-code-sent = We send at most three codes an hour. If you have had fewer, a new one is on its way. If you have had three, use the newest, or wait an hour and ask again.
said-code-late = The code is no longer valid. Sign up again, and we will send a new one.

## The receipt
receipt-title = Thank you for signing up
receipt-number = Your reference
receipt-number-why = You will find it in our messages.
receipt-call = Have it ready if you call:
receipt-next = What happens next
receipt-told = You will get a message from us. It will not say which course it is about.
receipt-come = You do not need to do anything more. Just come to the first session.
receipt-give-up = If you cannot take part after all, you can leave on your sign-up page. Then somebody else gets the place.
receipt-offer = When there is a place for you, you will get an offer.
receipt-answer = The offer says when you must answer. If you do not answer in time, the place goes to somebody else, but within seven days you can go back on the waiting list where you were.
receipt-promoted = When there is a place for you, it is yours, and we will tell you straight away.
receipt-leave-list = If you do not want to wait any longer, you can leave on your sign-up page.
receipt-talk = We will contact you to arrange a short conversation. You do not need to prepare.
receipt-after-talk = After the conversation you will know whether the course suits you and whether you have a place.
receipt-own = See your sign-up
receipt-print = Print this page or write down the reference. You can also find everything again on your sign-up page.

## Those who have signed up before
again-title = Who are you signing up?

## Those who are too young
young-title = There are people who can help you
young-lead = This course is for people who are { $age } or older. You can get help elsewhere, and you decide how much you want to say.
young-nurse = The school nurse
young-nurse-why = You can drop in and talk about whatever you like. It is free and confidential.
young-clinic = The youth health clinic (helsestasjon for ungdom)
young-clinic-why = Here you can talk to somebody about your body, thoughts and feelings. It is free and confidential. Ask your municipality where it is and when it is open.
young-alarm = The helpline for children and young people (Alarmtelefonen)
young-alarm-why = It is free and open day and night.
young-soon = Will you be old enough?
young-soon-why = If you are { $age } by the time the course starts, you are welcome.
young-form = Sign up
young-ask = Any questions? Call us on
