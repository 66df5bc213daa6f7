//! Every sealed text opens in its place, and says what its row says.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Look, PAGE};
use crate::domain::Notice;
use crate::entity::message::Status;
use crate::entity::{account, enrolment, event, message, proof};
use crate::error::Error;
use crate::outbox;
use crate::vault::Place;

const SHUT: &str = "a sealed text does not open";
const STRAY: &str = "is found under an address that it does not have";

/// Goes through a table by its key, a page at a time.
macro_rules! pages {
    ($look:ident, $table:ident, |$row:ident| $body:block) => {{
        let mut last = None;
        loop {
            let mut page = $table::Entity::find()
                .order_by_asc($table::Column::Id)
                .limit(PAGE);
            if let Some(last) = last {
                page = page.filter($table::Column::Id.gt(last));
            }
            let rows = page.all($look.tx).await?;
            for $row in &rows {
                $body
            }
            match rows.last() {
                Some(row) => last = Some(row.id),
                None => break,
            }
        }
    }};
}

pub(super) async fn check(look: &mut Look<'_>) -> Result<(), Error> {
    pages!(look, enrolment, |row| {
        person(look, row);
    });
    pages!(look, proof, |row| {
        if look
            .vault
            .open(Place::ProofAddress, row.id.0, &row.address)
            .is_err()
        {
            look.found("sealed", format_args!("proof {}", row.id), SHUT);
        }
    });
    pages!(look, message, |row| {
        told(look, row);
    });
    for row in account::Entity::find().all(look.tx).await? {
        let opened = look
            .vault
            .open(Place::AccountEmail, row.staff_id.0, &row.email);
        let index = opened.map(|email| look.vault.email_index(email.expose()));
        let what = match index {
            Err(_) => SHUT,
            Ok(index) if index != row.email_index => STRAY,
            Ok(_) => continue,
        };
        look.found("sealed", format_args!("account {}", row.staff_id), what);
    }
    pages!(look, event, |row| {
        let reason = row.reason.as_ref();
        if reason.is_some_and(|sealed| look.vault.open_reason(sealed).is_err()) {
            look.found("sealed", format_args!("event {}", row.id), SHUT);
        }
    });
    Ok(())
}

fn person(look: &mut Look<'_>, row: &enrolment::Model) {
    let vault = look.vault;
    let open = |place, sealed: &Option<Vec<u8>>| {
        let sealed = sealed.as_ref()?;
        Some(vault.open(place, row.id.0, sealed))
    };
    let name = vault
        .open(Place::EnrolmentName, row.id.0, &row.name)
        .is_ok();
    let email = open(Place::EnrolmentEmail, &row.email).transpose();
    let mobile = open(Place::EnrolmentMobile, &row.mobile).transpose();
    let (true, Ok(email), Ok(mobile)) = (name, email, mobile) else {
        look.found("sealed", format_args!("enrolment {}", row.id), SHUT);
        return;
    };
    let email = email.map(|email| vault.email_index(email.expose()));
    let mobile = mobile.map(|mobile| vault.mobile_index(mobile.expose()));
    let is_found = |index: &Option<Vec<u8>>, sealed| index.is_none() || *index == sealed;
    if !is_found(&row.email_index, email) || !is_found(&row.mobile_index, mobile) {
        look.found("sealed", format_args!("enrolment {}", row.id), STRAY);
    }
}

fn told(look: &mut Look<'_>, row: &message::Model) {
    let own = row.recipient.as_ref();
    let own_opens = |sealed: &Vec<u8>| {
        let opened = look.vault.open(Place::MessageRecipient, row.id.0, sealed);
        opened.is_ok()
    };
    let mut fine = own.is_none_or(own_opens);
    // A code that is done keeps nothing.
    if !row.notice.is_empty() {
        match outbox::open(look.vault, row) {
            Ok(notice) => said(look, row, &notice),
            Err(_) => fine = false,
        }
    }
    if !fine {
        look.found("sealed", format_args!("message {}", row.id), SHUT);
    }
}

fn said(look: &mut Look<'_>, row: &message::Model, notice: &Notice) {
    if notice.kind() != row.kind {
        look.found(
            "I8",
            format_args!("message {}", row.id),
            "is of another kind than its notice",
        );
    }
    let Notice::Offer { until } = notice else {
        return;
    };
    let was_late = row
        .done_at
        .is_some_and(|done| done >= *until + outbox::LEASE);
    if row.status == Status::Sent && was_late {
        look.found(
            "I9",
            format_args!("message {}", row.id),
            "an offer was sent after its end",
        );
    }
}
