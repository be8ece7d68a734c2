//! From a number to its code: a perfect hash that the macro computes, and its tables.
//!
//! Each table is one byte string: a token, where an array would be as many as it has items.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::hash::{self, PerfectHash};
use crate::plan::{Code, Section};

/// The functions that find a number of a section.
pub(super) struct Lookup {
    hash: PerfectHash,
    /// for each code, where its wordings start; past all of them where it has none
    firsts: Vec<usize>,
}

impl Lookup {
    pub(super) fn new(section: &Section) -> Self {
        let numbers: Vec<i64> = section.codes.iter().map(Code::number).collect();
        let hash = hash::perfect(&numbers);
        let counts = || section.codes.iter().map(|code| code.entry.messages.len());
        let (mut next, all) = (0, counts().sum());
        let firsts = counts().map(|count| {
            next += count;
            if count == 0 { all } else { next - count }
        });
        let firsts = firsts.collect();
        Self { hash, firsts }
    }

    /// The function `__position`.
    pub(super) fn position(&self, raw: &TokenStream) -> TokenStream {
        let multiplier = hexadecimal(self.hash.multiplier);
        let (to_bucket, to_slot) = self.hash.shifts();
        let (to_bucket, to_slot) = (Literal::u32_unsuffixed(to_bucket), Literal::u32_unsuffixed(to_slot));
        let displaced = (!self.hash.displacements.is_empty()).then(|| {
            let bucket = quote!((product >> #to_bucket) as ::core::primitive::usize);
            let (displacements, displacement) = table(&quote!(DISPLACEMENTS), &self.hash.displacements, &bucket);
            let last = Literal::usize_unsuffixed(self.hash.slots.len() - 1);
            quote! {
                #displacements
                let slot = (slot ^ #displacement) & #last;
            }
        });
        // what stands in a slot that no number has does not matter
        let positions: Vec<usize> = self.hash.slots.iter().map(|position| position.unwrap_or_default()).collect();
        let (positions, position) = table(&quote!(POSITIONS), &positions, &quote!(slot));
        quote! {
            // the only position that the number can have: a perfect hash
            #[inline]
            const fn __position(number: #raw) -> ::core::primitive::usize {
                #positions
                let product = (number as ::core::primitive::u64).wrapping_mul(#multiplier);
                let slot = (product >> #to_slot) as ::core::primitive::usize;
                #displaced
                #position
            }
        }
    }

    /// The body of `message` of a documented code.
    pub(super) fn message(&self) -> TokenStream {
        let position = quote!(Self::__position(self.number()));
        let (firsts, first) = table(&quote!(FIRSTS), &self.firsts, &position);
        quote! {
            #firsts
            __rt::first(Self::__MESSAGES, #first)
        }
    }
}

/// A constant of numbers, each in as few bytes as the greatest one needs, and the number at an index. Other crates see
/// into constants, not into statics: so their optimizer knows what comes out.
fn table(name: &TokenStream, numbers: &[usize], index: &TokenStream) -> (TokenStream, TokenStream) {
    let (width, read) = match numbers.iter().max() {
        None | Some(0..=0xff) => (1, quote!(one_byte)),
        Some(0x100..=0xffff) => (2, quote!(two_bytes)),
        Some(_) => (4, quote!(four_bytes)),
    };
    let mut bytes = Vec::new();
    for number in numbers {
        bytes.extend_from_slice(&number.to_le_bytes()[..width]);
    }
    let (length, bytes) = (Literal::usize_unsuffixed(bytes.len()), Literal::byte_string(&bytes));
    (quote!(const #name: &[::core::primitive::u8; #length] = #bytes;), quote!(__rt::#read(#name, #index)))
}

/// A literal as people write such numbers.
fn hexadecimal(number: u64) -> Literal {
    let [a, b, c, d] = [48, 32, 16, 0].map(|shift| number >> shift & 0xffff);
    format!("0x{a:04x}_{b:04x}_{c:04x}_{d:04x}").parse().unwrap_or_else(|_| Literal::u64_unsuffixed(number))
}
