//! A target for each parser of ours: it takes any bytes, and what it makes of them must hold together.
//! `cargo fuzz` drives them by the hour, `tests/suite/parsers.rs` in every run.

use chrono_tz::Europe::Oslo;
use kursplass::config::{BaseUrl, Escape, Filling, Template};
use kursplass::domain::account;
use kursplass::domain::calendar::{Month, Week};
use kursplass::domain::contact::{Email, HomeMunicipality, Mobile, Name, Needs};
use kursplass::domain::text;
use kursplass::vault::{Keys, Vault};
use kursplass::web::inputs::{
    AdmissionIn, AnswerIn, CancellationIn, ChangeIn, ClosureIn, CodeBody, CourseIn, DecisionIn,
    MoveIn, ReasonIn, SessionIn, TemplateIn, TicketCodeBody, TransferIn, VenueIn, calendar_file,
    fields,
};
use kursplass::web::{Form, OwnPath};
use serde::de::DeserializeOwned;

/// A parser under its name.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Target; 10] = [
    ("forms", forms),
    ("calendar_files", calendar_files),
    ("addresses", addresses),
    ("times", times),
    ("own_paths", own_paths),
    ("tickets", tickets),
    ("sms_templates", sms_templates),
    ("base_urls", base_urls),
    ("bodies", bodies),
    ("agents", agents),
];

fn words(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

/// Forms of pages: every field can be asked for in every way.
pub fn forms(bytes: &[u8]) {
    let form = Form::parse("/courses/1/sign-up", bytes);
    let names: Vec<String> = form.pairs().map(|(name, _)| name.to_owned()).collect();
    for name in names.iter().take(20) {
        let text = form.text(name);
        assert!(text.is_none_or(|text| !text.is_empty() && text.trim() == text));
        let _ = (form.raw(name), form.all(name), form.number(name));
        let list = name.split('[').next().unwrap_or_default();
        assert!(form.rows(list).is_sorted());
    }
}

/// Files of school holidays.
pub fn calendar_files(bytes: &[u8]) {
    if let Ok(found) = calendar_file::read(bytes, Oslo) {
        assert!(!found.is_empty());
    }
}

/// Names, addresses and numbers of people: what was read once is read again as the same.
pub fn addresses(bytes: &[u8]) {
    let given = words(bytes);
    if let Ok(email) = Email::parse(given) {
        assert_eq!(Email::parse(email.expose()), Ok(email));
    }
    if let Ok(mobile) = Mobile::parse(given, &["+47"]) {
        assert_eq!(Mobile::parse(mobile.expose(), &["+47"]), Ok(mobile));
    }
    if let Ok(name) = Name::parse(given) {
        assert!(name.expose().chars().count() <= Name::MOST);
        assert_eq!(Name::parse(name.expose()), Ok(name));
    }
    let _ = HomeMunicipality::parse(given, &["3316"]);
    let _ = Needs::parse(&given.split(',').collect::<Vec<_>>());
    let _ = text::paragraphs(given, fields::TEXT);
}

/// Days, times, links and ids, as people and programs write them.
pub fn times(bytes: &[u8]) {
    let given = words(bytes);
    let _ = (fields::date(given), fields::clock(given));
    let _ = (fields::moment(given), fields::instant(given));
    let _ = (fields::link(given), fields::title(given));
    let _ = fields::id::<kursplass::domain::ids::CourseId>(given);
    if let Ok(week) = given.parse::<Week>() {
        let _ = (week.before(), week.after());
    }
    if let Ok(month) = given.parse::<Month>() {
        let _ = (month.before(), month.after());
    }
}

/// Where somebody is led back to is on this site.
pub fn own_paths(bytes: &[u8]) {
    if let Ok(path) = words(bytes).parse::<OwnPath>() {
        let path = path.as_str();
        assert!(path.starts_with('/') && !path.starts_with("//") && !path.contains('\\'));
    }
}

/// No bytes are a ticket that was not printed here.
pub fn tickets(bytes: &[u8]) {
    let vault = Vault::new(&Keys::random());
    assert!(vault.parse_ticket(words(bytes)).is_none());
}

/// Requests to a gateway: what is filled in stays where it was put.
pub fn sms_templates(bytes: &[u8]) {
    let filling = Filling {
        to: "+4791234567",
        text: "\"\\&= {id}\n",
        id: "00000000-0000-4000-8000-000000000000",
    };
    let template = Template::parse(words(bytes));
    let _ = template.filled(Escape::Json, &filling);
}

/// The address of the site itself.
pub fn base_urls(bytes: &[u8]) {
    if let Ok(base) = BaseUrl::parse(words(bytes)) {
        assert!(base.as_str().starts_with("http"));
        let _ = (base.domain(), base.serves(words(bytes), None));
    }
}

/// JSON bodies: read as every wire type there is.
pub fn bodies(bytes: &[u8]) {
    fn read<T: DeserializeOwned, A>(bytes: &[u8], read: impl FnOnce(T) -> A) {
        if let Ok(sent) = serde_json::from_slice(bytes) {
            read(sent);
        }
    }
    read(bytes, CourseIn::draft);
    read(bytes, CourseIn::preview);
    read(bytes, ChangeIn::read);
    read(bytes, CancellationIn::read);
    read(bytes, DecisionIn::read);
    read(bytes, SessionIn::read);
    read(bytes, MoveIn::read);
    read(bytes, TemplateIn::added);
    read(bytes, TemplateIn::changed);
    read(bytes, VenueIn::added);
    read(bytes, VenueIn::changed);
    read(bytes, ClosureIn::added);
    read(bytes, ClosureIn::changed);
    read(bytes, TransferIn::read);
    read(bytes, AnswerIn::read);
    read(bytes, AdmissionIn::read);
    read(bytes, ReasonIn::read);
    read(bytes, CodeBody::read);
    read(bytes, TicketCodeBody::read);
}

/// What a browser says that it is.
pub fn agents(bytes: &[u8]) {
    assert!(account::label(words(bytes)).len() < 100);
}
