//! What the user wrote: the attribute's arguments and the module.

mod attribute;
mod bound;
mod columns;
mod inner;
mod item;
mod pins;
mod sections;
mod tokens;
mod traits;
mod wire;

use std::path::PathBuf;

use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use status_catalog::ColumnHints;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::token::Brace;
use syn::{Error, LitStr, Token, braced, parenthesized, parse_quote};

use attribute::take;
pub(crate) use attribute::{Attribute, Visibility};
use bound::Items;
pub(crate) use bound::{Bound, Mode, Shape};
pub(crate) use columns::{Form as CellForm, TypedColumn};
pub(crate) use item::{Item, ItemEnum, ItemStruct, Variant};
pub(crate) use pins::Pin;
pub(crate) use sections::Sections;
pub(crate) use tokens::{expression, separated, suffixes};
pub(crate) use traits::{FROM_SYMBOL, FROM_WIDE, Presence, TRY_FROM_SYMBOL, TRY_FROM_WIDE, reprs};

/// The attribute and its module.
pub(crate) struct Input {
    pub(crate) arguments: Arguments,
    pub(crate) module: Module,
    pub(crate) mistakes: Mistakes,
}

/// All that is wrong with what the user wrote: nobody should mend one mistake only to find the next.
#[derive(Default)]
pub(crate) struct Mistakes {
    pub(crate) errors: Vec<Error>,
    /// no types can be made
    pub(crate) are_fatal: bool,
}

impl Mistakes {
    pub(crate) fn push(&mut self, error: Error) {
        self.errors.push(error);
    }

    pub(crate) fn push_fatal(&mut self, error: Error) {
        self.errors.push(error);
        self.are_fatal = true;
    }
}

pub(crate) struct Arguments {
    /// relative to the folder of the `Cargo.toml`; `None`, and a mistake, where it is missing
    pub(crate) path: Option<LitStr>,
    /// where that is
    pub(crate) file: PathBuf,
    /// how the output names `status-codes`
    pub(crate) runtime: TokenStream,
    /// the problems that the user wants as errors, and those that the user does not want
    pub(crate) deny: Vec<ProblemName>,
    pub(crate) allow: Vec<ProblemName>,
    /// what the rules cannot know of the page
    pub(crate) columns: ColumnHints,
    /// the columns that become methods
    pub(crate) typed: Vec<TypedColumn>,
    pub(crate) skip: Vec<String>,
    pub(crate) only: Vec<String>,
    /// the types of a `pub` module are not `#[non_exhaustive]`
    pub(crate) exhaustive: bool,
}

/// The name of a problem, which may be unknown.
pub(crate) struct ProblemName {
    pub(crate) name: String,
    pub(crate) tokens: TokenStream,
}

pub(crate) struct Module {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    /// the items with `#[section]`
    pub(crate) bound: Vec<Bound>,
    /// all others, which are kept as they are
    pub(crate) items: Vec<Item>,
    /// how many of them are above the last one with `#[section]`
    pub(crate) above: usize,
}

/// Parses both. What is no module comes back as it was, with the error, so that the error stands alone.
pub(crate) fn parse(arguments: TokenStream, item: TokenStream) -> Result<Input, TokenStream> {
    let mut mistakes = Mistakes::default();
    let arguments = Arguments::of(arguments, &mut mistakes);
    let module = |input: ParseStream<'_>| Module::parse(input, &mut mistakes);
    match module.parse2(item.clone()) {
        Ok(module) => Ok(Input { arguments, module, mistakes }),
        Err(error) => Err(error.into_compile_error().into_iter().chain(item).collect()),
    }
}

impl Arguments {
    /// What could be read of the arguments.
    fn of(tokens: TokenStream, mistakes: &mut Mistakes) -> Self {
        let mut arguments = Self {
            path: None,
            file: PathBuf::new(),
            runtime: parse_quote!(::status_codes),
            deny: Vec::new(),
            allow: Vec::new(),
            columns: ColumnHints::default(),
            typed: Vec::new(),
            skip: Vec::new(),
            only: Vec::new(),
            exhaustive: false,
        };
        let parse = |input: ParseStream<'_>| {
            if let Err(error) = arguments.parse(input, mistakes) {
                mistakes.push(error);
            }
            // behind a mistake nothing can be told
            input.parse::<TokenStream>()
        };
        let _ = parse.parse2(tokens.clone());
        mistakes.errors.extend(tokens::suffixes(tokens));
        mistakes.are_fatal |= arguments.path.is_none();
        arguments
    }

    fn parse(&mut self, input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<()> {
        if !input.peek(LitStr) {
            let text = "write the path of the page: `#[page(\"docs/errors.md\")]`";
            return Err(Error::new(input.span(), text));
        }
        let page: LitStr = input.parse()?;
        self.file = file(&page.value()).map_err(|text| Error::new(page.span(), text))?;
        self.path = Some(page);
        let mut given = Given::default();
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let name = input.call(Ident::parse_any)?;
            mistakes.errors.extend(given.again(&name));
            match name.to_string().as_str() {
                "crate" => {
                    let text = "write how you name `status-codes`: `crate = ::path`";
                    let path = path(input).ok_or_else(|| Error::new(name.span(), text));
                    mistakes.are_fatal |= path.is_err();
                    self.runtime = path?;
                }
                "deny" => self.deny.extend(problem_names(&name, input)?),
                "allow" => self.allow.extend(problem_names(&name, input)?),
                "skip" => self.skip.extend(headings(&name, "no codes: `skip(\"Bank codes\")`", input)?),
                "only" => self.only.extend(headings(&name, "codes: `only(\"Close codes\")`", input)?),
                "exhaustive" => self.exhaustive = true,
                "columns" => self.typed.extend(columns::columns(&name, input)?),
                _ if hint(&mut self.columns, &name, input)? => {}
                _ => {
                    let text = "the arguments behind the path are `exhaustive`, `skip(\"…\")`, `only(\"…\")`, \
                                `code = \"…\"`, `name = \"…\"`, `message = \"…\"`, `columns(…)`, `deny(…)`, `allow(…)` \
                                and `crate = ::path`";
                    return Err(Error::new(name.span(), text));
                }
            }
        }
        if input.is_empty() { Ok(()) } else { Err(input.error("expected `,`")) }
    }
}

