//! Signing up, knowing where one stands, and leaving.

mod answer;
mod change;
mod enter;
mod keep;
mod leave;
mod moving;
mod place;
mod prove;
mod roster;
mod seating;
mod sign_up;
mod view;

pub use answer::{answer, answer_by_phone, rejoin};
pub use change::{Change, change};
pub use enter::{Caller, enter};
pub use leave::{remove, withdraw};
pub use moving::move_to;
pub use place::{admit, place};
pub use prove::{Proven, another, prove};
pub use roster::{Filter, Person, open_person, roster};
pub use seating::{free_seat, seats};
pub use sign_up::{Receipt, SignUp, resend, sign_up};
pub use view::{Standing, standing};

pub(crate) use keep::keep;
pub(crate) use leave::end;
