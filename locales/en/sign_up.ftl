## Signing up
sign-up-title = Sign up
sign-up-from = Starts { $date }
sign-up-call = Any questions? Call
sign-up-others = See other courses
sign-up-full = The course is full now. Sign up to join the waiting list. We will tell you when there is a place for you.
sign-up-conversation = Before you get a place, we will contact you for a short conversation.
sign-up-asks = We only ask for what we need to give you a place and keep you informed.
sign-up-privacy = How we look after your information.
sign-up-name = What should we call you?
sign-up-name-help = Your first name is enough.
sign-up-email = E-mail
sign-up-email-help = Give an e-mail address, a mobile number or both, so that we can reach you.
sign-up-mobile = Mobile number
sign-up-prefers = How would you like to hear from us?
sign-up-by-email = E-mail
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
sign-up-then = We will send you a code, so that we know the address is yours.
sign-up-send = Sign me up
sign-up-back = Back to the course
said-signed-up = Thank you! Now we know that the address is yours. You will also get a message from us.

## The code
code-title = Enter the code
code-sent = We have sent a code to { $address }. It lasts for 60 minutes.
code-perhaps = If { $address } is signed up with us, we have sent a code there. It lasts for 60 minutes.
code-label = Code
code-help = Six digits
code-send = Continue
code-none = Have you not received a code?
code-none-mail = It can take a couple of minutes. Look in your junk mail too.
code-none-sms = It can take a couple of minutes. Check that the number is right.
code-again = Send the code again
code-back = Use another address
said-code-sent = We send at most three codes an hour. If you have had fewer, a new one is on its way. If you have had three, use the newest, or wait an hour and ask again.

## Those who have signed up before
again-title = Who are you signing up?

## Those who are too young
young-title = There are people here for you
young-lead = This course is for those who are { $age } or older. You can get help elsewhere, and you decide what you want to tell.
young-nurse = The school nurse
young-nurse-why = You can drop in and talk about whatever you like. It is free, and the nurse will not pass on what you say.
young-clinic = The youth health clinic (helsestasjon for ungdom)
young-clinic-why = Here you can talk to somebody about your body, thoughts and feelings. It is free and confidential. Ask your municipality where it is and when it is open.
young-alarm = The helpline for children and young people
young-alarm-why = It is free and open day and night.
young-soon = Will you be old enough?
young-soon-why = If you are { $age } by the time the course starts, you are welcome.
young-form = Sign up
young-ask = Any questions? Call us on
