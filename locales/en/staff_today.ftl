## What needs somebody today
today-new = New course
today-tasks = This needs you
today-calm = All is well. There is nothing for you to do.
today-week = The next seven days
today-no-week = No sessions in the next seven days.
today-starts = begins { $day }
today-seated =
    { $many ->
        [one] one participant
       *[other] { $many } participants
    }
today-calls =
    { $many ->
        [one] Call one person with a message
       *[other] Call { $many } people with a message
    }
today-dead =
    { $many ->
        [one] One message did not arrive
       *[other] { $many } messages did not arrive
    }
today-decide = Decide whether the course runs
today-no-leader = The course has no leader
today-erase =
    { $many ->
        [one] One person asks to be erased. Answer within a month.
       *[other] { $many } people ask to be erased. Answer within a month.
    }
today-lapsed =
    { $many ->
        [one] One person did not answer the offer. Call.
       *[other] { $many } people did not answer the offer. Call.
    }
today-applied =
    { $many ->
        [one] One person is waiting for a conversation
       *[other] { $many } people are waiting for a conversation
    }
today-waits-long = Somebody has waited for a place for { $many } days
today-no-place = The venue is not decided
today-unpublished = The course begins soon, but is not published
