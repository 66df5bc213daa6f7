//! One run of a course: what people decide about it, and what follows from that and the clock.

/// The only three things people decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    Draft,
    Published,
    Cancelled,
}
