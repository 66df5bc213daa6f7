//! For whom the courses of the demo are, what happens there, and how one gets there.

use crate::domain::Language::{self, En, Nb, Nn};

/// A text by language.
type Text = &'static [(Language, &'static str)];

/// For whom most courses are.
pub(super) const GROUP: Text = &[
    (
        Nb,
        "Kurset er for deg som kjenner deg igjen, og som vil prøve noe nytt sammen med andre i samme situasjon.\n\nDu trenger ingen henvisning, og du trenger ikke å ha en diagnose.",
    ),
    (
        Nn,
        "Kurset er for deg som kjenner deg att, og som vil prøve noko nytt saman med andre i same situasjon.\n\nDu treng inga tilvising, og du treng ikkje å ha ein diagnose.",
    ),
    (
        En,
        "The course is for you who recognise this, and who want to try something new together with others in the same situation.\n\nYou need no referral, and you need no diagnosis.",
    ),
];

/// For whom most courses are not.
pub(super) const NOT_ALONE: Text = &[
    (
        Nb,
        "Et kurs er for lite hvis du har det så vanskelig at du ikke klarer hverdagen, eller hvis rus er det største problemet nå. Ring oss, så finner vi ut sammen hva som passer bedre.",
    ),
    (
        Nn,
        "Eit kurs er for lite dersom du har det så vanskeleg at du ikkje klarer kvardagen, eller dersom rus er det største problemet no. Ring oss, så finn vi ut saman kva som passar betre.",
    ),
    (
        En,
        "A course is too little if things are so hard that you cannot manage everyday life, or if alcohol or drugs are the main problem now. Call us, and we will find out together what suits you better.",
    ),
];

/// What happens at most courses.
pub(super) const EVENING: Text = &[
    (
        Nb,
        "Hver gang forteller kurslederne litt om dagens tema. Så prøver vi en øvelse, hver for oss eller to og to. Det er pause med kaffe og te midtveis.\n\nMellom samlingene prøver du det du har lært. Har du ikke fått til noe, kommer du likevel.",
    ),
    (
        Nn,
        "Kvar gong fortel kursleiarane litt om temaet for dagen. Så prøver vi ei øving, kvar for oss eller to og to. Det er pause med kaffi og te midtvegs.\n\nMellom samlingane prøver du det du har lært. Har du ikkje fått til noko, kjem du likevel.",
    ),
    (
        En,
        "Each time the course leaders talk a little about the day's topic. Then we try an exercise, on our own or in pairs. There is a break with coffee and tea halfway.\n\nBetween the sessions you try out what you have learnt. If nothing came of it, come all the same.",
    ),
];

/// The way to a place without steps.
pub(super) const STEP_FREE: &str = "Bussen stopper to minutter unna. Du kan parkere gratis rett utenfor.\n\nGå inn hovedinngangen. En av oss står der fra et kvarter før vi begynner, og viser vei.";

/// The way up some stairs.
pub(super) const UPSTAIRS: &str = "Bussen stopper ved porten. Følg skiltene til bygg B, og ta trappen opp én etasje.\n\nKlarer du ikke trapper, ringer du oss, så finner vi et annet kurs eller et annet rom.";
