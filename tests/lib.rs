//! The README's examples, as its readers would run them. The tests stand in files of their own beside this one.
#![doc = include_str!("../README.md")]
