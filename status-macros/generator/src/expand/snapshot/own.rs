#[non_exhaustive]
///3 error codes of “Error Codes” in `src/expand/snapshot/page.md`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
#[repr(u32)]
pub enum ApiError {
    /**`52` Locked

`src/expand/snapshot/page.md`, line 11*/
    Locked = 52,
    /**`40` The address is incomplete.

`src/expand/snapshot/page.md`, line 10*/
    TheAddressIsIncomplete = 40,
    /**`41` No parcel with the number `{id}`.

Placeholders, which `message!` fills: `{id}`

- `Retry`: never

`src/expand/snapshot/page.md`, line 9*/
    NoParcelWithTheNumber,
}
///2 warning codes of “Warning Codes” in `src/expand/snapshot/page.md`.
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
#[repr(i32)]
pub enum Warning {
    /**`-1` Locked

`src/expand/snapshot/page.md`, line 17*/
    #[doc(alias("-1"))]
    Locked = -1,
    /**`7` Weighs more than declared

`src/expand/snapshot/page.md`, line 18*/
    Heavy = 7,
}
