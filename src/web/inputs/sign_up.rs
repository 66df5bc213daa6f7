//! The form with which somebody signs up, or with which staff enter a caller.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::{self, Fields};
use crate::actions::courses::Locked;
use crate::actions::enrolments::{Caller, Door, SignUp, municipalities};
use crate::domain::access::Staff;
use crate::domain::contact::{
    AddressKind, Contact, Email, HomeMunicipality, Mobile, Name, Need, Needs, Prefers,
};
use crate::domain::ids::CourseId;
use crate::domain::{Flaw, Language, Problem, Refusal};
use crate::entity::{course, team};
use crate::error::Error;

/// A sign-up. Only what is listed is asked for: no birth number, no reason, no free text.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignUpBody {
    /// What to call the person.
    #[schema(required, nullable = false, max_length = 200, example = "Ola")]
    pub name: Option<String>,
    /// An e-mail address; this or `mobile` is needed.
    #[schema(example = "ola@example.no")]
    pub email: Option<String>,
    /// A mobile number in a country that the team sends to.
    #[schema(example = "+4790000000")]
    pub mobile: Option<String>,
    /// `email` or `sms`; staff may also give `call`.
    #[schema(example = "email")]
    pub prefers: Option<String>,
    /// One of the course's municipalities, or `other`.
    #[schema(required, nullable = false, example = "3316")]
    pub home_municipality: Option<String>,
    /// The tick that says "I am old enough"; must be true. Staff may leave it out: they have asked.
    #[schema(required, nullable = false)]
    pub old_enough: Option<bool>,
    /// `nb`, `nn` or `en`; else that of `Accept-Language` (for staff: the team's).
    #[schema(example = "nb")]
    pub language: Option<String>,
    /// Any of `interpreter`, `step_free`, `hearing_loop`.
    #[schema(example = json!(["step_free"]))]
    pub needs: Option<Vec<String>>,
    /// Staff only: `phone`, which is also what it is when left out.
    pub channel: Option<String>,
    /// Staff only: the address is enrolled already, and this is another person behind it.
    pub another: Option<bool>,
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
    /// Those of a course that somebody wants to sign up for.
    #[must_use]
    pub fn at(door: &Door, sms: bool) -> Self {
        Self::new(door.team(), door.municipalities().to_vec(), sms)
    }

    /// Those of a course of the staff member's team.
    ///
    /// # Errors
    /// `NotFound` for another team's course.
    pub async fn of(
        db: &impl ConnectionTrait,
        course: CourseId,
        by: &Staff,
        sms: bool,
    ) -> Result<Self, Error> {
        let found = course::Entity::find_by_id(course)
            .filter(course::Column::TeamId.eq(by.team))
            .count(db)
            .await?;
        let team = team::Entity::find_by_id(by.team).one(db).await?;
        let team = team.filter(|_| found == 1).ok_or(Error::NotFound)?;
        Ok(Self::new(&team, municipalities(db, course).await?, sms))
    }

    /// Those of a course that is looked at and not locked: what was typed is read, and nothing is kept.
    pub async fn seen(db: &impl ConnectionTrait, open: &Locked, sms: bool) -> Result<Self, Error> {
        let municipalities = municipalities(db, open.course.id).await?;
        Ok(Self::new(&open.team, municipalities, sms))
    }

    fn new(team: &team::Model, municipalities: Vec<String>, sms: bool) -> Self {
        Self {
            municipalities,
            prefixes: team.prefixes().map(str::to_owned).collect(),
            language: team.language,
            sms,
        }
    }
}

impl SignUpBody {
    /// What somebody says who signs up alone.
    ///
    /// # Errors
    /// `Invalid` with every mistake.
    pub fn by_public(&self, rules: &Rules, page: Language) -> Result<SignUp, Refusal> {
        let mut fields = Fields::default();
        for (field, given) in [
            ("channel", self.channel.is_some()),
            ("another", self.another.is_some()),
        ] {
            if given {
                fields.note(field, Flaw::UnknownField);
            }
        }
        self.read(rules, page, Contact::by_public, fields)
    }

    /// What staff say of a caller.
    ///
    /// # Errors
    /// `Invalid` with every mistake.
    pub fn by_staff(&self, rules: &Rules) -> Result<Caller, Refusal> {
        let mut fields = Fields::default();
        if self.channel.as_deref().is_some_and(|word| word != "phone") {
            fields.note("channel", Flaw::UnknownChoice);
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
            who: asked.read(rules, rules.language, contact, fields)?,
            another: self.another.unwrap_or(false),
        })
    }

    fn read(
        &self,
        rules: &Rules,
        language: Language,
        contact: impl Fn(Option<Email>, Option<Mobile>, Option<Prefers>) -> Result<Contact, Problem>,
        mut fields: Fields,
    ) -> Result<SignUp, Refusal> {
        let name = Name::parse(self.name.as_deref().unwrap_or_default());
        let name = fields.take("name", name);
        let contact = self.contact(rules, contact, &mut fields);
        let home = self.home_municipality.as_deref().unwrap_or_default();
        let home = HomeMunicipality::parse(home, &rules.municipalities);
        let home = fields.take("home_municipality", home);
        match self.old_enough {
            Some(true) => {}
            Some(false) => fields.note("old_enough", Flaw::NotOldEnough),
            None => fields.note("old_enough", Flaw::Missing),
        }
        let tag = fields::filled(self.language.as_deref());
        let language = fields
            .maybe("language", tag, fields::word)
            .unwrap_or(language);
        let needs = self.needs(&mut fields);
        let who = name.zip(contact).zip(home);
        fields.done(who.map(|((name, contact), home)| SignUp {
            name,
            contact,
            home,
            language,
            needs,
        }))
    }

    fn contact(
        &self,
        rules: &Rules,
        contact: impl Fn(Option<Email>, Option<Mobile>, Option<Prefers>) -> Result<Contact, Problem>,
        fields: &mut Fields,
    ) -> Option<Contact> {
        let [email, mobile, prefers] =
            [&self.email, &self.mobile, &self.prefers].map(|sent| fields::filled(sent.as_deref()));
        let email = fields.maybe("email", email, Email::parse);
        let mobile = fields.maybe("mobile", mobile, |sent| {
            Mobile::parse(sent, &rules.prefixes)
        });
        let prefers = fields.maybe("prefers", prefers, fields::word);
        if !["email", "mobile", "prefers"]
            .iter()
            .all(|field| fields.spare(field))
        {
            return None;
        }
        let contact = contact(email, mobile, prefers)
            .map_err(|problem| fields.note(problem.field, problem.flaw))
            .ok()?;
        let by_sms = contact.prefers() != Prefers::Call
            && matches!(contact.preferred(), Some((AddressKind::Mobile, _)));
        if by_sms && !rules.sms {
            let asked = prefers.is_some();
            fields.note(if asked { "prefers" } else { "mobile" }, Flaw::NoSms);
        }
        Some(contact)
    }

    fn needs(&self, fields: &mut Fields) -> Needs {
        let words = self.needs.as_deref().unwrap_or_default();
        for (n, word) in words.iter().enumerate() {
            if let Err(flaw) = word.parse::<Need>() {
                fields.note(format!("needs[{n}]"), flaw);
            }
        }
        Needs::parse(words).unwrap_or_default()
    }
}
