//! What is measured against what: pages of any size, and the rivals written from a page.

pub mod pages;
pub mod rivals;
