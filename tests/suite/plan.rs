//! Planning a course: its schedule as a whole, and the pages on which staff lay it out.

mod schedule;
