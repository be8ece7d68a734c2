/// The parcel service.
pub mod parcels {
    /*!
What the parcel service answers.

## Error Codes

3 error codes: [`ErrorCode`](parcels::ErrorCode)

| code | message | name |
|---|---|---|
| `40` | The address is incomplete. | [`E40`](variant@parcels::ErrorCode::E40) |
| `41` | No parcel with the number `{id}`. | [`E41`](variant@parcels::ErrorCode::E41) |
| `52` | Locked | [`E52`](variant@parcels::ErrorCode::E52) |

## Warning Codes

2 warning codes: [`WarningCode`](parcels::WarningCode)

| code | message | name |
|---|---|---|
| `-1` | Locked | [`WMinus1`](variant@parcels::WarningCode::WMinus1) |
| `7` | Weighs more than declared (deprecated) | [`W7`](variant@parcels::WarningCode::W7) |

Made from `src/expand/snapshot/page.md`.*/
    #[doc(hidden)]
    pub use ::status_codes::__private as __rt;
    const _: () = {
        const fn _page() -> &'static [::core::primitive::u8] {
            ::core::include_bytes!(
                ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"),
                "/src/expand/snapshot/page.md")
            )
        }
    };
    ///What `src/expand/snapshot/page.md` says.
    pub const PAGE: &__rt::Page = &__PAGE;
    static __PAGE: __rt::Page = __rt::page(
        ::core::option::Option::Some("Parcel API"),
        "What the parcel service answers.",
        "src/expand/snapshot/page.md",
        &[&__ErrorCode, &__WarningCode],
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
    #[non_exhaustive]
    pub enum AnyCode {
        /// A code of [`ErrorCode`].
        ErrorCode(ErrorCode),
        /// A code of [`WarningCode`].
        WarningCode(WarningCode),
    }
    impl AnyCode {
        /// All codes, in the order of the page's sections.
        pub const ALL: &'static [Self] = &[
            AnyCode::ErrorCode(ErrorCode::E40),
            AnyCode::ErrorCode(ErrorCode::E41),
            AnyCode::ErrorCode(ErrorCode::E52),
            AnyCode::WarningCode(WarningCode::WMinus1),
            AnyCode::WarningCode(WarningCode::__DEPRECATED_W7),
        ];
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 5;
        /// The number.
        #[must_use]
        pub const fn number(self) -> ::core::primitive::i64 {
            match self {
                Self::ErrorCode(code) => code.number() as ::core::primitive::i64,
                Self::WarningCode(code) => code.number() as ::core::primitive::i64,
            }
        }
        /// What the codes of the section report.
        #[must_use]
        pub const fn kind(self) -> __rt::Kind {
            match self {
                Self::ErrorCode(_) => __rt::Kind::Error,
                Self::WarningCode(_) => __rt::Kind::Warning,
            }
        }
        /// The first wording; empty if the page gives no text.
        #[must_use]
        pub const fn message(self) -> &'static ::core::primitive::str {
            match self {
                Self::ErrorCode(code) => code.message(),
                Self::WarningCode(code) => code.message(),
            }
        }
        /// The wordings, in the order of the page.
        #[must_use]
        pub const fn messages(self) -> &'static [__rt::Message] {
            match self {
                Self::ErrorCode(code) => code.messages(),
                Self::WarningCode(code) => code.messages(),
            }
        }
        /// All that the page says of the code.
        #[must_use]
        pub const fn entry(self) -> __rt::Entry {
            match self {
                Self::ErrorCode(code) => code.entry(),
                Self::WarningCode(code) => code.entry(),
            }
        }
    }
    impl ::core::fmt::Display for AnyCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::ErrorCode(code) => ::core::fmt::Display::fmt(code, f),
                Self::WarningCode(code) => ::core::fmt::Display::fmt(code, f),
            }
        }
    }
    impl ::core::error::Error for AnyCode {}
    #[doc(hidden)]
    impl __rt::HasUnknown for AnyCode {
        type Unknown = ::core::primitive::i128;
    }
    #[doc(hidden)]
    impl __rt::AnyDocumented for AnyCode {
        type Found = [::core::option::Option<AnyCode>; 2];
        const PAGE: &'static __rt::Page = PAGE;
        const SHARED: &'static [&'static [AnyCode]] = &[];
        fn find(code: __rt::Value<'_>) -> [::core::option::Option<AnyCode>; 2] {
            [
                __rt::find::<ErrorCode>(code).map(AnyCode::ErrorCode),
                __rt::find::<WarningCode>(code).map(AnyCode::WarningCode),
            ]
        }
        fn value(self) -> __rt::Value<'static> {
            match self {
                Self::ErrorCode(code) => __rt::value(code),
                Self::WarningCode(code) => __rt::value(code),
            }
        }
    }
    __rt::serialize_any_impl!(AnyCode);
    __rt::deserialize_any_impl!(AnyCode);
    impl ::core::convert::From<ErrorCode> for AnyCode {
        fn from(code: ErrorCode) -> Self {
            Self::ErrorCode(code)
        }
    }
    /// A code of another section comes back as it is.
    impl ::core::convert::TryFrom<AnyCode> for ErrorCode {
        type Error = AnyCode;
        fn try_from(code: AnyCode) -> ::core::result::Result<ErrorCode, AnyCode> {
            match code {
                AnyCode::ErrorCode(code) => ::core::result::Result::Ok(code),
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
    #[non_exhaustive]
    pub enum ErrorCode {
        /**`40` The address is incomplete.

`src/expand/snapshot/page.md`, line 10*/
        E40 = 40,
        /**`41` No parcel with the number `{id}`.

Placeholders, which `message!` fills: `{id}`

- `Retry`: never

`src/expand/snapshot/page.md`, line 9*/
        E41,
        /**`52` Locked

`src/expand/snapshot/page.md`, line 11*/
        E52 = 52,
    }
    impl ErrorCode {
        /**`40` The address is incomplete.

It is [`E40`](variant@ErrorCode::E40).*/
        pub const THE_ADDRESS_IS_INCOMPLETE: Self = Self::E40;
        /**`41` No parcel with the number `{id}`.

It is [`E41`](variant@ErrorCode::E41).*/
        pub const NO_PARCEL_WITH_THE_NUMBER: Self = Self::E41;
        /**`52` Locked

It is [`E52`](variant@ErrorCode::E52).*/
        pub const LOCKED: Self = Self::E52;
    }
    impl ErrorCode {
        /// All codes, by number.
        pub const ALL: &'static [Self] = {
            static ALL: [ErrorCode; 3] = [
                ErrorCode::E40,
                ErrorCode::E41,
                ErrorCode::E52,
            ];
            &ALL
        };
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 3;
        /// The section of the page.
        pub const SECTION: &'static __rt::Section = &__ErrorCode;
        const __MESSAGES: __rt::Lists<__rt::Message> = {
            static MESSAGES: [__rt::Message; 3] = [
                __rt::message("The address is incomplete.", 10),
                __rt::message("No parcel with the number {id}.", 9),
                __rt::message("Locked", 11),
            ];
            __rt::lists(&MESSAGES, &[1, 2, 3])
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
            const FIRSTS: &[::core::primitive::u8; 3] = b"\0\x01\x02";
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
            const POSITIONS: &[::core::primitive::u8; 4] = b"\0\0\x01\x02";
            let product = (number as ::core::primitive::u64)
                .wrapping_mul(0x74fa_abfc_e413_4757);
            let slot = (product >> 62) as ::core::primitive::usize;
            __rt::one_byte(POSITIONS, slot)
        }
    }
    static __ErrorCode: __rt::Section = __rt::section(
        "Error Codes",
        __rt::Kind::Error,
        &__PAGE,
        "ErrorCode",
        __rt::Tables {
            names: &["E40", "E41", "E52"],
            codes: &["40", "41", "52"],
            messages: ErrorCode::__MESSAGES,
            lines: __rt::lists(&[10, 9, 11], &[1, 2, 3]),
            columns: __rt::lists(&[__rt::column("Retry", "never")], &[0, 1, 1]),
            deprecated: &[],
        },
    );
    impl ::core::fmt::Debug for ErrorCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(*self, f)
        }
    }
    impl ::core::fmt::Display for ErrorCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::display(*self, f)
        }
    }
    impl ::core::error::Error for ErrorCode {}
    impl ::core::str::FromStr for ErrorCode {
        type Err = __rt::NotDocumented<ErrorCode>;
        fn from_str(
            code: &::core::primitive::str,
        ) -> ::core::result::Result<ErrorCode, __rt::NotDocumented<ErrorCode>> {
            __rt::from_str(code)
        }
    }
    impl ::core::convert::TryFrom<::core::primitive::u32> for ErrorCode {
        type Error = __rt::NotDocumented<ErrorCode>;
        fn try_from(
            number: ::core::primitive::u32,
        ) -> ::core::result::Result<ErrorCode, __rt::NotDocumented<ErrorCode>> {
            __rt::try_from(number)
        }
    }
    impl ::core::convert::From<ErrorCode> for ::core::primitive::u32 {
        fn from(code: ErrorCode) -> ::core::primitive::u32 {
            code.number()
        }
    }
    impl __rt::Documented for __t::__ErrorCode {
        type Raw = ::core::primitive::u32;
        const SECTION: &'static __rt::Section = ErrorCode::SECTION;
        const ALL: &'static [ErrorCode] = ErrorCode::ALL;
        fn from_raw(raw: ::core::primitive::u32) -> ::core::option::Option<ErrorCode> {
            ErrorCode::from_number(raw)
        }
        fn raw(self) -> ::core::primitive::u32 {
            self.number()
        }
        fn entry(self) -> __rt::Entry {
            ErrorCode::entry(self)
        }
    }
    __rt::serialize_impl!(ErrorCode);
    __rt::deserialize_impl!(ErrorCode);
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
    #[non_exhaustive]
    pub enum WarningCode {
        /**`-1` Locked

`src/expand/snapshot/page.md`, line 17*/
        #[doc(alias("-1"))]
        WMinus1 = -1,
        /**`7` Weighs more than declared

`src/expand/snapshot/page.md`, line 18*/
        #[deprecated]
        W7 = 7,
    }
    impl WarningCode {
        /**`-1` Locked

It is [`WMinus1`](variant@WarningCode::WMinus1).*/
        pub const LOCKED: Self = Self::WMinus1;
    }
    #[derive(__rt::Derived)]
    #[derived(
        impl
        WarningCode{#[doc(hidden)]pub
        const
        __DEPRECATED_W7:Self = Self::W7;#[doc = r#"`7` Weighs more than declared

It is [`W7`](variant@WarningCode::W7)."#]#[deprecated]pub
        const
        WEIGHS_MORE_THAN_DECLARED:Self = Self::W7;}
    )]
    struct __DeprecatedWarningCode;
    impl WarningCode {
        /// All codes, by number.
        pub const ALL: &'static [Self] = {
            static ALL: [WarningCode; 2] = [
                WarningCode::WMinus1,
                WarningCode::__DEPRECATED_W7,
            ];
            &ALL
        };
        /// How many codes there are.
        pub const COUNT: ::core::primitive::usize = 2;
        /// The section of the page.
        pub const SECTION: &'static __rt::Section = &__WarningCode;
        const __MESSAGES: __rt::Lists<__rt::Message> = {
            static MESSAGES: [__rt::Message; 2] = [
                __rt::message("Locked", 17),
                __rt::message("Weighs more than declared", 18),
            ];
            __rt::lists(&MESSAGES, &[1, 2])
        };
        /// The number.
        #[inline]
        #[must_use]
        pub const fn number(self) -> ::core::primitive::i32 {
            self as ::core::primitive::i32
        }
        /// The code with this number, if it is documented.
        #[inline]
        #[must_use]
        pub const fn from_number(
            number: ::core::primitive::i32,
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
            const FIRSTS: &[::core::primitive::u8; 2] = b"\0\x01";
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
        const fn __position(number: ::core::primitive::i32) -> ::core::primitive::usize {
            const POSITIONS: &[::core::primitive::u8; 2] = b"\x01\0";
            let product = (number as ::core::primitive::u64)
                .wrapping_mul(0x10e7_751a_f5b6_8437);
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
            names: &["WMinus1", "W7"],
            codes: &["-1", "7"],
            messages: WarningCode::__MESSAGES,
            lines: __rt::lists(&[17, 18], &[1, 2]),
            columns: __rt::lists(&[], &[]),
            deprecated: &[1],
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
    impl ::core::convert::TryFrom<::core::primitive::i32> for WarningCode {
        type Error = __rt::NotDocumented<WarningCode>;
        fn try_from(
            number: ::core::primitive::i32,
        ) -> ::core::result::Result<WarningCode, __rt::NotDocumented<WarningCode>> {
            __rt::try_from(number)
        }
    }
    impl ::core::convert::From<WarningCode> for ::core::primitive::i32 {
        fn from(code: WarningCode) -> ::core::primitive::i32 {
            code.number()
        }
    }
    impl __rt::Documented for __t::__WarningCode {
        type Raw = ::core::primitive::i32;
        const SECTION: &'static __rt::Section = WarningCode::SECTION;
        const ALL: &'static [WarningCode] = WarningCode::ALL;
        fn from_raw(raw: ::core::primitive::i32) -> ::core::option::Option<WarningCode> {
            WarningCode::from_number(raw)
        }
        fn raw(self) -> ::core::primitive::i32 {
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
        pub type __ErrorCode = super::ErrorCode;
        pub type __WarningCode = super::WarningCode;
    }
    #[doc(hidden)]
    pub mod __n {
        pub type __ErrorCode<const NUMBER: ::core::primitive::bool> = super::ErrorCode;
        pub type __WarningCode<const NUMBER: ::core::primitive::bool> = super::WarningCode;
    }
    #[doc(hidden)]
    #[macro_export]
    macro_rules! __status_codes_parcels_cfaafddf5d3ee9f4 {
        (brief $resolve:ident [$($path:tt)*] $($input:tt)*) => {
            $($path)* ::__rt:: $resolve !
            ("__ErrorCode	__WarningCode	src/expand/snapshot/page.md
-1 1 WMinus1
7 1~ W7
40 0 E40
41 0 E41
52 0 E52
"[$($path)*]
            $($input)*)
        };
        (full $resolve:ident [$($path:tt)*] $($input:tt)*) => {
            $($path)* ::__rt:: $resolve !
            ("__ErrorCode	__WarningCode	src/expand/snapshot/page.md
-1 1 WMinus1	Locked
7 1~ W7	Weighs more than declared
40 0 E40	The address is incomplete.
41 0 E41	No parcel with the number {id}.
52 0 E52	Locked
E40	0 40
E41	0 41
E52	0 52
LOCKED	0 52
LOCKED	1 -1
NO_PARCEL_WITH_THE_NUMBER	0 41
THE_ADDRESS_IS_INCOMPLETE	0 40
W7	1 7
WEIGHS_MORE_THAN_DECLARED	1 7
WMinus1	1 -1
0 0 163"[$($path)*]
            $($input)*)
        };
    }
    #[doc(hidden)]
    pub use __status_codes_parcels_cfaafddf5d3ee9f4 as __codes;
    pub use core::fmt::Debug;
}
