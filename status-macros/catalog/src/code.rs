//! The text of a code to what it means: a number, a symbol, a range, or several of them.

/// What a text spells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    /// `8015`, `-32700`, `+100`, `0x80070005`
    Number(i64),
    /// `ERR_FOO`, `API-01`, `007`
    Symbol,
    /// `4000-4999`, `5xx`, `>128`, `other`; the least and the greatest number
    Range(i64, i64),
}

/// A code of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Spelled<'a> {
    pub(crate) text: &'a str,
    pub(crate) form: Form,
}

/// Why a text is no code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NoCode {
    /// it does not look like one
    Unreadable,
    /// a number past `i64`
    TooLarge,
}

/// How strongly a text looks like a code, apart from the column it stands in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Likeness {
    /// several words, or none
    Text,
    /// one word, which could be any
    Word,
    /// one word with the marks of a symbol: `ERR_FOO`, `SA1000`, `0.0.1`, `007`
    Symbol,
    /// a number, a range, or several of them
    Number,
}

/// The codes of a text, and the name that stands beside them; `symbolic` where any one word is a code.
pub(crate) fn read(text: &str, symbolic: bool) -> Result<(Vec<Spelled<'_>>, Option<&str>), NoCode> {
    let mut codes = Vec::new();
    let name = take(text, symbolic, &mut |code| codes.push(code))?;
    Ok((codes, name))
}

/// Hands the codes of a text over, and returns the name beside them; after an error, what was handed over is nothing.
fn take<'a>(text: &'a str, symbolic: bool, taken: &mut dyn FnMut(Spelled<'a>)) -> Result<Option<&'a str>, NoCode> {
    let text = without_marks(text);
    let text = match number(text) {
        Ok(number) => {
            taken(Spelled { text, form: Form::Number(number) });
            return Ok(None);
        }
        Err(NoCode::TooLarge) => text,
        Err(NoCode::Unreadable) => without_lead(text),
    };
    if symbolic {
        // any word is one, also `other`
        let is_word = |text: &str| text.chars().all(char::is_alphabetic);
        let any = |text: &'a str| if is_word(text) { symbol(text) } else { one(text).or_else(|_| symbol(text)) };
        if let Ok(code) = any(text) {
            taken(code);
            return Ok(None);
        }
        let is_sure =
            |code: &str| likeness(code) >= Likeness::Symbol && code.contains(|c: char| c == '_' || c.is_ascii_digit());
        let (text, name) = with_name(text, &is_sure).unwrap_or((text, None));
        all_of(text, &any, taken)?;
        return Ok(name);
    }
    let (text, name) = with_name(text, &|code| one(code).is_ok() && !is_rest(code)).unwrap_or((text, None));
    all_of(text, &one, taken)?;
    Ok(name)
}

/// How much a text looks like a code.
pub(crate) fn likeness(text: &str) -> Likeness {
    if is_prose(text) {
        Likeness::Text
    } else if number(text).is_ok() {
        Likeness::Number
    } else {
        likeness_by_rules(without_marks(text))
    }
}

fn likeness_by_rules(text: &str) -> Likeness {
    match take(text, false, &mut |_| {}) {
        Ok(_) | Err(NoCode::TooLarge) => Likeness::Number,
        Err(NoCode::Unreadable) => {
            let code = with_name(text, &|code| symbol(code).is_ok()).map_or(text, |(code, _)| code);
            if all_of(code, &symbol, &mut |_| {}).is_err() { Likeness::Text } else { word_likeness(code) }
        }
    }
}

/// Whether a text is at first sight what the rules find no code in: it starts with a word that is part of no code,
/// and a second one in small letters. Most cells are such prose.
fn is_prose(text: &str) -> bool {
    const PARTS: [&str; 4] = ["all", "any", "anything", "non"];
    let bytes = text.as_bytes();
    let Some(end) = bytes.iter().position(|byte| !byte.is_ascii_alphabetic()) else { return false };
    let (first, second) = (&bytes[..end], &bytes[end + 1..]);
    let is_part = |part: &&str| part.len() == end && first.eq_ignore_ascii_case(part.as_bytes());
    bytes[end] == b' '
        && second.first().is_some_and(u8::is_ascii_lowercase)
        && !second.starts_with(b"or ")
        && !PARTS.iter().any(&is_part)
        && !LEADS.iter().any(is_part)
}

/// `901*` without its mark.
fn without_marks(text: &str) -> &str {
    if text.ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return text;
    }
    text.trim_end_matches(['*', '†', '‡']).trim_end()
}

