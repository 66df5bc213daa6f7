//! Messages that leave nowhere: kept in memory, so that a demo can show them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Mail, Outlook, To, Trouble};
use crate::domain::ids::MessageId;

/// How many are kept; the oldest go first.
const MOST: usize = 300;

/// The hosts under which nobody has a mailbox (RFC 2606), as a mail server would find out.
const NOBODY: &str = ".invalid";

/// The newest messages; clones share them.
#[derive(Clone, Default)]
pub struct Inbox(Arc<Mutex<VecDeque<Mail>>>);

impl Inbox {
    /// The messages that are kept, newest first.
    #[must_use]
    pub fn newest(&self) -> Vec<Mail> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().cloned().collect()
    }

    /// One message, if it is still kept.
    #[must_use]
    pub fn find(&self, id: MessageId) -> Option<Mail> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|mail| mail.id == id).cloned()
    }

    /// The newest message to an address.
    #[must_use]
    pub fn newest_to(&self, address: &str) -> Option<Mail> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_theirs = |mail: &&Mail| mail.to.address() == address;
        kept.iter().find(is_theirs).cloned()
    }

    /// Keeps a message; the same one is kept once.
    pub(super) fn take(&self, mail: &Mail) -> Result<(), Trouble> {
        if matches!(&mail.to, To::Email(address) if address.ends_with(NOBODY)) {
            return Err(Trouble::new("smtp_550", Outlook::Refused));
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|other| other.id != mail.id);
        kept.push_front(mail.clone());
        kept.truncate(MOST);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(to: &str) -> Mail {
        Mail {
            id: MessageId::random(),
            sender: "Modum kommune".to_owned(),
            to: To::Email(to.to_owned()),
            subject: "Plass".to_owned(),
            text: "Hei\n".to_owned(),
            at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn the_newest_message_comes_first_and_none_comes_twice() {
        let inbox = Inbox::default();
        let (first, second) = (mail("a@example.no"), mail("b@example.no"));
        for mail in [&first, &second, &second] {
            inbox.take(mail).unwrap();
        }
        let ids: Vec<_> = inbox.newest().iter().map(|mail| mail.id).collect();
        assert_eq!(ids, [second.id, first.id]);
        assert_eq!(inbox.newest_to("a@example.no").unwrap().id, first.id);
        assert!(inbox.find(second.id).is_some());
    }

    #[test]
    fn the_oldest_go_when_it_is_full() {
        let inbox = Inbox::default();
        let oldest = mail("a@example.no");
        inbox.take(&oldest).unwrap();
        for _ in 0..MOST {
            inbox.take(&mail("b@example.no")).unwrap();
        }
        assert_eq!(inbox.newest().len(), MOST);
        assert!(inbox.find(oldest.id).is_none());
    }

    #[test]
    fn a_mailbox_that_cannot_be_is_refused_as_a_mail_server_would() {
        let trouble = Inbox::default().take(&mail("ola@example.invalid"));
        assert_eq!(trouble.unwrap_err().outlook, Outlook::Refused);
    }
}
