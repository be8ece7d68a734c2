//! The text of a code to what it means: a number, a symbol, a range, or several of them.

use crate::classify::shape::CodeShape;

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
pub(crate) struct ParsedCode<'a> {
    pub(crate) text: &'a str,
    pub(crate) form: Form,
}

/// Why a text is not a code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CodeError {
    /// it does not look like one
    Unreadable,
    /// a number past `i64`
    TooLarge,
}

/// What a text says beside its codes.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Beside<'a> {
    /// the name of the codes
    pub(crate) name: Option<&'a str>,
    /// what is neither code nor name
    pub(crate) text: Option<&'a str>,
    /// a word such as "deprecated"
    pub(crate) is_deprecated: bool,
}

/// The codes of a text, and what is beside them; `symbolic` if any one word is a code.
pub(crate) fn read(text: &str, symbolic: bool) -> Result<(Vec<ParsedCode<'_>>, Beside<'_>), CodeError> {
    let mut codes = Vec::new();
    let beside = take(text, symbolic, &mut |code| codes.push(code))?;
    Ok((codes, beside))
}

/// Hands the codes of a text over, and returns what is beside them; after an error, what was handed over is nothing.
pub(crate) fn take<'a>(
    text: &'a str,
    symbolic: bool,
    taken: &mut dyn FnMut(ParsedCode<'a>),
) -> Result<Beside<'a>, CodeError> {
    let mut beside = Beside::default();
    let text = without_marks(text);
    let text = match number(text) {
        Ok(number) => {
            taken(ParsedCode { text, form: Form::Number(number) });
            return Ok(beside);
        }
        Err(CodeError::TooLarge) => text,
        Err(CodeError::Unreadable) => {
            let (text, is_deprecated) = without_note(text);
            beside.is_deprecated = is_deprecated;
            without_lead(text)
        }
    };
    if symbolic {
        // any word is one, also `other`
        let is_word = |text: &str| text.chars().all(char::is_alphabetic);
        let any = |text: &'a str| if is_word(text) { symbol(text) } else { one(text).or_else(|_| symbol(text)) };
        if let Ok(code) = any(text) {
            taken(code);
            return Ok(beside);
        }
        // `NOT FOUND` is two words
        let is_sure =
            |code: &str| !matches!(CodeShape::of_word(code), CodeShape::Upper) && CodeShape::of_word(code).is_symbol();
        let code = numbered(text, &mut beside).or_else(|| with_name(text, &is_sure, &mut beside));
        all_of(code.unwrap_or(text), &any, taken)?;
        return Ok(beside);
    }
    let is_number = |code: &str| one(code).is_ok() && !is_rest(code);
    let code = name_first(text, &mut beside).or_else(|| with_name(text, &is_number, &mut beside));
    all_of(code.unwrap_or(text), &one, taken)?;
    Ok(beside)
}

/// `901*`, `"901"` and `901:` without these marks.
pub(crate) fn without_marks(text: &str) -> &str {
    const QUOTES: [char; 8] = ['"', '\'', '“', '”', '‘', '’', '「', '」'];
    let is_plain = |c: char| c.is_ascii_alphanumeric();
    if text.ends_with(is_plain) && text.starts_with(is_plain) {
        return text;
    }
    let text = text.trim_matches(QUOTES);
    // a heading in a cell
    let hashes = text.len() - text.trim_start_matches('#').len();
    let text = if hashes > 0 && text[hashes..].starts_with(' ') { text[hashes..].trim_start() } else { text };
    let is_mark = |c: char| matches!(c, '*' | '†' | '‡' | ':' | '：' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | ' ');
    let trimmed = text.trim_end_matches(is_mark);
    // `HPE_*` is a pattern, and `5**` a class
    let is_class = trimmed.bytes().all(|byte| byte.is_ascii_digit()) && text[trimmed.len()..].starts_with("**");
    if is_class || trimmed.ends_with(['_', '-', '.']) { text } else { trimmed }
}

/// `4011 (deprecated)` without that note, and whether it has one.
fn without_note(text: &str) -> (&str, bool) {
    #[rustfmt::skip]
    const NOTES: [&str; 12] = [
        "deprecated", "obsolete", "removed", "retired", "no longer used", "veraltet", "obsolète", "obsoleto",
        "устарел", "废弃", "已废弃", "廃止",
    ];
    let note = text.strip_suffix([')', '）', ']']).and_then(|rest| rest.rsplit_once(['(', '（', '[']));
    match note {
        Some((code, note)) if NOTES.iter().any(|known| note.trim().to_lowercase() == *known) => (code.trim_end(), true),
        _ => (text, false),
    }
}

