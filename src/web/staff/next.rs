//! Where somebody wanted to go before they were asked to sign in.

use rocket::Request;
use rocket::http::Method;
use url::form_urlencoded::byte_serialize;

use crate::web::own_path::OwnPath;

const HOME: &str = "/staff";
const SIGN_IN: &str = "/staff/sign-in";
const AGAIN: &str = "/staff/again";

/// Doors, not rooms: nobody is led back to them.
const DOORS: [&str; 4] = [SIGN_IN, AGAIN, "/staff/sign-out", "/staff/invitation"];

/// A page of the staff's to go on to; never another site, whatever the request says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next(Option<OwnPath>);

impl Next {
    /// Reads what a form or an address says; what is no page of the staff's leads to the desk.
    #[must_use]
    pub fn parse(text: Option<&str>) -> Self {
        let path = text.and_then(|text| text.parse().ok());
        let is_room =
            |path: &OwnPath| path.is_under(HOME) && !DOORS.iter().any(|door| path.is_under(door));
        Self(path.filter(is_room))
    }

    /// The page that was asked for, if it is one that can be opened again.
    pub(super) fn of(request: &Request<'_>) -> Self {
        match request.method() {
            Method::Get | Method::Head => Self::parse(Some(&request.uri().to_string())),
            _ => Self(None),
        }
    }

    /// Where to go now.
    #[must_use]
    pub fn place(&self) -> &str {
        self.0.as_ref().map_or(HOME, OwnPath::as_str)
    }

    /// The value for the form, if it is not the desk.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.0.as_ref().map(OwnPath::as_str)
    }

    /// The address of the sign-in page that leads there.
    #[must_use]
    pub fn sign_in(&self) -> String {
        self.by(SIGN_IN)
    }

    /// The address of the page that asks for the password once more, and leads there.
    #[must_use]
    pub fn again(&self) -> String {
        self.by(AGAIN)
    }

    fn by(&self, door: &str) -> String {
        match &self.0 {
            None => door.to_owned(),
            Some(path) => {
                let next: String = byte_serialize(path.as_str().as_bytes()).collect();
                format!("{door}?next={next}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_the_staffs_is_where_one_goes_on() {
        let next = Next::parse(Some("/staff/courses?week=2027-W09&all=1"));
        assert_eq!(next.place(), "/staff/courses?week=2027-W09&all=1");
        assert_eq!(
            next.sign_in(),
            "/staff/sign-in?next=%2Fstaff%2Fcourses%3Fweek%3D2027-W09%26all%3D1"
        );
    }

    #[test]
    fn anything_else_leads_to_the_desk() {
        for text in [
            "/courses",
            "/",
            "//evil.example/staff",
            "/staff/../ticket",
            "/staff.evil.example",
            "https://evil.example/staff",
            "/staff/sign-in",
            "/staff/sign-in?next=/staff",
            "/staff/sign-out",
            "/staff/again?next=/staff",
            "/staff/invitation/kp_x",
            "",
        ] {
            let next = Next::parse(Some(text));
            assert_eq!((next.place(), next.value()), ("/staff", None), "{text}");
            assert_eq!(next.sign_in(), "/staff/sign-in");
        }
        assert_eq!(Next::parse(None).place(), "/staff");
    }
}
