//! What is still to be told: rows written in the transaction of the change they tell of, and
//! claimed, sent and marked afterwards.

mod calls;
mod claim;
mod enqueue;
mod mark;
mod stands;

pub use calls::drop_untrue_calls;
pub use claim::{LEASE, Standing, claim, hasten, is_due, is_held, is_ours, standing};
pub use enqueue::{Told, code, confirm, farewell, invite, receipt, tell};
pub use mark::{
    Hope, Verdict, give_back, mark_cancelled, mark_failed, mark_sent, mark_undelivered,
    take_back_offer,
};
pub use stands::{open, still_true};
