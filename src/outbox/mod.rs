//! What is still to be told: rows written in the transaction of the change they tell of, and
//! claimed, sent and marked afterwards.

mod enqueue;

pub use enqueue::{Told, code, farewell, tell};
