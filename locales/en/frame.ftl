### English. Plain language: you, active verbs, the action first. Exactly the same keys in all languages.

## The frame of all pages
layout-name = Kursplass
layout-skip = Skip to the content
layout-home = Go to the front page

## Help in a crisis. The number is a link, so each sentence is in two parts.
crisis-heading = Do you need help now?
crisis-emergency-call = Call { $number }
crisis-emergency = if a life is in danger.
crisis-urgent-call = Call the emergency clinic on { $number }
crisis-urgent = if it is urgent. They answer day and night.
crisis-doctor = In the daytime you can also call your GP.
crisis-talk-call = Call the Mental Helse helpline on { $number }
crisis-talk = if you need somebody to talk to. They answer day and night.
crisis-limit = This course is not for emergencies, and sign-ups are not read in evenings or weekends.
crisis-short = If it is urgent, call { $urgent }. If a life is in danger, call { $emergency }. In the daytime you can also call your GP.
