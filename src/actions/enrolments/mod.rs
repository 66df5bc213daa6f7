//! Signing up, knowing where one stands, and leaving.

mod absences;
mod answer;
mod calendar;
mod change;
mod enter;
mod held;
pub(crate) mod join;
mod keep;
mod leave;
pub(crate) mod moving;
mod place;
pub(crate) mod prove;
mod roster;
mod seating;
pub(crate) mod sign_up;
pub(crate) mod view;

pub use absences::{absences, absences_by_session, missed_ahead, stay_away};
pub use answer::{Answer, answer, answer_by_phone, rejoin};
pub use calendar::{OwnCalendar, choose_calendar, own_calendar, renew_calendar};
pub use change::{Change, change};
pub use enter::{Caller, enter};
pub use held::{Deed, Held, held, take_copy};
pub use leave::{remove, withdraw, withdraw_by_phone};
pub use moving::move_to;
pub use place::{Outcome, admit, place};
pub use prove::{Proven, another, another_by_ticket, is_known_already, prove, prove_by_ticket};
pub use roster::{Filter, Person, Roster, open_person, person, roster, see_again};
pub use seating::{free_seat, seats, seats_of, somebody_waits};
pub use sign_up::{Door, Receipt, SignUp, knock, municipalities, resend};
pub use view::{behind_ticket, position, row, ticket_of};

pub(crate) use keep::keep;
pub(crate) use leave::{open_for, open_own};
