### The pages that only the demo has.

demo-name = Demo
demo-banner = Demo: fictional people. Messages are not sent, they are shown here.
demo-to-inbox = Messages
demo-to-log-ins = Log-ins
demo-title = Try Kursplass
demo-lead = All people, addresses and courses here are fictional. The database is removed when the demo ends.
demo-as-anybody = As a participant
demo-as-anybody-how = Choose a course and sign up. You find the code and every other message under Messages.
demo-to-courses = See the courses
demo-as-staff = As staff
demo-as-staff-how = Each role sees its own. The passwords were made for this one time.
demo-to-staff = Sign in
demo-person = Name
demo-role = Role
demo-email = Email
demo-password = Password
demo-inbox = Messages
demo-inbox-lead = This is what would have left as emails and text messages, the newest on top.
demo-inbox-empty = No messages yet.
demo-when = Time
demo-from = From
demo-to = To
demo-what = Message
demo-back = All messages
