//! The same through the forms of all pages, of staff and of everybody.

use super::Planter;
use crate::app::Answer;
use crate::browser::Browser;
use crate::buttons::{Filled, Hand};
use crate::walls::without_ids;

/// Presses the buttons of a day, each as often as it writes rows, and once more.
pub struct Presser<'p, 'a> {
    pub planter: &'p mut Planter<'a>,
    /// How many were pressed today.
    pub pressed: usize,
}

impl Hand for Presser<'_, '_> {
    async fn send(&mut self, browser: &mut Browser<'_>, form: Filled<'_>) -> Answer {
        self.pressed += 1;
        let name = format!("{}. {}", self.pressed, without_ids(form.action));
        let before = browser.clone();
        let press = async || {
            let mut browser = before.clone();
            let sent = browser.submit(form.page, form.action, form.fields);
            let answer = sent.await;
            // Only who is led on is told yes; a page that is shown again says why not.
            if answer.status == 303 {
                Ok((answer, browser))
            } else {
                Err(format!("{} {}", answer.status, answer.text))
            }
        };
        let (answer, kept) = self.planter.deed(&name, press).await;
        *browser = kept;
        answer
    }
}
