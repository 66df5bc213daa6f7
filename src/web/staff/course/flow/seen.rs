//! What a form was opened with, and what it becomes when somebody else was faster.

use super::Flow;
use crate::actions::sight::sight;
use crate::error::Error;
use crate::web::Form;
use crate::web::staff::course::edited::Seen;
use crate::web::staff::course::opened::Pair;
use crate::web::staff::course::sent;

impl Flow<'_> {
    /// What the course shows of what the form is about.
    pub(super) async fn seen(&self, weeks: Option<u16>) -> Result<Seen, Error> {
        let db = self.app.office.store.reader();
        let sight = sight(db, &self.running.locked, self.act.scope()).await?;
        let mut seen = Seen::new(&self.running, &sight, &self.opened(weeks)?);
        seen.weeks = weeks;
        Ok(seen)
    }

    /// What a form carries of what was seen; sessions that close up are no longer where they stood.
    pub(super) fn seen_of(form: &Form) -> Seen {
        let mut seen = Seen::of(form);
        let closes_up = |(row, path): (usize, String)| path != format!("sessions[{row}].");
        if sent::filled_rows(form).any(closes_up) {
            seen.opened.forget_rows();
        }
        seen
    }

    /// The form as it is opened now.
    pub(super) fn opened(&self, weeks: Option<u16>) -> Result<Vec<Pair>, Error> {
        self.act.opened(&self.running, weeks, self.now())
    }

    /// What was sent, with what somebody else saved in the fields that were left alone.
    pub(super) fn followed(&self, form: &Form) -> Result<Form, Error> {
        let seen = Seen::of(form);
        let now = self.opened(seen.weeks)?;
        let sent = form.pairs();
        let sent: Vec<Pair> = sent
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        Ok(Form::with(seen.opened.follow(&sent, &now)))
    }
}