/// Whether a word can only be a symbol in a column of numbers: letters come first, and digits or `_` follow, or zeros
/// lead. `4x1` is a number misspelt.
pub(crate) fn is_certain_symbol(text: &str) -> bool {
    let lettered = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.contains(|c: char| c.is_ascii_digit() || c == '_')
        && !text.starts_with("0x");
    symbol(text).is_ok() && (lettered || is_padded(text))
}

/// Whether a word was meant as a number: `1O0`, `-O2700`.
pub(crate) fn is_misspelt(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    word.len() < 12 && word.contains(|c: char| c.is_ascii_digit()) && digits.chars().all(char::is_alphanumeric)
}

/// `007`: digits after a zero are spelled, not counted.
pub(crate) fn is_padded(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of `8015`, `-32700`, `+100` or `0x80070005`.
///
/// A leading zero is refused: such codes are spelled, not counted.
pub(crate) fn number(text: &str) -> Result<i64, CodeError> {
    // most texts are prose
    if text.as_bytes().first().is_none_or(u8::is_ascii_alphabetic) {
        return Err(CodeError::Unreadable);
    }
    // most numbers
    if matches!(text.as_bytes(), [b'1'..=b'9', rest @ ..] if rest.len() < 18 && rest.iter().all(u8::is_ascii_digit)) {
        return text.parse().map_err(|_| CodeError::Unreadable);
    }
    let (negative, unsigned) = match text.strip_prefix(['-', '+', '−', '–']) {
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
        return Err(CodeError::Unreadable);
    }
    let size = u64::from_str_radix(digits, radix).map_err(|_| CodeError::TooLarge)?;
    let number = if negative { 0_i64.checked_sub_unsigned(size) } else { i64::try_from(size).ok() };
    number.ok_or(CodeError::TooLarge)
}

/// A number or a range.
pub(crate) fn one(text: &str) -> Result<ParsedCode<'_>, CodeError> {
    if is_rest(text) {
        return Ok(ParsedCode { text, form: Form::Range(i64::MIN, i64::MAX) });
    }
    // most texts are prose
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(CodeError::Unreadable);
    }
    let number = number(text);
    if number == Err(CodeError::Unreadable) {
        if let Some((first, last)) = range(text).or_else(|| class(text)).or_else(|| open(text)) {
            return Ok(ParsedCode { text, form: Form::Range(first, last) });
        }
    }
    number.map(|number| ParsedCode { text, form: Form::Number(number) })
}

/// The longest symbol, in bytes.
const LONGEST: usize = 100;

/// One word of letters and digits, with what joins them.
pub(crate) fn symbol(text: &str) -> Result<ParsedCode<'_>, CodeError> {
    // letters come with their marks
    let is_letter = |c: char| c.is_alphanumeric() || unicode_ident::is_xid_continue(c);
    let is_symbol = text.len() <= LONGEST
        && text.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && text.ends_with(is_letter)
        && text.chars().all(|c| is_letter(c) || "-.:/=#".contains(c));
    if is_symbol && text != "_" { Ok(ParsedCode { text, form: Form::Symbol }) } else { Err(CodeError::Unreadable) }
}

/// `4000-4999`, `4900~4913`, `500 to 599`, `-32099..-32000`; `4001-3` may be short for `4001-4003`.
fn range(text: &str) -> Option<(i64, i64)> {
    const SIGNS: [&str; 10] = ["...", "..", "…", "~", "～", "–", "—", " to ", " - ", "-"];
    if !text.starts_with(|c: char| c.is_ascii_digit() || "-+−".contains(c)) {
        return None;
    }
    let ends = |sign: &&str| {
        // the first sign may be a minus
        let (at, _) = text.match_indices(*sign).find(|(at, _)| *at > 0)?;
        let (first, last) = (text[..at].trim(), text[at + sign.len()..].trim());
        let is_short = last.len() < first.len();
        let (first, last) = (number(first).ok()?, number(last).ok()?);
        (first != last && !(is_short && last < first)).then_some((first.min(last), first.max(last)))
    };
    SIGNS.iter().find_map(ends)
}

