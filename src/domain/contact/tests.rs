use proptest::prelude::*;

use super::*;

const NORWAY: [&str; 1] = ["+47"];

fn mobile(text: &str) -> Result<String, Flaw> {
    Mobile::parse(text, &NORWAY).map(|mobile| mobile.expose().to_owned())
}

fn email(text: &str) -> Option<Email> {
    Email::parse(text).ok()
}

#[test]
fn an_address_is_trimmed_and_its_domain_lower_cased() {
    let address = Email::parse("  Kari.Nordmann+kurs@Example.COM ").unwrap();
    assert_eq!(address.expose(), "Kari.Nordmann+kurs@example.com");
    assert_eq!(address.index_form(), "kari.nordmann+kurs@example.com");
}

#[test]
fn what_is_no_address_is_refused() {
    let bad = [
        "kari",
        "@example.com",
        "kari@",
        "kari@example",
        "a@b@example.com",
        ".a@example.com",
        "a..b@example.com",
        "a.@example.com",
        "a b@example.com",
        "a@exa mple.com",
        "a@-x.no",
        "a@x-.no",
        "a@x..no",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "\"a b\"@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "a,b@example.com",
        "<a@example.com>",
        "Kari <a@example.com>",
        "å@example.com",
        "a@blåbær.no",
        "a@example.com.",
    ];
    for text in bad {
        assert_eq!(Email::parse(text), Err(Flaw::NotAnEmail), "{text}");
    }
    assert_eq!(Email::parse("  "), Err(Flaw::Missing));
}

#[test]
fn an_address_has_at_most_254_octets() {
    let long = format!("a@{}.no", vec!["x".repeat(60); 5].join("."));
    assert_eq!(Email::parse(&long), Err(Flaw::TooLong { most: 254 }));
    let long_local = format!("{}@example.com", "a".repeat(65));
    assert_eq!(Email::parse(&long_local), Err(Flaw::NotAnEmail));
}

#[test]
fn norwegian_mobiles_are_understood_as_people_write_them() {
    for text in [
        "91234567",
        "912 34 567",
        "+47 91 23 45 67",
        "0047 912-34-567",
        "(+47) 91234567",
    ] {
        assert_eq!(mobile(text), Ok("+4791234567".to_owned()), "{text}");
    }
    assert_eq!(mobile("41 23 45 67"), Ok("+4741234567".to_owned()));
}

#[test]
fn what_is_no_mobile_is_refused() {
    for text in [
        "22222222",
        "9123456",
        "912345678",
        "+47 5123 4567",
        "+479123456",
        "nine",
        "+",
        "++4791234567",
        "+47+91234567",
        "٩١٢٣٤٥٦٧",
    ] {
        assert_eq!(mobile(text), Err(Flaw::NotAMobile), "{text}");
    }
    assert_eq!(mobile(""), Err(Flaw::Missing));
}

#[test]
fn only_allowed_countries_are_sent_to() {
    assert_eq!(mobile("+46701234567"), Err(Flaw::PrefixNotAllowed));
    let both = Mobile::parse("0046 70 123 45 67", &["+47", "+46"]).unwrap();
    assert_eq!(both.expose(), "+46701234567");
}

#[test]
fn a_sign_up_needs_an_address_and_prefers_one_that_is_there() {
    let phone = Mobile::parse("91234567", &NORWAY).ok();
    let none = Contact::by_public(None, None, None);
    assert_eq!(none, Err(Problem::new("email", Flaw::NoContact)));
    let missing = Contact::by_public(email("a@b.no"), None, Some(Prefers::Sms));
    assert_eq!(
        missing,
        Err(Problem::new("prefers", Flaw::PreferredMissing))
    );
    let call = Contact::by_public(email("a@b.no"), None, Some(Prefers::Call));
    assert_eq!(call, Err(Problem::new("prefers", Flaw::UnknownChoice)));
    let both = Contact::by_public(email("a@b.no"), phone.clone(), None).unwrap();
    assert_eq!(both.preferred(), Some((AddressKind::Email, "a@b.no")));
    let sms = Contact::by_public(email("a@b.no"), phone, Some(Prefers::Sms)).unwrap();
    assert_eq!(sms.preferred(), Some((AddressKind::Mobile, "+4791234567")));
}

