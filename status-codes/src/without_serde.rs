//! Without the feature `serde`, the generated code asks for its implementations in vain.

/// See the module `serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_impl {
    ($code:ident) => {};
}

/// See the module `serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_impl {
    ($code:ident) => {};
}

/// See the module `serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_open_impl {
    ($code:ident) => {};
}

/// See the module `serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_any_impl {
    ($code:ident) => {};
}

/// See the module `serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_any_impl {
    ($code:ident) => {};
}
