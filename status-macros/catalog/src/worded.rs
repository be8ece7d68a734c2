//! Enums whose variants users read and write as words.

/// Declares an enum, and the word of each variant.
macro_rules! worded {
    ($(#[$attribute:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$attribute])*
        pub enum $name {
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// As users read it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

pub(crate) use worded;