/// `5xx`, `40X`, `5**`: digits, then one `x` for each that may be any.
fn class(text: &str) -> Option<(i64, i64)> {
    let digits = text.trim_end_matches(if text.ends_with("**") { &['*'][..] } else { &['x', 'X'] });
    let any = text.len() - digits.len();
    let is_class = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let size = 10_i64.checked_pow(u32::try_from(any).ok()?)?;
    let first = digits.parse::<i64>().ok().filter(|_| is_class)?.checked_mul(size)?;
    Some((first, first.checked_add(size - 1)?))
}

/// Ranges with one end: `>128`, `128+N`, `2+`.
fn open(text: &str) -> Option<(i64, i64)> {
    // whether the least number follows, and how far it is from the number
    const SIGNS: [(&str, bool, i64); 6] =
        [(">=", true, 0), ("≥", true, 0), (">", true, 1), ("<=", false, 0), ("≤", false, 0), ("<", false, -1)];
    let end = |text: &str, step| number(text.trim()).ok()?.checked_add(step);
    let signed = SIGNS.iter().find_map(|(sign, is_least, step)| Some((text.strip_prefix(sign)?, is_least, step)));
    if let Some((rest, is_least, step)) = signed {
        let end = end(rest, *step)?;
        return Some(if *is_least { (end, i64::MAX) } else { (i64::MIN, end) });
    }
    let (base, rest) = text.split_once('+').filter(|(base, _)| !base.is_empty())?;
    let mut letters = rest.trim().chars();
    let step = match (letters.next(), letters.next()) {
        (None, _) => 0,
        (Some(letter), None) if letter.is_alphabetic() => 1,
        _ => return None,
    };
    Some((end(base, step)?, i64::MAX))
}

/// All codes that are nowhere else.
fn is_rest(text: &str) -> bool {
    #[rustfmt::skip]
    const RESTS: [&str; 29] = [
        "...", "…", "all other", "all others", "any", "any other", "anything else", "autre", "autres", "default",
        "else", "non zero", "non-zero", "nonzero", "other", "others", "otherwise", "otro", "otros", "outro", "outros",
        "sonst", "sonstige", "другие", "другое", "остальные", "その他", "其他", "기타",
    ];
    RESTS.iter().any(|rest| rest.len() == text.len() && text.to_lowercase() == **rest)
}