/// The names of the arguments so far.
#[derive(Default)]
struct Given(Vec<String>);

impl Given {
    /// The error of an argument that is there already.
    fn again(&mut self, name: &Ident) -> Option<Error> {
        let (written, known) = (name.to_string(), &mut self.0);
        let error = known.contains(&written).then(|| again(&written, name));
        known.push(written);
        error
    }
}

/// The error of what is written twice.
pub(crate) fn again(name: &str, tokens: impl ToTokens) -> Error {
    Error::new_spanned(tokens, format!("`{name}` is written twice: write it once"))
}

/// Where the page of a path lies, or why it names none, on whatever machine.
fn file(path: &str) -> Result<PathBuf, String> {
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    if has_drive || path.starts_with(['/', '\\']) {
        let text = "the path of the page is absolute; write it as it starts at the folder of the crate's `Cargo.toml`, \
                    and link a page that lies elsewhere";
        return Err(text.to_owned());
    }
    if path.contains('\\') {
        let path = path.replace('\\', "/");
        return Err(format!("the path of the page has a `\\`; write `{path}`, on Windows too"));
    }
    // a proc macro has no other way to know the crate it expands in
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    // rustc would look for a relative one beside the file of the module
    let is_set = root.is_absolute();
    let text = "`CARGO_MANIFEST_DIR` is not set to an absolute path, where the path of the page starts; \
                cargo sets it: with another build tool, set it to the folder of the crate";
    if is_set { Ok(root.join(path)) } else { Err(text.to_owned()) }
}

/// `code = "Value"`, `name = "Symbol"`, `message = "Meaning"`: whether the argument is one of them.
fn hint(columns: &mut ColumnHints, name: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
    let column = match name.to_string().as_str() {
        "code" => &mut columns.code,
        "name" => &mut columns.name,
        "message" => &mut columns.message,
        _ => return Ok(false),
    };
    let value = |input: ParseStream<'_>| {
        input.parse::<Token![=]>()?;
        input.parse::<LitStr>()
    };
    let text = format!("write the header of a column: `{name} = \"Value\"`");
    *column = Some(value(input).map_err(|_| Error::new(name.span(), text))?.value());
    Ok(true)
}

/// `("Bank codes", …)`.
fn headings(what: &Ident, example: &str, input: ParseStream<'_>) -> syn::Result<Vec<String>> {
    let list = |input: ParseStream<'_>| {
        let headings;
        parenthesized!(headings in input);
        headings.call(separated::<LitStr>)
    };
    let text = format!("write the headings of sections that document {example}");
    let headings = list(input).map_err(|_| Error::new(what.span(), text))?;
    Ok(headings.iter().map(LitStr::value).collect())
}

/// `= ::path`.
fn path(input: ParseStream<'_>) -> Option<TokenStream> {
    input.parse::<Token![=]>().ok()?;
    input.call(tokens::path).ok().map(|(_, path)| path)
}

fn problem_names(what: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<ProblemName>> {
    if !input.peek(syn::token::Paren) {
        let text = format!("write the names of problems in parentheses: `{what}(shared-number)`");
        return Err(Error::new(what.span(), text));
    }
    let names;
    parenthesized!(names in input);
    names.call(separated)
}

impl Parse for ProblemName {
    /// `shared-number`, with or without quotes.
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            let name: LitStr = input.parse()?;
            return Ok(Self { name: name.value(), tokens: name.into_token_stream() });
        }
        let tokens = expression(input)?;
        Ok(Self { name: tokens.to_string().replace(' ', ""), tokens })
    }
}

impl Module {
    fn parse(input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Self> {
        let (mut attributes, visibility) = (Attribute::all(input)?, input.parse()?);
        if !input.peek(Token![mod]) {
            return Err(input.error("the attribute stands on an inline module: `pub mod errors {}`"));
        }
        input.parse::<Token![mod]>()?;
        let name: Ident = input.parse()?;
        let mut items = Vec::new();
        if input.peek(Brace) {
            let content;
            braced!(content in input);
            attributes.extend(Attribute::inner(&content)?);
            items = Item::all(&content)?;
        } else {
            let text = format!("the page's types need an inline module: `mod {name} {{}}`");
            mistakes.push_fatal(Error::new(name.span(), text));
            input.parse::<Token![;]>()?;
        }
        for page in take(&mut attributes, Attribute::is_page) {
            let text = "a module has one page: remove this attribute, or put it on another module";
            mistakes.push(Error::new_spanned(page, text));
        }
        let Items { bound, others: items, above } = bound::split(items, mistakes);
        Ok(Self { attributes, visibility, name, bound, items, above })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::file;

    #[test]
    fn paths_are_relative_and_the_same_on_every_machine() {
        for path in ["/docs/errors.md", r"\docs\errors.md", "C:/docs/errors.md", r"C:\docs\errors.md", "C:errors.md"] {
            assert!(file(path).is_err_and(|text| text.contains("is absolute")), "{path}");
        }
        assert!(file(r"docs\errors.md").is_err_and(|text| text.contains("write `docs/errors.md`")));
        for path in ["docs/errors.md", "../errors.md", "./a b/été: 1.md", ""] {
            assert_eq!(file(path), Ok(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)));
        }
    }
}
