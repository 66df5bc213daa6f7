## Signing in as staff: refusals and mistakes
refusal-sign-in-failed = The e-mail address or the password is wrong. After ten mistakes you have to wait a quarter of an hour. If you have forgotten your password, ask your administrator for a new invitation.
conflict-email-taken = This e-mail address already has an account. Send a new invitation from the list instead.
conflict-own-account = You cannot change your own roles or close your own account. Ask another administrator to do it.
flaw-too-short = The text is too short. Use at least { $least } characters.
flaw-tells-of-you = This is your name or your e-mail address. Choose something that others do not know.
flaw-wrong-password = This is not your password. Try again. After ten mistakes you have to wait a quarter of an hour.