/// Capitals and digits, or words that `_` joins: no word of a sentence.
fn word_likeness(word: &str) -> Likeness {
    let has = |is: fn(char) -> bool| word.chars().any(is);
    let is_upper = has(char::is_uppercase) && !has(char::is_lowercase) && word.len() > 1;
    let numbered = has(|c| c.is_ascii_digit()) && !has(|c| c.is_alphanumeric() && !c.is_ascii());
    // ValidationException
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let is_camel = capitals > 1 && has(char::is_lowercase);
    if word.contains('_') || is_upper || numbered || is_camel { Likeness::Symbol } else { Likeness::Word }
}

/// Whether a word can only be a symbol in a column of numbers: letters come first, and digits or `_` follow, or zeros
/// lead. `4x1` is a number misspelt.
pub(crate) fn is_certain_symbol(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let lettered = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.contains(|c: char| c.is_ascii_digit() || c == '_')
        && !text.starts_with("0x");
    symbol(text).is_ok() && (lettered || (text.len() > 1 && text.starts_with('0') && digits(text)))
}

/// The number of `8015`, `-32700`, `+100` or `0x80070005`.
///
/// A leading zero is refused: such codes are spelled, not counted.
pub(crate) fn number(text: &str) -> Result<i64, NoCode> {
    // most numbers
    if matches!(text.as_bytes(), [b'1'..=b'9', rest @ ..] if rest.len() < 18 && rest.iter().all(u8::is_ascii_digit)) {
        return text.parse().map_err(|_| NoCode::Unreadable);
    }
    let (negative, unsigned) = match text.strip_prefix(['-', '+', '−']) {
        Some(rest) => (!text.starts_with('+'), rest),
        None => (false, text),
    };
    let (digits, radix) = match unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (unsigned, 10),
    };
    // `0x80090026L`, as C spells it
    let digits = if radix == 16 { digits.trim_end_matches(['u', 'U', 'l', 'L']) } else { digits };
    let padded = radix == 10 && digits.len() > 1 && digits.starts_with('0');
    if digits.is_empty() || padded || !digits.bytes().all(|byte| char::from(byte).is_digit(radix)) {
        return Err(NoCode::Unreadable);
    }
    let size = u64::from_str_radix(digits, radix).map_err(|_| NoCode::TooLarge)?;
    let number = if negative { 0_i64.checked_sub_unsigned(size) } else { i64::try_from(size).ok() };
    number.ok_or(NoCode::TooLarge)
}

/// A number or a range.
fn one(text: &str) -> Result<Spelled<'_>, NoCode> {
    if is_rest(text) {
        return Ok(Spelled { text, form: Form::Range(i64::MIN, i64::MAX) });
    }
    // most texts are prose
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(NoCode::Unreadable);
    }
    let number = number(text);
    if number == Err(NoCode::Unreadable) {
        if let Some((first, last)) = range(text).or_else(|| class(text)).or_else(|| open(text)) {
            return Ok(Spelled { text, form: Form::Range(first, last) });
        }
    }
    number.map(|number| Spelled { text, form: Form::Number(number) })
}

/// The longest symbol, in bytes.
const LONGEST: usize = 100;

/// One word of letters and digits, with what joins them.
fn symbol(text: &str) -> Result<Spelled<'_>, NoCode> {
    let is_part = |c: char| c.is_alphanumeric() || "_-.:/=#".contains(c);
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let is_symbol = text.len() <= LONGEST
        && text.chars().all(is_part)
        && edge(text.chars().next())
        && edge(text.chars().next_back());
    if is_symbol && text != "_" { Ok(Spelled { text, form: Form::Symbol }) } else { Err(NoCode::Unreadable) }
}

/// `4000-4999`, `4900~4913`, `500 to 599`, `-32099..-32000`.
fn range(text: &str) -> Option<(i64, i64)> {
    const SIGNS: [&str; 10] = ["...", "..", "…", "~", "～", "–", "—", " to ", " - ", "-"];
    if !text.starts_with(|c: char| c.is_ascii_digit() || "-+−".contains(c)) {
        return None;
    }
    let ends = |sign: &&str| {
        // the first sign may be a minus
        let (at, _) = text.match_indices(*sign).find(|(at, _)| *at > 0)?;
        let (first, last) = (text[..at].trim(), text[at + sign.len()..].trim());
        let (first, last) = (number(first).ok()?, number(last).ok()?);
        (first != last).then_some((first.min(last), first.max(last)))
    };
    SIGNS.iter().find_map(ends)
}

