//! Every page with its samples, in every language.

use super::html::{self, Tag};
use crate::domain::Language;
use crate::render::pages::demo::{DemoPage, InboxPage, MessagePage};
use crate::render::pages::{ErrorPage, StaffErrorPage};
use crate::render::templates::Page;
use crate::render::{Frame, Templates};
use crate::web::public::CodePage;
use crate::web::public::calendars::CalendarsPage;
use crate::web::public::catalogue::{CataloguePage, MonthPage};
use crate::web::public::course::{CoursePage, PosterPage};
use crate::web::public::embed::EmbedPage;
use crate::web::public::sign_up::{AgainPage, CheckPage, SignUpPage, YoungPage};
use crate::web::public::statements::{AccessibilityPage, ContactPage, PrivacyPage};
use crate::web::public::ticket::{
    ChangePage, DataPage, ErasurePage, FoundPage, LostTicketPage, OwnCalendarPage, ReceiptPage,
    SeenPage, TicketPage,
};
use crate::web::staff::again;
use crate::web::staff::calendars::SecretCalendarPage;
use crate::web::staff::course::{FormPage, HistoryPage, StaffCoursePage};
use crate::web::staff::courses::{CalendarPage, CoursesPage};
use crate::web::staff::invitation::InvitationPage;
use crate::web::staff::log::LogPage;
use crate::web::staff::me::MePage;
use crate::web::staff::messages::{self, MessagesPage};
use crate::web::staff::participants::{CallerPage, ParticipantPage, ParticipantsPage};
use crate::web::staff::people::PeoplePage;
use crate::web::staff::person::PersonPage;
use crate::web::staff::plan::PlanPage;
use crate::web::staff::settings::{self, SettingsPage};
use crate::web::staff::setup::closures::{ClosurePage, ClosuresPage, ImportPage};
use crate::web::staff::setup::templates::{TemplatePage, TemplatesPage};
use crate::web::staff::setup::venues::{VenuePage, VenuesPage};
use crate::web::staff::sign_in::SignInPage;
use crate::web::staff::today::TodayPage;
use crate::web::staff::told::ToldPage;

/// A page that was rendered.
pub(super) struct Shown {
    pub(super) template: &'static str,
    pub(super) name: &'static str,
    pub(super) language: Language,
    pub(super) html: String,
}

/// A page is listed here once; then the tests of pages and of links hold for it.
pub(super) fn all() -> Vec<Shown> {
    let mut all = Vec::new();
    show::<AgainPage>(&mut all);
    show::<ChangePage>(&mut all);
    show::<CheckPage>(&mut all);
    show::<DataPage>(&mut all);
    show::<ErasurePage>(&mut all);
    show::<CodePage>(&mut all);
    show::<AccessibilityPage>(&mut all);
    show::<ContactPage>(&mut all);
    show::<CalendarsPage>(&mut all);
    show::<CataloguePage>(&mut all);
    show::<MonthPage>(&mut all);
    show::<CalendarPage>(&mut all);
    show::<CoursePage>(&mut all);
    show::<EmbedPage>(&mut all);
    show::<settings::EmbedPage>(&mut all);
    show::<settings::LogoPage>(&mut all);
    show::<PosterPage>(&mut all);
    show::<CoursesPage>(&mut all);
    show::<DemoPage>(&mut all);
    show::<InboxPage>(&mut all);
    show::<MessagePage>(&mut all);
    show::<ErrorPage>(&mut all);
    show::<StaffErrorPage>(&mut all);
    show::<FoundPage>(&mut all);
    show::<OwnCalendarPage>(&mut all);
    show::<LostTicketPage>(&mut all);
    show::<ReceiptPage>(&mut all);
    show::<SeenPage>(&mut all);
    show::<SignUpPage>(&mut all);
    show::<PrivacyPage>(&mut all);
    show::<PlanPage>(&mut all);
    show::<TicketPage>(&mut all);
    show::<StaffCoursePage>(&mut all);
    show::<FormPage>(&mut all);
    show::<HistoryPage>(&mut all);
    show::<ToldPage>(&mut all);
    show::<SignInPage>(&mut all);
    show::<again::AgainPage>(&mut all);
    show::<InvitationPage>(&mut all);
    show::<LogPage>(&mut all);
    show::<MePage>(&mut all);
    show::<messages::MessagePage>(&mut all);
    show::<MessagesPage>(&mut all);
    show::<PeoplePage>(&mut all);
    show::<PersonPage>(&mut all);
    show::<SettingsPage>(&mut all);
    show::<CallerPage>(&mut all);
    show::<SecretCalendarPage>(&mut all);
    show::<ParticipantPage>(&mut all);
    show::<ParticipantsPage>(&mut all);
    show::<TodayPage>(&mut all);
    show::<TemplatesPage>(&mut all);
    show::<TemplatePage>(&mut all);
    show::<VenuesPage>(&mut all);
    show::<VenuePage>(&mut all);
    show::<ClosuresPage>(&mut all);
    show::<ClosurePage>(&mut all);
    show::<ImportPage>(&mut all);
    show::<YoungPage>(&mut all);
    all
}

fn show<P: Page>(all: &mut Vec<Shown>) {
    let templates = Templates::load().unwrap();
    for language in Language::ALL {
        let frame = if P::TEMPLATE.starts_with("staff/") {
            Frame::staff_sample(language)
        } else {
            Frame::sample(language)
        };
        for (name, page) in P::samples(language) {
            let face = page.face().cloned().unwrap_or_default();
            let frame = Frame {
                color: face.color.token(),
                ..frame.clone()
            };
            let html = templates.page(&frame, &page);
            all.push(Shown {
                template: P::TEMPLATE,
                name,
                language,
                html: html.unwrap_or_else(|why| panic!("{} {name}: {why}", P::TEMPLATE)),
            });
        }
    }
}

/// Looks for something wrong in every page.
pub(super) fn check(mut find: impl FnMut(&Shown, &[Tag]) -> Vec<String>) {
    let mut complaints = Vec::new();
    for shown in all() {
        let tags = html::tags(&shown.html);
        for complaint in find(&shown, &tags) {
            let (template, name, tag) = (shown.template, shown.name, shown.language.tag());
            complaints.push(format!("{template}, {name}, {tag}: {complaint}"));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}
