//! The form with which somebody signs up, or with which staff enter a caller.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use utoipa::ToSchema;

use super::forms::Mistakes;
use crate::actions::enrolments::{Caller, SignUp};
use crate::domain::access::Staff;
use crate::domain::contact::{
    AddressKind, Contact, Email, HomeMunicipality, Mobile, Name, Need, Needs, Prefers,
};
use crate::domain::course::Status;
use crate::domain::ids::CourseId;
use crate::domain::{Flaw, Language, Refusal};
use crate::entity::{course, course_municipality, team};
use crate::error::Error;

/// A sign-up. Only what is listed is asked for: no birth number, no reason, no free text.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignUpBody {
    /// What to call the person.
    #[schema(required, nullable = false, max_length = 200, example = "Ola")]
    name: Option<String>,
    /// An e-mail address; this or `mobile` is needed.
    #[schema(example = "ola@example.no")]
    email: Option<String>,
    /// A mobile number in a country that the team sends to.
    #[schema(example = "+4790000000")]
    mobile: Option<String>,
    /// `email` or `sms`; staff may also give `call`.
    #[schema(example = "email")]
    prefers: Option<String>,
    /// One of the course's municipalities, or `other`.
    #[schema(required, nullable = false, example = "3316")]
    home_municipality: Option<String>,
    /// The tick that says "I am old enough"; must be true. Staff may leave it out: they have asked.
    #[schema(required, nullable = false)]
    old_enough: Option<bool>,
    /// `nb`, `nn` or `en`; else that of `Accept-Language` (for staff: the team's).
    #[schema(example = "nb")]
    language: Option<String>,
    /// Any of `interpreter`, `step_free`, `hearing_loop`.
    #[schema(example = json!(["step_free"]))]
    needs: Option<Vec<String>>,
    /// Staff only: `phone`, which is also what it is when left out.
    channel: Option<String>,
    /// Staff only: the address is enrolled already, and this is another person behind it.
    another: Option<bool>,
}

/// What the course and its team allow.
pub struct Rules {
    municipalities: Vec<String>,
    prefixes: Vec<String>,
    language: Language,
    /// Whether text messages can leave.
    sms: bool,
}

impl Rules {
    /// Those of a course that everybody may see, or one of the staff member's team.
    ///
    /// # Errors
    /// `NotFound` for a draft to the public, and for another team's course to staff.
    pub async fn of(
        db: &impl ConnectionTrait,
        course: CourseId,
        by: Option<&Staff>,
        sms: bool,
    ) -> Result<Self, Error> {
        let found = course::Entity::find_by_id(course).one(db).await?;
        let open = |row: &course::Model| match by {
            Some(staff) => row.team_id == staff.team,
            None => row.status != Status::Draft,
        };
        let row = found.filter(open).ok_or(Error::NotFound)?;
        let team = team::Entity::find_by_id(row.team_id).one(db).await?;
        let team = team.ok_or(Error::NotFound)?;
        let codes = course_municipality::Entity::find()
            .filter(course_municipality::Column::CourseId.eq(course))
            .all(db)
            .await?;
        Ok(Self {
            municipalities: codes.into_iter().map(|row| row.code).collect(),
            prefixes: team.prefixes().map(str::to_owned).collect(),
            language: team.language,
            sms,
        })
    }
}

impl SignUpBody {
    /// What somebody says who signs up alone.
    ///
    /// # Errors
    /// `Invalid` with every mistake.
    pub fn by_public(&self, rules: &Rules, page: Language) -> Result<SignUp, Refusal> {
        let mut mistakes = Mistakes::default();
        for (field, given) in [
            ("channel", self.channel.is_some()),
            ("another", self.another.is_some()),
        ] {
            if given {
                mistakes.note(field, Flaw::UnknownField);
            }
        }
        self.read(rules, page, Contact::by_public, mistakes)
    }

    /// What staff say of a caller.
    ///
    /// # Errors
    /// `Invalid` with every mistake.
    pub fn by_staff(&self, rules: &Rules) -> Result<Caller, Refusal> {
        let mut mistakes = Mistakes::default();
        if self.channel.as_deref().is_some_and(|word| word != "phone") {
            mistakes.note("channel", Flaw::UnknownChoice);
        }
        // Somebody with a mobile only is called where no text message can be sent.
        let unasked = self.prefers.is_none() && !rules.sms;
        let contact = |email: Option<Email>, mobile, prefers| {
            let call = unasked && email.is_none();
            Contact::by_staff(
                email,
                mobile,
                if call { Some(Prefers::Call) } else { prefers },
            )
        };
        // Whoever enters a caller has asked; only a plain "no" stops it.
        let asked = Self {
            old_enough: self.old_enough.or(Some(true)),
            ..self.clone()
        };
        Ok(Caller {
            who: asked.read(rules, rules.language, contact, mistakes)?,
            another: self.another.unwrap_or(false),
        })
    }

    fn read(
        &self,
        rules: &Rules,
        language: Language,
        contact: impl Fn(
            Option<Email>,
            Option<Mobile>,
            Option<Prefers>,
        ) -> Result<Contact, crate::domain::Problem>,
        mut mistakes: Mistakes,
    ) -> Result<SignUp, Refusal> {
        let name = Name::parse(self.name.as_deref().unwrap_or_default());
        let name = mistakes.keep("name", name);
        let contact = self.contact(rules, contact, &mut mistakes);
        let home = self.home_municipality.as_deref().unwrap_or_default();
        let home = HomeMunicipality::parse(home, &rules.municipalities);
        let home = mistakes.keep("home_municipality", home);
        match self.old_enough {
            Some(true) => {}
            Some(false) => mistakes.note("old_enough", Flaw::NotOldEnough),
            None => mistakes.note("old_enough", Flaw::Missing),
        }
        let language = mistakes
            .language(self.language.as_deref())
            .unwrap_or(language);
        let needs = self.needs(&mut mistakes);
        match (name, contact, home) {
            (Some(name), Some(contact), Some(home)) if mistakes.0.is_empty() => Ok(SignUp {
                name,
                contact,
                home,
                language,
                needs,
            }),
            _ => Err(Refusal::Invalid(mistakes.0)),
        }
    }

    fn contact(
        &self,
        rules: &Rules,
        contact: impl Fn(
            Option<Email>,
            Option<Mobile>,
            Option<Prefers>,
        ) -> Result<Contact, crate::domain::Problem>,
        mistakes: &mut Mistakes,
    ) -> Option<Contact> {
        let email = mistakes.email(self.email.as_deref());
        let mobile = mistakes.mobile(self.mobile.as_deref(), &rules.prefixes);
        let prefers = mistakes.prefers(self.prefers.as_deref());
        if !["email", "mobile", "prefers"]
            .iter()
            .all(|field| mistakes.spare(field))
        {
            return None;
        }
        let contact = contact(email, mobile, prefers)
            .map_err(|problem| mistakes.0.push(problem))
            .ok()?;
        let by_sms = contact.prefers() != Prefers::Call
            && matches!(contact.preferred(), Some((AddressKind::Mobile, _)));
        if by_sms && !rules.sms {
            let asked = prefers.is_some();
            mistakes.note(if asked { "prefers" } else { "mobile" }, Flaw::NoSms);
        }
        Some(contact)
    }

    fn needs(&self, mistakes: &mut Mistakes) -> Needs {
        let words = self.needs.as_deref().unwrap_or_default();
        for (n, word) in words.iter().enumerate() {
            if let Err(flaw) = word.parse::<Need>() {
                mistakes.note(format!("needs[{n}]"), flaw);
            }
        }
        Needs::parse(words).unwrap_or_default()
    }
}
