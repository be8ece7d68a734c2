//! The attribute of the crate `status-codes`: depend on that one. What its macros do is in
//! `status-generator`.

use proc_macro::TokenStream;

/// The path starts at the folder of the `Cargo.toml`. Each section of the page becomes an enum, with a variant
/// for each code; over all of them stand the enum `AnyCode`, the function `lookup` and the constant `PAGE`.
/// What else stands in the module is kept as it is.
///
/// # Items of one's own
///
/// `#[section("Heading")]` binds an enum of the user's to a section: its variants keep their names, the page adds
/// the others, the documentation and the traits that the enum does not have. Where the codes are symbols, a variant
/// says which one it is by its name or by `#[code("ERR_FOO")]`. With `exact` the page adds no
/// variant, and the enum has to list every code. On `pub struct Name;` it makes an open set, which holds any
/// number; `#[undocumented]` keeps a constant that the page does not have. Held to the page is `Self::new` of a literal.
///
/// What has a trait already is known by the derives and the `impl` blocks of the module, by their paths and arguments:
/// `impl crate::Display` and `impl PartialEq<u32>` are other traits than the macro's. `omit(Display, …)` leaves out
/// traits that it cannot see, and `own(Display, …)` writes them all the same, where the module's `Display` is a trait
/// of the user's that a `use` brings in.
///
/// With `check` the enum stays as it is, whatever its derives, its visibility and its fields. The macro adds `entry`
/// (unless `omit(entry)` leaves it out) and documentation to variants that have none, and `code!` and its like know the
/// variants without fields. Every code needs a variant, and every variant without fields a code: that of its discriminant, of
/// `#[code(41)]` or `#[code("ERR_FOO")]`, of serde's `rename` and `rename_all`, or of its own name, which may lack what
/// all names of the section start with. `#[undocumented]` keeps a variant that the page does not have. A discriminant
/// that only rustc knows, such as `libc::EPERM`, is held to the page's number by an assertion. A variant under `cfg`
/// counts as one; an enum with parameters cannot be checked. `AnyCode` and `lookup` leave such an enum out.
///
/// `#[section("Heading", "Other heading")]` makes one type of several sections, and `#[section(all)]` of all that no
/// other item is bound to. `SECTION` is the whole then: its heading is the list of theirs, for `all` the title of the
/// page, and its kind the one that they have in common, or else `Other`. `Entry::heading` is the one above the code. A
/// code of several of them has the rows of all, if they share a wording; if not, it is the problem `two-meanings`.
///
/// # Arguments
///
/// After the path, in any order, each once:
///
/// - `exhaustive`: no type of a `pub` module is `#[non_exhaustive]`. A `match` of another crate needs no `_` then, and
///   each new code of the page breaks it: for crates of one workspace.
/// - `skip("Bank codes", …)`: the headings of sections that document no codes; `only("Close codes", …)`: those of the
///   only sections that do. Sections below theirs are meant too.
/// - `code = "Value"`, `name = "Symbol"` and `message = "Meaning"`: the headers of columns, where no rule can know
///   them. They may also stand after the headings of a `#[section("…")]`.
/// - `deny(name, …)` and `allow(name, …)`: the level of problems, such as `deny(shared-number)`.
/// - `crate = ::path`: how the output names `status-codes`.
///
/// # Lints
///
/// A crate may forbid all lints of rustc and clippy. Four of clippy's fire all the same: `pub_use` on a `pub` module,
/// because `code!` finds no macro in it otherwise; `disallowed_script_idents` on names in the script of the page;
/// `arbitrary_source_item_ordering` on the variants of an enum of symbols, which are in the order of the symbols; and
/// `exhaustive_enums` on what `exhaustive`, `exact` or `check` makes so.
///
/// # Errors
///
/// All problems of the page come as one compile error on its path. The codes that could be read are there all
/// the same, so that nothing else fails.
#[proc_macro_attribute]
pub fn page(arguments: TokenStream, item: TokenStream) -> TokenStream {
    status_generator::page(arguments.into(), item.into()).into()
}

/// What its attribute holds: rustc reports no deprecated name in what a derive makes.
#[doc(hidden)]
#[proc_macro_derive(Derived, attributes(derived))]
pub fn derived(item: TokenStream) -> TokenStream {
    status_generator::derived(item)
}

/// `code!`, behind the hidden macro of a page's module.
#[doc(hidden)]
#[proc_macro]
pub fn resolve_code(call: TokenStream) -> TokenStream {
    status_generator::code(call)
}

/// `code!`, where something is wrong.
#[doc(hidden)]
#[proc_macro]
pub fn explain_code(call: TokenStream) -> TokenStream {
    status_generator::explain_code(call)
}

/// All three, where a macro passes on the path to the module.
#[doc(hidden)]
#[proc_macro]
pub fn forward(call: TokenStream) -> TokenStream {
    status_generator::forward(call)
}

/// `codes!`, behind the hidden macro of a page's module.
#[doc(hidden)]
#[proc_macro]
pub fn resolve_codes(call: TokenStream) -> TokenStream {
    status_generator::codes(call)
}

/// `message!`, behind the hidden macro of a page's module.
#[doc(hidden)]
#[proc_macro]
pub fn resolve_message(call: TokenStream) -> TokenStream {
    status_generator::message(call)
}
