//! The README's examples, as its readers would run them. The tests stand in files of their own beside this one.
// `cargo package` verifies this package alone, where there is no README
#![cfg_attr(doctest, doc = include_str!("../README.md"))]
