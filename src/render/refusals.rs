//! Every "no" of the domain in words: kind, and with a way to mend it.

use chrono::NaiveDate;

use crate::domain::refusal::{Clash, Conflict, NotOpen, Taken};
use crate::domain::{Flaw, Language, Refusal};
use crate::render::formats;
use crate::render::i18n::{Fact, say};

/// A refusal in one or more sentences.
#[must_use]
pub fn refusal(language: Language, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::Invalid(_) => "refusal-invalid",
        Refusal::NotOpen(why) => return not_open(language, *why),
        Refusal::OfferLapsed => "refusal-offer-lapsed",
        Refusal::AlreadyBegun => "refusal-already-begun",
        Refusal::WrongCode => "refusal-wrong-code",
        Refusal::SignInFailed => "refusal-sign-in-failed",
        Refusal::Conflict(conflict) => return self::conflict(language, conflict),
    };
    say(language, key, &[])
}

/// The same for those who run the courses: nobody is asked to call themselves.
#[must_use]
pub fn to_staff(language: Language, told: &Refusal) -> String {
    let key = match told {
        Refusal::AlreadyBegun => "staff-already-begun",
        Refusal::NotOpen(NotOpen::Over) => "staff-closed-over",
        Refusal::OfferLapsed => "staff-offer-lapsed",
        Refusal::NotOpen(NotOpen::NotYet) => "staff-closed-not-yet",
        Refusal::Conflict(Conflict::AddressFull) => "staff-address-full",
        Refusal::Conflict(Conflict::AlreadySeated) => "staff-already-seated",
        Refusal::Conflict(Conflict::NotProven) => "staff-not-proven",
        other => return refusal(language, other),
    };
    say(language, key, &[])
}

/// Why sign-up is shut.
#[must_use]
pub fn not_open(language: Language, why: NotOpen) -> String {
    let key = match why {
        NotOpen::NotPublished => "closed-not-published",
        NotOpen::NotYet => "closed-not-yet",
        NotOpen::Over => "closed-over",
        NotOpen::Cancelled => "closed-cancelled",
        NotOpen::DropIn => "closed-drop-in",
    };
    say(language, key, &[])
}

/// What stands in the way.
#[must_use]
pub fn conflict(language: Language, conflict: &Conflict) -> String {
    let key = match conflict {
        Conflict::Ended => "conflict-ended",
        Conflict::NoOffer => "conflict-no-offer",
        Conflict::NotLapsed => "conflict-not-lapsed",
        Conflict::AlreadySeated => "conflict-already-seated",
        Conflict::NoFreeSeat => "conflict-no-free-seat",
        Conflict::CapacityInUse { taken } => {
            let taken = Fact::from(*taken);
            return say(language, "conflict-capacity-in-use", &[("taken", taken)]);
        }
        Conflict::AddressFull => "conflict-address-full",
        Conflict::AlreadyEntered(_) => "conflict-already-entered",
        Conflict::NotProven => "conflict-not-proven",
        Conflict::CourseState => "conflict-course-state",
        Conflict::CourseOver => "conflict-course-over",
        Conflict::DatesUnseen => "conflict-dates-unseen",
        Conflict::SessionCancelled => "conflict-session-cancelled",
        Conflict::Clash(_) => "conflict-clash",
        Conflict::NameTaken => "conflict-name-taken",
        Conflict::NotSeated => "conflict-not-seated",
        Conflict::NotApplied => "conflict-not-applied",
        Conflict::SameCourse => "conflict-same-course",
        Conflict::NoOtherCourse => "conflict-no-other-course",
        Conflict::MessageState => "conflict-message-state",
        Conflict::MessageUntrue => "conflict-message-untrue",
        Conflict::DatesChanged => "conflict-dates-changed",
        Conflict::AlreadyProven => "conflict-already-proven",
        Conflict::NotWaiting => "conflict-not-waiting",
        Conflict::NotDue => "conflict-not-due",
        Conflict::Edited(_) => "conflict-edited",
        Conflict::AlreadySent { .. } => "conflict-already-sent",
        Conflict::EmailTaken => "conflict-email-taken",
        Conflict::OwnAccount => "conflict-own-account",
    };
    say(language, key, &[])
}

/// One clash on one line, with the other course named. For staff only.
#[must_use]
pub fn clash(language: Language, clash: &Clash) -> String {
    let key = match &clash.kind {
        Taken::Leader(_) => "clash-leader",
        Taken::Venue => "clash-venue",
    };
    let facts = [
        ("date", formats::date(language, clash.date).into()),
        ("name", clash.kind.name().unwrap_or_default().into()),
        ("course", clash.title.as_str().into()),
    ];
    say(language, key, &facts)
}

