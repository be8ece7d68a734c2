mod rules {
    /*!
## Rule

3 codes: [`Rule`](Rule)

| code | message | name |
|---|---|---|
| `0.0.0` | Unknown. | [`C0_0_0`](variant@Rule::C0_0_0) |
| `API-01` | No parcel. | [`NoParcel`](variant@Rule::NoParcel) |
| `SA1000` | A parcel has a label. | [`LabelMissing`](variant@Rule::LabelMissing) |
| `5xx` | Depot closed. | |

## Warning Codes

1 warning code: [`WarningCode`](WarningCode)

| code | message | name |
|---|---|---|
| `41` | Almost full. | [`W41`](variant@WarningCode::W41) |

Made from `src/expand/snapshot/symbols.md`.*/
    #[doc(hidden)]
    pub(crate) use ::status_codes::__private as __rt;
    const _: () = {
        const fn _page() -> &'static [::core::primitive::u8] {
            ::core::include_bytes!(
                ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"),
                "/src/expand/snapshot/symbols.md")
            )
        }
    };
    ///What `src/expand/snapshot/symbols.md` says.
    pub const PAGE: &__rt::Page = &__PAGE;
    static __PAGE: __rt::Page = __rt::page(
        ::core::option::Option::Some("Parcel rules"),
        "",
        "src/expand/snapshot/symbols.md",
        &[&__Rule, &__WarningCode],
    );
    /// A code of any section.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash,
    )]
    pub enum AnyCode {
        /// A code of [`Rule`].
        Rule(Rule),
        /// A code of [`WarningCode`].
        WarningCode(WarningCode),
    }
    impl AnyCode {
        /// All codes, in the order of the page's sections.
        pub const ALL: &'static [Self] = &[
            AnyCode::Rule(Rule::C0_0_0),
            AnyCode::Rule(Rule::NoParcel),
            AnyCode::Rule(Rule::LabelMissing),
            AnyCode::WarningCode(WarningCode::W41),
        ];
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 4;
        /// The code as the page spells it.
        #[must_use]
        pub const fn as_str(self) -> &'static ::core::primitive::str {
            self.entry().code()
        }
        /// What the codes of the section report.
        #[must_use]
        pub const fn kind(self) -> __rt::Kind {
            match self {
                Self::Rule(_) => __rt::Kind::Other,
                Self::WarningCode(_) => __rt::Kind::Warning,
            }
        }
        /// The first wording; empty if the page gives no text.
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            match self {
                Self::Rule(code) => code.message(),
                Self::WarningCode(code) => code.message(),
            }
        }
        /// The wordings, in the order of the page.
        #[must_use]
        pub const fn messages(self) -> &'static [__rt::Message] {
            match self {
                Self::Rule(code) => code.messages(),
                Self::WarningCode(code) => code.messages(),
            }
        }
        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            match self {
                Self::Rule(code) => code.entry(),
                Self::WarningCode(code) => code.entry(),
            }
        }
    }
    impl ::core::fmt::Display for AnyCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::Rule(code) => ::core::fmt::Display::fmt(code, f),
                Self::WarningCode(code) => ::core::fmt::Display::fmt(code, f),
            }
        }
    }
    impl ::core::error::Error for AnyCode {}
    #[doc(hidden)]
    impl __rt::HasUnknown for AnyCode {
        type Unknown = __rt::Mixed;
    }
    #[doc(hidden)]
    impl __rt::AnyDocumented for AnyCode {
        type Found = [::core::option::Option<AnyCode>; 2];
        const PAGE: &'static __rt::Page = PAGE;
        const SHARED: &'static [&'static [AnyCode]] = &[];
        fn find(code: __rt::Value<'_>) -> [::core::option::Option<AnyCode>; 2] {
            [
                __rt::find::<Rule>(code).map(AnyCode::Rule),
                __rt::find::<WarningCode>(code).map(AnyCode::WarningCode),
            ]
        }
        fn value(self) -> __rt::Value<'static> {
            match self {
                Self::Rule(code) => __rt::value(code),
                Self::WarningCode(code) => __rt::value(code),
            }
        }
    }
    __rt::serialize_any_impl!(AnyCode);
    __rt::deserialize_any_impl!(AnyCode);
    impl ::core::convert::From<Rule> for AnyCode {
        fn from(code: Rule) -> Self {
            Self::Rule(code)
        }
    }
    /// A code of another section comes back as it is.
    impl ::core::convert::TryFrom<AnyCode> for Rule {
        type Error = AnyCode;
        fn try_from(code: AnyCode) -> ::core::result::Result<Rule, AnyCode> {
            match code {
                AnyCode::Rule(code) => ::core::result::Result::Ok(code),
                other => ::core::result::Result::Err(other),
            }
        }
    }
    impl ::core::convert::From<WarningCode> for AnyCode {
        fn from(code: WarningCode) -> Self {
            Self::WarningCode(code)
        }
    }
    /// A code of another section comes back as it is.
    impl ::core::convert::TryFrom<AnyCode> for WarningCode {
        type Error = AnyCode;
        fn try_from(code: AnyCode) -> ::core::result::Result<WarningCode, AnyCode> {
            match code {
                AnyCode::WarningCode(code) => ::core::result::Result::Ok(code),
                other => ::core::result::Result::Err(other),
            }
        }
    }
    /// A code as a server reports it, before one knows of which section it is.
    pub type AnyReported = __rt::AnyReported<AnyCode>;
    /// The codes with this number or symbol: one for each section that documents it, in the order of the page.
    pub fn lookup<C: __rt::Reportable>(code: C) -> __rt::Lookup<AnyCode> {
        __rt::lookup(&code)
    }
    /**3 codes of “Rule” in `src/expand/snapshot/symbols.md`.

Documented as ranges:

- `5xx` Depot closed.*/
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Rule {
        /**`0.0.0` Unknown.

`src/expand/snapshot/symbols.md`, line 10*/
        #[doc(alias("0.0.0"))]
        C0_0_0,
        /**`API-01` No parcel.

`src/expand/snapshot/symbols.md`, line 9*/
        #[doc(alias("API-01"))]
        NoParcel,
        /**`SA1000` A parcel has a label.

- `Name`: Label missing
- `Name`: NO\_LABEL

`src/expand/snapshot/symbols.md`, lines 7, 8*/
        #[doc(alias("parcel"))]
        LabelMissing,
    }
    impl Rule {
        /**`0.0.0` Unknown.

It is [`C0_0_0`](variant@Rule::C0_0_0).*/
        pub const UNKNOWN: Self = Self::C0_0_0;
        /**`API-01` No parcel.

It is [`NoParcel`](variant@Rule::NoParcel).*/
        pub const Api01: Self = Self::NoParcel;
        /**`API-01` No parcel.

It is [`NoParcel`](variant@Rule::NoParcel).*/
        pub const API_01: Self = Self::NoParcel;
        /**`SA1000` A parcel has a label.

It is [`LabelMissing`](variant@Rule::LabelMissing).*/
        pub const Sa1000: Self = Self::LabelMissing;
        /**`SA1000` A parcel has a label.

It is [`LabelMissing`](variant@Rule::LabelMissing).*/
        pub const LABEL_MISSING: Self = Self::LabelMissing;
        /**`SA1000` A parcel has a label.

It is [`LabelMissing`](variant@Rule::LabelMissing).*/
        pub const NO_LABEL: Self = Self::LabelMissing;
        /**`SA1000` A parcel has a label.

It is [`LabelMissing`](variant@Rule::LabelMissing).*/
        pub const SA1000: Self = Self::LabelMissing;
    }
    impl Rule {
        /// All codes, by symbol.
        pub const ALL: &'static [Self] = {
            static ALL: [Rule; 3] = [Rule::C0_0_0, Rule::NoParcel, Rule::LabelMissing];
            &ALL
        };
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 3;
        /// The section of the page.
        pub const SECTION: &'static __rt::Section = &__Rule;
        const __MESSAGES: __rt::Lists<__rt::Message> = {
            static MESSAGES: [__rt::Message; 3] = [
                __rt::message("Unknown.", 10),
                __rt::message("No parcel.", 9),
                __rt::message("A parcel has a label.", 7),
            ];
            __rt::lists(&MESSAGES, &[1, 2, 3])
        };
        /// The code as the page spells it.
        #[must_use]
        pub const fn as_str(self) -> &'static ::core::primitive::str {
            self.entry().code()
        }
        /// The code that is spelled so, if it is documented: `FromStr` in constants.
        #[must_use]
        pub const fn from_str_const(
            code: &::core::primitive::str,
        ) -> ::core::option::Option<Self> {
            __rt::at(Self::ALL, __rt::index(Self::SECTION, code))
        }
        /// The name of the variant, or of the constant by number in an open set.
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            self.entry().name()
        }
        /// The first wording; empty where the page gives no text.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            match self.messages() {
                [first, ..] => first.text(),
                [] => "",
            }
        }
        /// The wordings, in the order of the page.
        #[must_use]
        pub const fn messages(self) -> &'static [__rt::Message] {
            __rt::list(Self::__MESSAGES, self as ::core::primitive::usize)
        }
        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            __rt::entry(Self::SECTION, self as ::core::primitive::usize)
        }
        /// Whether the code is one of these, which are sorted by symbol, as `codes!` and `ALL` are.
        #[must_use]
        pub const fn is_in(self, codes: &[Self]) -> ::core::primitive::bool {
            let (mut low, mut high) = (0, codes.len());
            while low < high {
                let middle = ::core::primitive::usize::midpoint(low, high);
                let ::core::option::Option::Some(code) = __rt::at(codes, middle) else {
                    return false;
                };
                let (own, found) = (
                    self as ::core::primitive::usize,
                    code as ::core::primitive::usize,
                );
                if found == own {
                    return true;
                }
                if found < own {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            false
        }
    }
    static __Rule: __rt::Section = __rt::with_ranges(
        __rt::with_symbols(
            __rt::section(
                "Rule",
                __rt::Kind::Other,
                &__PAGE,
                "Rule",
                __rt::Tables {
                    names: &["C0_0_0", "NoParcel", "LabelMissing"],
                    codes: &["0.0.0", "API-01", "SA1000"],
                    messages: Rule::__MESSAGES,
                    lines: __rt::lists(&[10, 9, 7, 8], &[1, 2, 4]),
                    columns: __rt::lists(
                        &[
                            __rt::column("Name", "Label missing"),
                            __rt::column("Name", "NO_LABEL"),
                        ],
                        &[0, 0, 2],
                    ),
                    deprecated: &[],
                },
            ),
        ),
        &[__rt::range(500, 599, "5xx", &[__rt::message("Depot closed.", 11)])],
    );
    impl ::core::fmt::Debug for Rule {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(*self, f)
        }
    }
    impl ::core::fmt::Display for Rule {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::display(*self, f)
        }
    }
    impl ::core::str::FromStr for Rule {
        type Err = __rt::NotDocumented<Rule>;
        fn from_str(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<Rule, __rt::NotDocumented<Rule>> {
            __rt::from_str(code)
        }
    }
    impl ::core::convert::TryFrom<&::core::primitive::str> for Rule {
        type Error = __rt::NotDocumented<Rule>;
        fn try_from(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<Rule, __rt::NotDocumented<Rule>> {
            __rt::from_str(code)
        }
    }
    impl ::core::convert::From<Rule> for &'static ::core::primitive::str {
        fn from(code: Rule) -> &'static ::core::primitive::str {
            code.as_str()
        }
    }
    impl __rt::Documented for __t::__Rule {
        type Raw = &'static ::core::primitive::str;
        const SECTION: &'static __rt::Section = Rule::SECTION;
        const ALL: &'static [Rule] = Rule::ALL;
        fn from_raw(
            raw: &'static ::core::primitive::str,
        ) -> ::core::option::Option<Rule> {
            Rule::from_str_const(raw)
        }
        fn raw(self) -> &'static ::core::primitive::str {
            self.as_str()
        }
        fn entry(self) -> __rt::Entry {
            Rule::entry(self)
        }
    }
    __rt::serialize_impl!(Rule);
    __rt::deserialize_impl!(Rule);
    ///1 warning code of “Warning Codes” in `src/expand/snapshot/symbols.md`.
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
    pub enum WarningCode {
        /**`41` Almost full.

`src/expand/snapshot/symbols.md`, line 17*/
        W41 = 41,
    }
    impl WarningCode {
        /**`41` Almost full.

It is [`W41`](variant@WarningCode::W41).*/
        pub const ALMOST_FULL: Self = Self::W41;
    }
    impl WarningCode {
        /// All codes, by number.
        pub const ALL: &'static [Self] = {
            static ALL: [WarningCode; 1] = [WarningCode::W41];
            &ALL
        };
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 1;
        /// The section of the page.
        pub const SECTION: &'static __rt::Section = &__WarningCode;
        const __MESSAGES: __rt::Lists<__rt::Message> = {
            static MESSAGES: [__rt::Message; 1] = [__rt::message("Almost full.", 17)];
            __rt::lists(&MESSAGES, &[1])
        };
        /// The number.
        #[inline]
        #[must_use]
        pub const fn number(self) -> ::core::primitive::u32 {
            self as ::core::primitive::u32
        }
        /// The code with this number, if it is documented.
        #[inline]
        #[must_use]
        pub const fn from_number(
            number: ::core::primitive::u32,
        ) -> ::core::option::Option<Self> {
            match __rt::at(Self::ALL, Self::__position(number)) {
                ::core::option::Option::Some(code) if code.number() == number => {
                    ::core::option::Option::Some(code)
                }
                _ => ::core::option::Option::None,
            }
        }
        /// The name of the variant, or of the constant by number in an open set.
        #[must_use]
        pub const fn name(self) -> &'static ::core::primitive::str {
            self.entry().name()
        }
        /// The first wording; empty where the page gives no text.
        #[inline]
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            const FIRSTS: &[::core::primitive::u8; 1] = b"\0";
            __rt::first(
                Self::__MESSAGES,
                __rt::one_byte(FIRSTS, Self::__position(self.number())),
            )
        }
        /// The wordings, in the order of the page.
        #[must_use]
        pub const fn messages(self) -> &'static [__rt::Message] {
            __rt::list(Self::__MESSAGES, Self::__position(self.number()))
        }
        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            __rt::entry(Self::SECTION, Self::__position(self.number()))
        }
        /// Whether the code is one of these, which are sorted by number, as `codes!` and `ALL` are.
        #[must_use]
        pub const fn is_in(self, codes: &[Self]) -> ::core::primitive::bool {
            let (mut low, mut high) = (0, codes.len());
            while low < high {
                let middle = ::core::primitive::usize::midpoint(low, high);
                let ::core::option::Option::Some(code) = __rt::at(codes, middle) else {
                    return false;
                };
                let (own, found) = (self.number(), code.number());
                if found == own {
                    return true;
                }
                if found < own {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            false
        }
        #[inline]
        const fn __position(number: ::core::primitive::u32) -> ::core::primitive::usize {
            const POSITIONS: &[::core::primitive::u8; 2] = b"\0\0";
            let product = (number as ::core::primitive::u64)
                .wrapping_mul(0x814a_d4c6_4cdb_5329);
            let slot = (product >> 63) as ::core::primitive::usize;
            __rt::one_byte(POSITIONS, slot)
        }
    }
    static __WarningCode: __rt::Section = __rt::section(
        "Warning Codes",
        __rt::Kind::Warning,
        &__PAGE,
        "WarningCode",
        __rt::Tables {
            names: &["W41"],
            codes: &["41"],
            messages: WarningCode::__MESSAGES,
            lines: __rt::lists(&[17], &[1]),
            columns: __rt::lists(&[], &[]),
            deprecated: &[],
        },
    );
    impl ::core::fmt::Debug for WarningCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(*self, f)
        }
    }
    impl ::core::fmt::Display for WarningCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::display(*self, f)
        }
    }
    impl ::core::error::Error for WarningCode {}
    impl ::core::str::FromStr for WarningCode {
        type Err = __rt::NotDocumented<WarningCode>;
        fn from_str(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<WarningCode, __rt::NotDocumented<WarningCode>> {
            __rt::from_str(code)
        }
    }
    impl ::core::convert::TryFrom<::core::primitive::u32> for WarningCode {
        type Error = __rt::NotDocumented<WarningCode>;
        fn try_from(
            number: ::core::primitive::u32,
        ) -> ::core::result::Result<WarningCode, __rt::NotDocumented<WarningCode>> {
            __rt::try_from(number)
        }
    }
    impl ::core::convert::From<WarningCode> for ::core::primitive::u32 {
        fn from(code: WarningCode) -> ::core::primitive::u32 {
            code.number()
        }
    }
    impl __rt::Documented for __t::__WarningCode {
        type Raw = ::core::primitive::u32;
        const SECTION: &'static __rt::Section = WarningCode::SECTION;
        const ALL: &'static [WarningCode] = WarningCode::ALL;
        fn from_raw(raw: ::core::primitive::u32) -> ::core::option::Option<WarningCode> {
            WarningCode::from_number(raw)
        }
        fn raw(self) -> ::core::primitive::u32 {
            self.number()
        }
        fn entry(self) -> __rt::Entry {
            WarningCode::entry(self)
        }
    }
    __rt::serialize_impl!(WarningCode);
    __rt::deserialize_impl!(WarningCode);
    #[doc(hidden)]
    pub mod __t {
        pub type __Rule = super::Rule;
        pub type __WarningCode = super::WarningCode;
    }
    #[doc(hidden)]
    pub mod __n {
        pub type __Rule<const NUMBER: ::core::primitive::bool> = super::Rule;
        pub type __WarningCode<const NUMBER: ::core::primitive::bool> = super::WarningCode;
    }
    #[doc(hidden)]
    macro_rules! __status_codes_rules_cfaafddf5d3ee9f4 {
        (brief $resolve:ident [$($path:tt)*] $($input:tt)*) => {
            $($path)* ::__rt:: $resolve !
            ("__Rule	__WarningCode	src/expand/snapshot/symbols.md
41 1 W41
0.0.0	0 C0_0_0
API-01	0 NoParcel
SA1000	0 LabelMissing
55 0 0"[$($path)*]
            $($input)*)
        };
        (full $resolve:ident [$($path:tt)*] $($input:tt)*) => {
            $($path)* ::__rt:: $resolve !
            ("__Rule	__WarningCode	src/expand/snapshot/symbols.md
41 1 W41	Almost full.
0.0.0	0 C0_0_0	Unknown.
API-01	0 NoParcel	No parcel.
SA1000	0 LabelMissing	A parcel has a label.
500 599 0 5xx	Depot closed.
ALMOST_FULL	1 41
API_01	0 API-01
Api01	0 API-01
C0_0_0	0 0.0.0
LABEL_MISSING	0 SA1000
LabelMissing	0 SA1000
NO_LABEL	0 SA1000
NoParcel	0 API-01
SA1000	0 SA1000
Sa1000	0 SA1000
UNKNOWN	0 0.0.0
W41	1 41
97 28 201"[$($path)*]
            $($input)*)
        };
    }
    #[doc(hidden)]
    pub(crate) use __status_codes_rules_cfaafddf5d3ee9f4 as __codes;
}
