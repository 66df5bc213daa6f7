use super::*;
use crate::domain::ids::{CourseId, EnrolmentId};

fn day_of_change() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 28).unwrap()
}

fn sample_clash() -> Clash {
    Clash {
        date: NaiveDate::from_ymd_opt(2027, 1, 12).unwrap(),
        kind: Taken::Venue,
        course: CourseId::random(),
        title: "Sov godt".to_owned(),
    }
}

fn refusals() -> Vec<Refusal> {
    let conflicts = [
        Conflict::Ended,
        Conflict::NoOffer,
        Conflict::NotLapsed,
        Conflict::AlreadySeated,
        Conflict::NoFreeSeat,
        Conflict::CapacityInUse { taken: 1 },
        Conflict::CapacityInUse { taken: 12 },
        Conflict::AddressFull,
        Conflict::AlreadyEntered(EnrolmentId::random()),
        Conflict::NotProven,
        Conflict::CourseState,
        Conflict::CourseOver,
        Conflict::DatesUnseen,
        Conflict::SessionCancelled,
        Conflict::Clash(vec![sample_clash()]),
        Conflict::NameTaken,
        Conflict::NotSeated,
        Conflict::NotApplied,
        Conflict::SameCourse,
        Conflict::MessageState,
        Conflict::MessageUntrue,
        Conflict::DatesChanged,
        Conflict::AlreadyProven,
        Conflict::NotWaiting,
        Conflict::NotDue,
        Conflict::Edited(Vec::new()),
        Conflict::EmailTaken,
        Conflict::OwnAccount,
        Conflict::AlreadySent {
            led: "/staff/courses".to_owned(),
        },
    ];
    let closed = [
        NotOpen::NotPublished,
        NotOpen::NotYet,
        NotOpen::Over,
        NotOpen::Cancelled,
        NotOpen::DropIn,
    ];
    let mut all = vec![
        Refusal::Invalid(Vec::new()),
        Refusal::OfferLapsed,
        Refusal::AlreadyBegun,
        Refusal::WrongCode,
        Refusal::SignInFailed,
    ];
    all.extend(closed.map(Refusal::NotOpen));
    all.extend(conflicts.map(Refusal::Conflict));
    all
}

fn flaws() -> Vec<Flaw> {
    vec![
        Flaw::Missing,
        Flaw::TooShort { least: 12 },
        Flaw::TooLong { most: 10_000 },
        Flaw::OutOfRange { least: 1, most: 60 },
        Flaw::NotAnEmail,
        Flaw::NotAPhone,
        Flaw::NotASite,
        Flaw::NotAMobile,
        Flaw::PrefixNotAllowed,
        Flaw::NoContact,
        Flaw::PreferredMissing,
        Flaw::Emptied,
        Flaw::NoSms,
        Flaw::NotNeutral,
        Flaw::OneAtATime,
        Flaw::UnknownMunicipality,
        Flaw::NotACode,
        Flaw::NotAPrefix,
        Flaw::NotOldEnough,
        Flaw::UnknownChoice,
        Flaw::UnknownId,
        Flaw::NotADate,
        Flaw::NotATime,
        Flaw::NotAnInstant,
        Flaw::NotAMoment,
        Flaw::TimeComesTwice {
            date: day_of_change(),
        },
        Flaw::TimeDoesNotExist {
            date: day_of_change(),
        },
        Flaw::DoesNotFit,
        Flaw::NoSession,
        Flaw::MoreThanCapacity,
        Flaw::InThePast,
        Flaw::EndsBeforeStart,
        Flaw::Overlaps,
        Flaw::OutOfOrder,
        Flaw::WrongType,
        Flaw::Repeated,
        Flaw::NeededToPublish,
        Flaw::NotJson,
        Flaw::UnknownField,
        Flaw::TellsOfYou,
        Flaw::WrongPassword,
        Flaw::NotAlike,
        Flaw::NotANumber,
        Flaw::NotACalendar,
        Flaw::NotAPicture,
        Flaw::NothingChosen,
        Flaw::AsBefore,
        Flaw::AfterStart,
        Flaw::PeopleAreOn,
        Flaw::BadText,
        Flaw::NotAllowed,
    ]
}

#[test]
fn every_refusal_is_told_in_every_language() {
    for language in Language::ALL {
        let told: Vec<_> = refusals().iter().map(|r| refusal(language, r)).collect();
        insta::assert_snapshot!(format!("refusals_{}", language.tag()), told.join("\n"));
    }
}

#[test]
fn every_flaw_is_told_in_every_language() {
    for language in Language::ALL {
        let told: Vec<_> = flaws().iter().map(|f| flaw(language, f)).collect();
        insta::assert_snapshot!(format!("flaws_{}", language.tag()), told.join("\n"));
    }
}

#[test]
fn a_clash_names_the_day_and_the_other_course() {
    assert_eq!(
        clash(Language::Nb, &sample_clash()),
        "tirsdag 12. januar 2027: Stedet er opptatt av «Sov godt»."
    );
}

#[test]
fn texts_never_call_a_resident_by_the_words_of_the_system() {
    let forbidden = [
        "pasient", "klient", "bruker ", "søker", "søknad", "vedtak", "avslag", "patient", "client",
    ];
    for language in Language::ALL {
        let refusals = refusals();
        let told = refusals.iter().map(|r| refusal(language, r));
        let told = told.chain(
            flaws()
                .iter()
                .map(|f| flaw(language, f))
                .collect::<Vec<_>>(),
        );
        for text in told {
            let text = text.to_lowercase();
            assert!(!forbidden.iter().any(|word| text.contains(word)), "{text}");
        }
    }
}
