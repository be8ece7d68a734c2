//! What the targets share: pages made of tables, and what holds for every reading.

pub mod checks;
pub mod output;
pub mod page;
