//! What stands around every page: the way to other pages, the language switch, who is signed in.

use serde::Serialize;

use crate::domain::Language;
use crate::render::Logo;
use crate::render::links::in_language;

/// The frame of one page, in its reader's language.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    #[serde(skip)]
    pub language: Language,
    /// The folder of style sheets and fonts; it is another one when one of them changes.
    pub assets: String,
    /// Where the name of the service leads.
    pub home: String,
    /// What the design system calls the colour of the page.
    pub color: &'static str,
    /// The picture of the team whose page it is, instead of ours.
    pub logo: Option<Logo>,
    pub nav: Vec<NavLink>,
    pub footer: Vec<NavLink>,
    /// The choices of the language switch; none where a page cannot be asked for again.
    pub languages: Vec<Tongue>,
    /// The same choices where the page can be drawn again with what is filled in.
    pub tongues: Vec<Tongue>,
    pub language_form: String,
    /// Where the language switch comes back to.
    pub back: String,
    /// How search engines know the page; none of pages that they are not to know.
    pub known: Option<Known>,
    /// What was just done, in a sentence.
    pub said: Option<String>,
    /// On staff's pages: who is signed in.
    pub staff: Option<StaffFrame>,
    /// In the demo only: what its banner leads to.
    pub demo: Option<DemoFrame>,
}

/// A link of a menu.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NavLink {
    pub href: String,
    pub label: String,
    /// Whether this is the page, or the part of the site, that is shown.
    pub here: bool,
}

/// The whole addresses of a page for everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Known {
    /// In the language that is shown.
    pub here: String,
    /// In whatever language its reader likes.
    pub any: String,
    /// In each language: its tag and the address.
    pub tongues: Vec<(&'static str, String)>,
}

impl Known {
    /// The page at this whole address, shown in this language.
    #[must_use]
    pub fn at(address: String, shown: Language) -> Self {
        let tongue = |language: Language| (language.tag(), in_language(&address, language));
        Self {
            here: in_language(&address, shown),
            tongues: Language::ALL.into_iter().map(tongue).collect(),
            any: address,
        }
    }
}

/// One choice of the language switch, in its own language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tongue {
    pub tag: &'static str,
    pub name: &'static str,
    pub here: bool,
}

/// Who is signed in, and the way out.
#[derive(Clone, Debug, Serialize)]
pub struct StaffFrame {
    pub name: String,
    /// The person's own page.
    pub own: String,
    pub sign_out: String,
}

/// Where the banner of the demo leads.
#[derive(Clone, Debug, Serialize)]
pub struct DemoFrame {
    pub inbox: String,
    pub log_ins: String,
}

impl Tongue {
    /// All languages, with the one that is shown marked.
    #[must_use]
    pub fn all(shown: Language) -> Vec<Self> {
        Language::ALL
            .into_iter()
            .map(|language| Self {
                tag: language.tag(),
                name: own_name(language),
                here: language == shown,
            })
            .collect()
    }
}

/// What a language calls itself.
#[must_use]
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::Nb => "Bokmål",
        Language::Nn => "Nynorsk",
        Language::En => "English",
    }
}

#[cfg(test)]
impl Frame {
    /// A frame for tests.
    #[must_use]
    pub fn sample(language: Language) -> Self {
        let link = |href: &str, label: &str, here| NavLink {
            href: href.to_owned(),
            label: label.to_owned(),
            here,
        };
        Self {
            language,
            assets: "/static/0".to_owned(),
            home: "/".to_owned(),
            color: crate::domain::color::Color::default().token(),
            logo: None,
            nav: vec![link("/", "A", true), link("/calendars", "B", false)],
            footer: vec![link("/privacy", "C", false)],
            languages: Tongue::all(language),
            tongues: Tongue::all(language),
            language_form: "/language".to_owned(),
            back: "/".to_owned(),
            known: Some(Known::at(
                "https://kurs.example.no/?a=b".to_owned(),
                language,
            )),
            said: None,
            staff: None,
            demo: None,
        }
    }

    /// The frame of a staff page, for tests.
    #[must_use]
    pub fn staff_sample(language: Language) -> Self {
        Self {
            home: "/staff".to_owned(),
            footer: Vec::new(),
            known: None,
            said: Some("D".to_owned()),
            staff: Some(StaffFrame {
                name: "Kari".to_owned(),
                own: "/staff/me".to_owned(),
                sign_out: "/staff/sign-out".to_owned(),
            }),
            ..Self::sample(language)
        }
    }
}
