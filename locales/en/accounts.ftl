## Signing in as staff: refusals and mistakes
refusal-sign-in-failed = The email address or the password is wrong. After ten mistakes you have to wait a quarter of an hour. If you have forgotten your password, ask your administrator for a new invitation.
conflict-email-taken = This email address already has an account. Send a new invitation from the list instead.
conflict-own-account = You cannot change your own roles or close your own account. Ask another administrator to do it.
flaw-too-short = The text is too short. Use at least { $least } characters.
flaw-tells-of-you = This is your name or your email address. Choose something that others do not know.
flaw-wrong-password = This is not your password. Try again. After ten mistakes you have to wait a quarter of an hour.
flaw-not-alike = The two are not the same. Enter the same in both places.

## The door
door-title = Sign in
door-email = Email
door-password = Password
door-enter = Sign in
door-forgotten = Have you forgotten your password? Ask your team's administrator for a new invitation.
said-signed-out = You are signed out.

## The invitation
welcome-title = Choose a password
welcome-first = Welcome, { $name }! Choose a password, and then you can sign in.
welcome-again = Hello, { $name }! Choose a new password. The old one stops working, and you are signed out everywhere.
welcome-email = You sign in with { $email }.
welcome-keep = Save the password
welcome-dead-title = The link no longer works
welcome-dead = An invitation can be used once and lasts seven days. If you have already chosen a password, just sign in. Otherwise ask your team's administrator for a new one.
password-new = New password
password-rule = At least 12 characters. Several words in a row are easy to remember and hard to guess.
password-again = New password again
password-current = Current password
said-password-chosen = The password is saved. Now you can sign in.

## My page
me-title = My page
me-sessions = Where you are signed in
me-sessions-why = If you do not recognise one of them, sign it out and change your password.
me-device = Device
me-since = Signed in
me-seen = Last used
me-unknown = Unknown device
me-here = This device
me-end = Sign out
me-end-others = Sign out everywhere else
me-password = Change password
me-change = Change password
said-password-changed = Your password is changed, and you are signed out everywhere else.
said-session-ended = You are signed out there.

## Staff
people-title = Staff
people-team = Team
people-name = Name
people-name-help = As it should appear on courses. If the person has led courses here before, use the same name.
people-roles = Roles
people-standing = Account
people-seen = Last signed in
people-act = Action
people-nobody = No staff yet.
people-no-account = No account
people-active = Active
people-invited = Invited
people-expired = The invitation has expired
people-closed = Closed
people-invite = Invite somebody
people-invite-why = They get a link and choose a password themselves.
people-invite-now = Invite
people-tokens = Programs with access
people-tokens-why = A program with an API key can do what its role allows. The operator makes the keys; here you can stop them.
people-no-tokens = No programs have access.
people-token-for = Name
people-token-since = Created
people-token-until = Lasts until
people-token-end = Stop
person-link = Invitation link
person-link-why = The link is shown only this once. Give it to the person in a safe way. It can be used once and lasts seven days.
person-invited-until = The link lasts until
person-own = This is your own account. Another administrator has to change its roles or close it.
person-invite = Give the person an account
person-roles = What can the person do?
person-keep = Save the roles
person-again = Forgotten password
person-again-why = Make a new link, so that the person can choose a new password. The old one works until then.
person-again-now = Make a new link
person-close = Close the account
person-close-why = The person is signed out straight away and cannot come back in. Courses and history stay. You can invite the person again later.
person-close-now = Close the account
role-leader = Course leader
role-coordinator = Coordinator
role-admin = Administrator
role-auditor = Auditor
role-leader-may = Course leader: sees and runs their own courses
role-coordinator-may = Coordinator: sees and runs all of the team's courses
role-admin-may = Administrator: staff, settings, course types and venues, but no participants
role-auditor-may = Auditor: only the log of who has seen whom
said-invited = The invitation is ready.
said-account-closed = The account is closed.
said-token-revoked = The key has been stopped.

## The invitation by e-mail. As neutral as the letters to others.
mail-invited-subject = Invitation from { $sender }
mail-invited = A colleague has given you access. Choose a password, and then you can sign in.
mail-invited-valid = The link can be used once and lasts seven days.
mail-invited-page = Choose the password on this page:
mail-invited-ignore = If you were not expecting this, you can ignore this email.
sms-invited = You have been sent an invitation by email.

retype-title = Type your password again
retype-why = You are about to change access, or do something that cannot be undone. It is more than ten minutes since you typed your password.
retype-carries = We keep what you have filled in. It takes effect as soon as the password is right.
retype-password = Your password
retype-send = Continue
