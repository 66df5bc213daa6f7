//! What the course types of the demo are about, in the words of their teams.

use super::towns::Kind;
use crate::domain::Language::{En, Nb, Nn};
use crate::domain::admission::Policy;

/// Six evenings for those whose temper runs away with them.
pub(super) const ANGER: Kind = Kind {
    title: "Sinnemestring",
    texts: &[
        (
            Nb,
            "Blir du oftere sint enn du ønsker? På seks samlinger lærer du å kjenne igjen sinnet før det tar over, og å velge hva du gjør. Vi øver sammen i gruppe. Du bestemmer selv hva du forteller.",
        ),
        (
            Nn,
            "Blir du oftare sint enn du ønskjer? På seks samlingar lærer du å kjenne att sinnet før det tek over, og å velje kva du gjer. Vi øver saman i gruppe. Du bestemmer sjølv kva du fortel.",
        ),
        (
            En,
            "Do you get angry more often than you would like? In six sessions you learn to notice anger before it takes over, and to choose what you do. We practise together. What you tell is up to you.",
        ),
    ],
    ..Kind::SIX
};

/// Six sessions about anxiety.
pub(super) const ANXIETY: Kind = Kind {
    title: "Mestring av angst og uro",
    texts: &[
        (
            Nb,
            "Kurset er for deg som unngår ting fordi du er redd eller urolig. Du lærer hva angst er, hva som holder den ved like, og hvordan du tar ett skritt om gangen.",
        ),
        (
            Nn,
            "Kurset er for deg som unngår ting fordi du er redd eller uroleg. Du lærer kva angst er, kva som held han ved like, og korleis du tek eitt steg om gongen.",
        ),
    ],
    ..Kind::SIX
};

/// Six sessions about sleep.
pub(super) const SLEEP: Kind = Kind {
    title: "Bedre søvn",
    texts: &[
        (
            Nb,
            "Ligger du våken, eller våkner du for tidlig? Vi går gjennom det som hjelper mot søvnvansker, og du fører søvndagbok mellom samlingene.",
        ),
        (
            En,
            "Do you lie awake, or wake too early? We go through what helps against sleeping problems, and you keep a sleep diary between the sessions.",
        ),
    ],
    ..Kind::SIX
};

/// Six sessions about depression.
pub(super) const DEPRESSION: Kind = Kind {
    title: "Mestring av nedstemthet",
    texts: &[(
        Nb,
        "Kurset er for deg som er nedstemt eller har mistet lysten til ting du pleide å like. Du lærer hvordan tanker, handlinger og humør henger sammen, og prøver ut nye vaner.",
    )],
    ..Kind::SIX
};

/// Now and then, for whoever comes.
pub(super) const DROP_IN: Kind = Kind {
    title: "Åpen ettermiddag om stress",
    texts: &[(
        Nb,
        "Kom innom uten å melde deg på. Vi snakker om stress i hverdagen og prøver en øvelse. Kaffe og te på bordet.",
    )],
    sessions: 3,
    interval_weeks: 3,
    least: 1,
    seats: 30,
    policy: Policy::Open,
    unsuited: &[],
    happens: &[],
    ..Kind::SIX
};

/// Coping with depression, with two follow-ups.
pub(super) const KID: Kind = Kind {
    title: "Kurs i depresjonsmestring (KiD)",
    texts: &[
        (
            Nb,
            "KiD er et kurs for deg som er nedstemt eller deprimert, eller kjenner at du er på vei dit. Åtte samlinger og to oppfølgingssamlinger. Du får en kursbok og øver hjemme mellom gangene.",
        ),
        (
            Nn,
            "KiD er eit kurs for deg som er nedstemt eller deprimert, eller kjenner at du er på veg dit. Åtte samlingar og to oppfølgingssamlingar. Du får ei kursbok og øver heime mellom gongene.",
        ),
        (
            En,
            "KiD is a course for you who feel low or depressed, or notice that you are getting there. Eight sessions and two follow-ups. You get a book and practise at home.",
        ),
    ],
    sessions: 8,
    minutes: 150,
    follow_ups: &[5, 12],
    least: 8,
    seats: 12,
    ..Kind::SIX
};

/// A long programme that begins with a talk.
pub(super) const PROGRAMME: Kind = Kind {
    title: "Sinnemestring i gruppe",
    texts: &[(
        Nb,
        "Et lengre løp for deg som vil ha slutt på sinneutbrudd som går ut over andre. Vi ringer deg til en samtale før du får plass. Høyst åtte deltakere, en gang i uka i tre til fire måneder.",
    )],
    sessions: 12,
    least: 4,
    seats: 8,
    policy: Policy::AfterConversation,
    certificate: Some("Sertifisert veileder i sinnemestring"),
    ..Kind::SIX
};

/// Six sessions about sleep, for fewer.
pub(super) const SLEEP_SMALL: Kind = Kind {
    title: "Sov godt",
    texts: &[
        (
            Nb,
            "Seks samlinger om søvn: hva som forstyrrer den, og hva som hjelper. Du får med deg øvelser som du prøver hjemme.",
        ),
        (
            Nn,
            "Seks samlingar om søvn: kva som forstyrrar han, og kva som hjelper. Du får med deg øvingar som du prøver heime.",
        ),
    ],
    least: 6,
    seats: 10,
    interest: true,
    ..Kind::SIX
};
