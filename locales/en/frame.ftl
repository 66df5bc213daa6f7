### English. Plain language: you, active verbs, the action first. Exactly the same keys in all languages.

## The frame of all pages
layout-name = Kursplass
layout-skip = Skip to the content
layout-home = Go to the front page
layout-desk = Go to today's overview
layout-to-people = Go to the participants
layout-to-course = Go to the course
layout-nav = Main menu
layout-language = Language
layout-for-staff = for staff
layout-sign-out = Sign out

## The menus
nav-courses = Courses
nav-calendars = Calendars
nav-ticket = My sign-up
nav-contact = Contact
nav-privacy = Privacy
nav-accessibility = Accessibility
nav-staff = For staff
nav-desk = Today
nav-templates = Course types
nav-venues = Venues
nav-closures = Closed days
nav-people = Staff
nav-settings = Settings
nav-messages = Messages
nav-log = Log

## Forms and lists
form-error = Error:
form-mistakes =
    { $many ->
        [one] There is one thing to correct
       *[other] There are { $many } things to correct
    }
form-optional = (optional)
form-enter = Send
form-see-saved = See what was saved
pages-label = More pages
pages-previous = Previous
pages-next = Next
pages-here = Page { $here } of { $of }

## Help in a crisis. The number is a link, so each sentence is in two parts.
crisis-heading = Do you need help now?
crisis-emergency-call = Call { $number }
crisis-emergency = if a life is in danger.
crisis-urgent-call = Call the emergency clinic (legevakt) on { $number }
crisis-urgent = if it is urgent. They answer day and night.
crisis-doctor = In the daytime you can also call your GP (fastlege).
crisis-talk-call = Call the Mental Helse helpline on { $number }
crisis-talk = if you need somebody to talk to. They answer day and night.
crisis-limit = Our courses are not for emergencies, and we do not read sign-ups in the evening or at the weekend.
crisis-short = If it is urgent, call { $urgent }. If a life is in danger, call { $emergency }. In the daytime you can also call your GP (fastlege).

## What was just done
said-saved = Saved.