/// `5xx`, `40X`: digits, then one `x` for each that may be any.
fn class(text: &str) -> Option<(i64, i64)> {
    let digits = text.trim_end_matches(['x', 'X']);
    let any = text.len() - digits.len();
    let is_class = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let size = 10_i64.checked_pow(u32::try_from(any).ok()?)?;
    let first = digits.parse::<i64>().ok().filter(|_| is_class)?.checked_mul(size)?;
    Some((first, first.checked_add(size - 1)?))
}

/// Ranges with one end: `>128`, `128+N`, `2+`.
fn open(text: &str) -> Option<(i64, i64)> {
    let above = |number: i64| Some((number.checked_add(1)?, i64::MAX));
    let number = |text: &str| number(text.trim()).ok();
    if let Some(rest) = text.strip_prefix(">=").or_else(|| text.strip_prefix('≥')) {
        return Some((number(rest)?, i64::MAX));
    }
    if let Some(rest) = text.strip_prefix("<=").or_else(|| text.strip_prefix('≤')) {
        return Some((i64::MIN, number(rest)?));
    }
    if let Some(rest) = text.strip_prefix('>') {
        return above(number(rest)?);
    }
    if let Some(rest) = text.strip_prefix('<') {
        return Some((i64::MIN, number(rest)?.checked_sub(1)?));
    }
    let (base, rest) = text.split_once('+').filter(|(base, _)| !base.is_empty())?;
    match rest.trim() {
        "" => Some((number(base)?, i64::MAX)),
        rest if rest.chars().count() == 1 && rest.chars().all(char::is_alphabetic) => above(number(base)?),
        _ => None,
    }
}

/// All codes that stand nowhere else.
fn is_rest(text: &str) -> bool {
    const RESTS: [&str; 28] = [
        "...",
        "…",
        "all other",
        "all others",
        "any",
        "any other",
        "anything else",
        "autre",
        "autres",
        "default",
        "else",
        "non zero",
        "non-zero",
        "nonzero",
        "other",
        "others",
        "otherwise",
        "otro",
        "otros",
        "outro",
        "outros",
        "sonst",
        "sonstige",
        "другие",
        "другое",
        "остальные",
        "その他",
        "其他",
    ];
    RESTS.iter().any(|rest| rest.len() == text.len() && text.to_lowercase() == **rest) || text == "기타"
}

/// What a text parts with `,`, `/`, `、` and "or", each taken as one code.
fn all_of<'a>(
    text: &'a str,
    one: &dyn Fn(&'a str) -> Result<Spelled<'a>, NoCode>,
    taken: &mut dyn FnMut(Spelled<'a>),
) -> Result<(), NoCode> {
    match one(text) {
        Err(NoCode::Unreadable) => {}
        alone => return alone.map(taken),
    }
    // `10,500` may be one number: without a space, they have the same number of digits
    let first = text.find(',').unwrap_or(text.len());
    if text.split(',').any(|part| !part.starts_with(' ') && part.len() != first) {
        return Err(NoCode::Unreadable);
    }
    for part in text.split([',', '/', '、', '|', ';']) {
        for part in part.split(" or ") {
            taken(one(part.trim())?);
        }
    }
    Ok(())
}

/// A code and the name beside it: `0x80070005 (E_ACCESSDENIED)`, `200 (OK)`, `404 Not Found`, `500: Internal Error`.
fn with_name<'a>(text: &'a str, is_code: &dyn Fn(&str) -> bool) -> Option<(&'a str, Option<&'a str>)> {
    let parted = match text.strip_suffix([')', '）']) {
        Some(rest) => rest.split_once(['(', '（']),
        None => text.split_once([' ', ':', '：']).filter(|(_, name)| {
            let name = name.trim_start_matches([' ', '-', '–', '—', ':']);
            name.starts_with(char::is_uppercase) && !name.contains(". ") && name.len() <= 60
        }),
    };
    let (code, name) = parted?;
    let (code, name) = (code.trim_end(), name.trim_start_matches([' ', '-', '–', '—', ':', '`']).trim_end_matches('`'));
    // the same number once more, in hexadecimal
    let name = if number(name).is_ok_and(|value| Ok(value) == number(code)) { "" } else { name.trim() };
    is_code(code).then_some((code, Some(name).filter(|name| !name.is_empty())))
}

/// Words before a code.
const LEADS: [&str; 5] = ["code", "errno", "error", "http", "status"];

/// `HTTP 404` without its first word.
fn without_lead(text: &str) -> &str {
    match text.split_once([' ', ':']) {
        Some((lead, rest)) if LEADS.iter().any(|known| lead.eq_ignore_ascii_case(known)) => rest.trim(),
        _ => text,
    }
}

#[cfg(test)]
mod tests;
