//! What is asked often is answered by an index: in the plan, on both databases, and in rows that are
//! really read, on PostgreSQL, where it counts them.

mod explained;
mod measured;
mod overheard;