/// The codes that `,`, `/`, `、` and "or" separate in a text, each taken as one code.
fn all_of<'a>(
    text: &'a str,
    one: &dyn Fn(&'a str) -> Result<ParsedCode<'a>, CodeError>,
    taken: &mut dyn FnMut(ParsedCode<'a>),
) -> Result<(), CodeError> {
    match one(text) {
        Err(CodeError::Unreadable) => {}
        alone => return alone.map(taken),
    }
    // `10,500` may be one number: without a space, they have the same number of digits
    let first = text.find(',').unwrap_or(text.len());
    if text.split(',').any(|part| !part.starts_with(' ') && part.len() != first) {
        return Err(CodeError::Unreadable);
    }
    // `4001/2` may be short for `4001/4002`
    let first = text.find('/').unwrap_or(text.len());
    if text.split('/').any(|part| part.len() < first && part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(CodeError::Unreadable);
    }
    let parts = || {
        let parts = text.split([',', '/', '、', '，', '|', ';']);
        parts.flat_map(|part| part.split(" or ").flat_map(|part| part.split(" and "))).map(str::trim)
    };
    // of `status: 400, errno: 101` the code is the one that says most
    let most = parts().map(lead_rank).max();
    for part in parts() {
        let code = one(without_lead(part))?;
        if Some(lead_rank(part)) == most {
            taken(code);
        }
    }
    Ok(())
}

/// A code and the name after it: `0x80070005 (E_ACCESSDENIED)`, `200 (OK)`, `404 Not Found`, `500: Internal Error`.
fn with_name<'a>(text: &'a str, is_code: &dyn Fn(&str) -> bool, beside: &mut Beside<'a>) -> Option<&'a str> {
    const SEPARATORS: [char; 8] = [' ', '-', '–', '—', ':', '：', '=', '`'];
    let enclosed = text.strip_suffix([')', '）', ']']).and_then(|rest| rest.split_once(['(', '（', '[']));
    let starts_upper = |(_, name): &(&str, &str)| {
        name.trim_start_matches(SEPARATORS)
            .starts_with(|c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
    };
    let (code, rest) = enclosed.or_else(|| text.split_once([' ', ':', '：', '=']).filter(starts_upper))?;
    let (code, rest) = (code.trim_end(), rest.trim_start_matches(SEPARATORS).trim_end_matches(['`', ' ']));
    if !is_code(code) {
        return None;
    }
    // the same number once more, in hexadecimal, says nothing
    let is_same = number(rest).is_ok_and(|value| Ok(value) == number(code));
    if !rest.is_empty() && !is_same {
        let is_note = enclosed.is_some() && is_note(rest);
        if is_name(rest) && !is_note { beside.name = Some(rest) } else { beside.text = Some(rest) }
    }
    Some(code)
}

/// Whether a text in parentheses is none of a code's names: `(new)`, `(HTTP 404)`, `(v2)`.
fn is_note(text: &str) -> bool {
    let version = text.strip_prefix('v').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_plain = text.chars().all(|c| c.is_ascii_lowercase() || c == ' ');
    version || is_plain || number(without_lead(text)).is_ok()
}

/// A word and its HTTP status, in a column of symbols: `berth_taken (409)`.
fn numbered<'a>(text: &'a str, beside: &mut Beside<'a>) -> Option<&'a str> {
    let (word, rest) = text.strip_suffix(')')?.split_once(" (")?;
    symbol(word).ok()?;
    (100..600).contains(&number(rest).ok()?).then_some(())?;
    beside.text = Some(rest);
    Some(word)
}

/// A number after its name: `BERTH_TAKEN (41)`, `BERTH_TAKEN (code 41)`, `BERTH_TAKEN = 41`, `BERTH_TAKEN: 41`,
/// `BERTH_TAKEN - 41`.
fn name_first<'a>(text: &'a str, beside: &mut Beside<'a>) -> Option<&'a str> {
    let enclosed = text.strip_suffix([')', '）', ']']).and_then(|rest| rest.rfind(['(', '（', '[']));
    let start = enclosed.or_else(|| text.rfind([' ', '(', '（', '[', '=', ':', '：']))?;
    let sign = text[start..].chars().next()?;
    let after = without_lead(text[start + sign.len_utf8()..].trim_end_matches([')', '）', ']']).trim());
    if !after.ends_with(|c: char| c.is_ascii_alphanumeric()) || number(after).is_err() {
        return None;
    }
    let before = text[..start].trim_end();
    let name = before.trim_end_matches(['=', ':', '：', '-', '–', '—', '(', '（', '[', ' ', '`']);
    // `code=41` is one word
    let is_spaced = sign != '=' && sign != ':' || before.len() < start || text[start + 1..].starts_with(' ');
    let has_sign = (sign != ' ' && is_spaced) || name.len() < before.len();
    let shape = CodeShape::of_word(name);
    let is_word = symbol(name).is_ok() && name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    // words and a number say less than words and a number in parentheses
    let is_text = matches!(sign, '(' | '（' | '[') && !name.is_empty() && name.split(' ').count() <= 4;
    if number(name).is_ok() || !(is_text || is_word && (has_sign || (sign == ' ' && shape.is_symbol()))) {
        return None;
    }
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let is_note = matches!(first.as_str(), "deprecated" | "obsolete" | "removed");
    beside.is_deprecated |= is_note;
    beside.name = Some(name).filter(|name| !is_note && is_name(name));
    Some(after)
}

/// Whether a text beside a code is its name: not a sentence.
pub(crate) fn is_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_first_upper = |word: &str| !word.starts_with(char::is_lowercase);
    let count = words.clone().count();
    let is_title = words.clone().all(is_first_upper);
    let has_version = words.any(|word| word.contains('.') && CodeShape::of_word(word) == CodeShape::Version);
    text.len() <= 60
        && !has_version
        && text.contains(char::is_alphabetic)
        && !text.ends_with(['.', '!', '?', '。'])
        && !text.contains(". ")
        && (count <= 3 || (is_title && count <= 6))
}

/// Words before a code, those that say least first.
const LEADS: [&str; 6] = ["http", "status", "exit", "code", "error", "errno"];

/// How much the word before a code says; nothing if there is none.
fn lead_rank(text: &str) -> usize {
    let lead = text.split([' ', ':']).next().unwrap_or_default();
    LEADS.iter().position(|known| lead.eq_ignore_ascii_case(known)).map_or(0, |at| at + 1)
}

/// `HTTP 404` without its first word.
fn without_lead(text: &str) -> &str {
    match text.split_once([' ', ':']) {
        Some((lead, rest)) if LEADS.iter().any(|known| lead.eq_ignore_ascii_case(known)) => {
            let rest = rest.trim_start_matches([' ', ':']);
            if rest.is_empty() { text } else { without_lead(rest) }
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests;