/// What is wrong with one field, and how to mend it.
#[must_use]
pub fn flaw(language: Language, flaw: &Flaw) -> String {
    let facts = facts(language, flaw);
    say(language, key_of_flaw(flaw), &facts)
}

/// The same for those who run the courses: what is said is about somebody else.
#[must_use]
pub fn flaw_to_staff(language: Language, told: &Flaw) -> String {
    match told {
        Flaw::NotOldEnough => say(language, "staff-not-old-enough", &[]),
        Flaw::NoContact => say(language, "staff-no-contact", &[]),
        other => flaw(language, other),
    }
}

fn facts(language: Language, flaw: &Flaw) -> Vec<(&'static str, Fact<'static>)> {
    match flaw {
        Flaw::TooShort { least } => vec![("least", Fact::from(*least))],
        Flaw::TooLong { most } => vec![("most", Fact::from(*most))],
        Flaw::OutOfRange { least, most } => {
            vec![("least", Fact::from(*least)), ("most", Fact::from(*most))]
        }
        Flaw::TimeDoesNotExist { date } | Flaw::TimeComesTwice { date } => {
            vec![("date", day(language, *date))]
        }
        _ => Vec::new(),
    }
}

fn day(language: Language, date: NaiveDate) -> Fact<'static> {
    formats::date(language, date).into()
}

fn key_of_flaw(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::Missing => "flaw-missing",
        Flaw::TooShort { .. } => "flaw-too-short",
        Flaw::TooLong { .. } => "flaw-too-long",
        Flaw::OutOfRange { .. } => "flaw-out-of-range",
        Flaw::NotAnEmail => "flaw-not-an-email",
        Flaw::NotAPhone => "flaw-not-a-phone",
        Flaw::NotAMobile => "flaw-not-a-mobile",
        Flaw::PrefixNotAllowed => "flaw-prefix-not-allowed",
        Flaw::NoContact => "flaw-no-contact",
        Flaw::PreferredMissing => "flaw-preferred-missing",
        Flaw::Emptied => "flaw-emptied",
        Flaw::NoSms => "flaw-no-sms",
        Flaw::OneAtATime => "flaw-one-at-a-time",
        Flaw::UnknownMunicipality => "flaw-unknown-municipality",
        Flaw::NotACode => "flaw-not-a-code",
        Flaw::NotAPrefix => "flaw-not-a-prefix",
        Flaw::NotOldEnough => "flaw-not-old-enough",
        Flaw::UnknownChoice => "flaw-unknown-choice",
        Flaw::UnknownId => "flaw-unknown-id",
        Flaw::NotADate => "flaw-not-a-date",
        Flaw::NotATime => "flaw-not-a-time",
        Flaw::NotAnInstant => "flaw-not-an-instant",
        Flaw::NotAMoment => "flaw-not-a-moment",
        Flaw::NotALink => "flaw-not-a-link",
        Flaw::NotASite => "flaw-not-a-site",
        Flaw::TimeDoesNotExist { .. } => "flaw-time-does-not-exist",
        Flaw::TimeComesTwice { .. } => "flaw-time-comes-twice",
        Flaw::DoesNotFit => "flaw-does-not-fit",
        Flaw::NoSession => "flaw-no-session",
        Flaw::MoreThanCapacity => "flaw-more-than-capacity",
        Flaw::InThePast => "flaw-in-the-past",
        Flaw::EndsBeforeStart => "flaw-ends-before-start",
        Flaw::Overlaps => "flaw-overlaps",
        Flaw::OutOfOrder => "flaw-out-of-order",
        Flaw::WrongType => "flaw-wrong-type",
        Flaw::Repeated => "flaw-repeated",
        Flaw::NeededToPublish => "flaw-needed-to-publish",
        Flaw::NotJson => "flaw-not-json",
        Flaw::UnknownField => "flaw-unknown-field",
        Flaw::BadText => "flaw-bad-text",
        Flaw::NotNeutral => "flaw-not-neutral",
        Flaw::NotAllowed => "flaw-not-allowed",
        Flaw::TellsOfYou => "flaw-tells-of-you",
        Flaw::WrongPassword => "flaw-wrong-password",
        Flaw::NotAlike => "flaw-not-alike",
        Flaw::NotANumber => "flaw-not-a-number",
        Flaw::NotACalendar => "flaw-not-a-calendar",
        Flaw::NotAPicture => "flaw-not-a-picture",
        Flaw::NothingChosen => "flaw-nothing-chosen",
        Flaw::AsBefore => "flaw-as-before",
        Flaw::AfterStart => "flaw-after-start",
        Flaw::PeopleAreOn => "flaw-people-are-on",
    }
}

#[cfg(test)]
mod tests;
