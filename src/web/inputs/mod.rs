//! What people and programs write, read once: structs of `Option` fields, filled by a JSON body or by the form of
//! a page, and their reading into values of actions. A form's `name` is the path of the field: `sessions[2].ends_at`.

pub mod calendar_file;
mod closure;
mod codes;
mod course;
mod course_change;
pub mod fields;
pub mod logo;
mod own;
mod person;
mod reason;
mod session;
mod sign_up;
mod template;
mod texts;
mod timetable;
mod venue;
mod wall;

pub use closure::ClosureIn;
pub use codes::{AddressBody, CodeBody, TicketCodeBody};
pub use course::{CourseIn, Window, WindowIn};
pub use course_change::{CancellationIn, ChangeIn, DecisionIn};
pub use fields::Fields;
pub use own::{AbsencesBody, AnswerBody, ChangeBody, session_ids};
pub use person::{AdmissionIn, AnswerIn, TransferIn};
pub use reason::ReasonIn;
pub use session::{MoveIn, SessionIn};
pub use sign_up::{Rules, SignUpBody};
pub use template::{FollowUp, TemplateIn};
pub use timetable::{ListedIn, Sessions};
pub use venue::VenueIn;
pub use wall::WallIn;
