//! The words of a comparison.

/// What [`diff`](crate::diff) found.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Diff {
    /// The changes: of the page, then by section and code.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The greatest verdict; `None` where nothing changed.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        self.changes.iter().map(Change::verdict).max()
    }
}

/// Which part of the version has to grow, by cargo's rules.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// Texts change, names and types stay.
    Patch,
    /// There is more than before.
    Minor,
    /// What users wrote may no longer compile, or silently come to mean another code.
    Major,
}

impl Verdict {
    /// As users read it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// A change, with what stood there before and what stands there now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// What happened.
    pub what: What,
    /// The type of the section, by its new name unless it is gone; `None` where the page as a whole changed.
    pub type_name: Option<String>,
    /// The code as the page spells it, or the range; `None` where more than one code changed.
    pub code: Option<String>,
    /// Before.
    pub old: Option<Side>,
    /// Now.
    pub new: Option<Side>,
}

impl Change {
    /// What it means for the version.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.what.verdict()
    }

    pub(super) fn new(what: What, old: impl Into<Option<Side>>, new: impl Into<Option<Side>>) -> Self {
        Self { what, type_name: None, code: None, old: old.into(), new: new.into() }
    }

    pub(super) fn of(self, type_name: &str) -> Self {
        Self { type_name: Some(type_name.to_owned()), ..self }
    }

    pub(super) fn at(self, code: &str) -> Self {
        Self { code: Some(code.to_owned()), ..self }
    }
}

/// One side of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Side {
    /// What was changed: a name, a wording, a type.
    pub text: String,
    /// The line of the page that says so, from 1; `None` where no single line does.
    pub line: Option<u32>,
}

impl Side {
    pub(super) fn new(text: impl Into<String>, line: impl Into<Option<u32>>) -> Self {
        Self { text: text.into(), line: line.into() }
    }
}

macro_rules! whats {
    ($($(#[doc = $doc:literal])+ $what:ident = $name:literal, $verdict:ident;)+) => {
        /// What happened to a page, a section or a code.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
        #[non_exhaustive]
        pub enum What {
            $($(#[doc = $doc])+ $what,)+
        }

        impl What {
            /// All, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$what),+];

            /// The name, such as `constant-renamed`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$what => $name,)+
                }
            }

            /// What it means for the version.
            #[must_use]
            pub const fn verdict(self) -> Verdict {
                match self {
                    $(Self::$what => Verdict::$verdict,)+
                }
            }
        }
    };
}

whats! {
    /// The title or the introduction says something else.
    Introduction = "introduction", Patch;
    /// `AnyCode` has another type of number, or symbols.
    LookupChanged = "lookup-changed", Major;
    /// The sections stand in another order, and so do `lookup`'s answers and the values of `AnyCode`.
    SectionsReordered = "sections-reordered", Patch;
    /// There is one more type.
    SectionAdded = "section-added", Minor;
    /// A type is gone.
    SectionRemoved = "section-removed", Major;
    /// A type has another name.
    TypeRenamed = "type-renamed", Major;
    /// The variants by number start with another letter.
    PrefixChanged = "prefix-changed", Major;
    /// The codes are of another type: `u32`, `i32`, `i64` or symbols.
    ReprChanged = "repr-changed", Major;
    /// Symbols have other values, `Code::ERR_FOO as usize`: these are their positions.
    ValuesShifted = "values-shifted", Major;
    /// The type is an error now.
    ErrorAdded = "error-added", Minor;
    /// The type is no error any more.
    ErrorRemoved = "error-removed", Major;
    /// The section is of another kind.
    KindChanged = "kind-changed", Patch;
    /// The heading is another; the type keeps its name.
    HeadingChanged = "heading-changed", Patch;
    /// There is one more code.
    Added = "added", Minor;
    /// A code is gone.
    Removed = "removed", Major;
    /// A code is in another section.
    Moved = "moved", Major;
    /// A second section documents the code: `code!(page, 41)` has to name the type.
    Ambiguous = "ambiguous", Major;
    /// The code is spelled otherwise.
    Respelled = "respelled", Patch;
    /// A variant has another name.
    VariantRenamed = "variant-renamed", Major;
    /// The name of a variant stands for another code.
    VariantRepointed = "variant-repointed", Major;
    /// A constant has another name.
    ConstantRenamed = "constant-renamed", Major;
    /// The name of a constant stands for another code.
    ConstantRepointed = "constant-repointed", Major;
    /// A code has one constant more.
    ConstantAdded = "constant-added", Minor;
    /// A code has one constant less.
    ConstantRemoved = "constant-removed", Major;
    /// `message!` takes other placeholders.
    PlaceholdersChanged = "placeholders-changed", Major;
    /// `message!` takes further placeholders, besides those it took.
    PlaceholdersAdded = "placeholders-added", Minor;
    /// A wording is another.
    Reworded = "reworded", Patch;
    /// There is one more wording.
    WordingAdded = "wording-added", Patch;
    /// A wording is gone.
    WordingRemoved = "wording-removed", Patch;
    /// Another column says something else.
    ColumnsChanged = "columns-changed", Patch;
    /// The code, or the whole page, is deprecated now.
    Deprecated = "deprecated", Minor;
    /// The code, or the whole page, is deprecated no more.
    Undeprecated = "undeprecated", Patch;
    /// There is one more range.
    RangeAdded = "range-added", Patch;
    /// A range is gone.
    RangeRemoved = "range-removed", Patch;
    /// What is said of a range is another.
    RangeReworded = "range-reworded", Patch;
}