#[test]
fn staff_may_enter_somebody_without_any_address() {
    let contact = Contact::by_staff(None, None, None).unwrap();
    assert_eq!(contact.prefers(), Prefers::Call);
    assert_eq!(contact.preferred(), None);
}

#[test]
fn a_home_is_one_of_the_municipalities_or_elsewhere() {
    let known = ["3316", "3332"];
    let modum = HomeMunicipality::parse(" 3316 ", &known).unwrap();
    assert_eq!((modum.code(), modum.is_elsewhere()), ("3316", false));
    assert_eq!(
        HomeMunicipality::parse("other", &known),
        Ok(HomeMunicipality::Other)
    );
    let unknown = HomeMunicipality::parse("0301", &known);
    assert_eq!(unknown, Err(Flaw::UnknownMunicipality));
    assert_eq!(HomeMunicipality::parse("", &known), Err(Flaw::Missing));
}

#[test]
fn needs_are_fixed_choices() {
    let needs = Needs::parse(&["hearing_loop", "interpreter", "interpreter"]).unwrap();
    assert_eq!(needs.words(), "interpreter,hearing_loop");
    assert_eq!(Needs::from_words(&needs.words()), needs);
    assert_eq!(Needs::from_words(""), Needs::default());
    assert_eq!(Needs::parse(&["diagnosis"]), Err(Flaw::UnknownChoice));
}

#[test]
fn nothing_personal_is_printed() {
    let contact = Contact::by_staff(
        email("kari@b.no"),
        Mobile::parse("91234567", &NORWAY).ok(),
        None,
    );
    let needs = Needs::parse(&["interpreter"]);
    let printed = format!("{contact:?} {:?} {needs:?}", Name::parse("Kari"));
    for secret in ["kari", "9123", "Kari", "nterpreter"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

proptest! {
    #[test]
    fn whatever_is_typed_an_address_is_one_line_of_ascii(text in "\\PC{0,80}|[a-z@.\r\n <>]{0,30}") {
        if let Ok(address) = Email::parse(&text) {
            let address = address.expose();
            prop_assert!(address.is_ascii() && address.len() <= Email::MOST);
            prop_assert!(!address.contains(|c: char| c.is_whitespace() || c.is_control()));
            prop_assert_eq!(address.matches('@').count(), 1);
        }
    }

    #[test]
    fn reading_an_address_twice_changes_nothing(text in "[A-Za-z0-9.+_-]{1,20}@[A-Za-z0-9-]{1,12}\\.[A-Za-z]{2,4}") {
        if let Ok(once) = Email::parse(&text) {
            prop_assert_eq!(Email::parse(once.expose()), Ok(once.clone()));
            prop_assert_eq!(Email::parse(&once.index_form()).unwrap().index_form(), once.index_form());
        }
    }

    #[test]
    fn whatever_is_typed_a_mobile_is_plus_and_digits(text in "\\PC{0,30}|[0-9+ ()-]{0,20}") {
        if let Ok(number) = Mobile::parse(&text, &["+"]) {
            let digits = number.expose().strip_prefix('+').unwrap();
            prop_assert!((8..=15).contains(&digits.len()));
            prop_assert!(digits.bytes().all(|byte| byte.is_ascii_digit()));
            prop_assert_eq!(Mobile::parse(number.expose(), &["+"]), Ok(number.clone()));
        }
    }

    #[test]
    fn whatever_is_typed_a_name_is_one_line(text in "\\PC{0,300}|[\\x00-\\x20a]{0,9}") {
        if let Ok(name) = Name::parse(&text) {
            prop_assert!((1..=Name::MOST).contains(&name.expose().chars().count()));
            prop_assert!(!name.expose().contains(char::is_control));
        }
    }
}
