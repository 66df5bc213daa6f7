//! The public half of the API: from the form to a seat, and away from it again.

mod absences;
mod addresses;
mod codes;
mod faults;
mod offers;
mod once;
mod own;
mod sign_ups;
mod tickets;
