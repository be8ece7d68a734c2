//! What headings and headers say: the words by which a page speaks of codes, names, messages and kinds.

use crate::catalog::Kind;

/// "Code", "Error Code", "HTTP Status Code", "Rule ID": a header that can mean nothing else.
pub(crate) fn is_code_header(header: &str) -> bool {
    const QUALIFIERS: [&str; 20] = [
        "api",
        "error",
        "errors",
        "exception",
        "exit",
        "grpc",
        "http",
        "number",
        "numeric",
        "reason",
        "response",
        "result",
        "return",
        "rtn",
        "ret",
        "status",
        "success",
        "the",
        "warning",
        "err",
    ];
    let words = words(header);
    let of_codes = |word: &String| matches!(word.as_str(), "code" | "codes");
    is_rule_header(header)
        || words.iter().any(of_codes) && words.iter().all(|word| of_codes(word) || QUALIFIERS.contains(&word.as_str()))
}

/// "HTTP status code": often beside codes of the API's own.
pub(crate) fn is_http_header(header: &str) -> bool {
    words(header).iter().any(|word| word == "http")
}

/// "Rule ID", "Error ID", "Check": the header of what a linter reports.
fn is_rule_header(header: &str) -> bool {
    const REPORTED: [&str; 8] = ["check", "diagnostic", "error", "exception", "message", "rule", "status", "warning"];
    const IDENTIFIERS: [&str; 3] = ["id", "identifier", "number"];
    let words = words(header);
    matches!(words.as_slice(), [of, id] if REPORTED.contains(&of.as_str()) && IDENTIFIERS.contains(&id.as_str()))
}

/// The header of a number beside a name.
pub(crate) fn is_value_header(header: &str) -> bool {
    const VALUES: [&str; 10] = ["dec", "decimal", "errno", "id", "int", "integer", "no", "number", "numeric", "value"];
    matches!(words(header).as_slice(), [word] if VALUES.contains(&word.as_str()))
}

/// The header of a name beside a number.
pub(crate) fn is_name_header(header: &str) -> bool {
    const NAMES: [&str; 9] = ["constant", "enum", "macro", "mnemonic", "name", "symbol", "имя", "命名", "名称"];
    words(header).iter().any(|word| NAMES.contains(&word.as_str()))
}

/// The header of what may be names, if its cells look like them.
pub(crate) fn is_weak_name_header(header: &str) -> bool {
    const NAMES: [&str; 9] = ["error", "exception", "id", "identifier", "key", "reason", "rule", "status", "type"];
    matches!(words(header).as_slice(), [word] if NAMES.contains(&word.as_str()))
}

/// The header of a message.
pub(crate) fn is_message_header(header: &str) -> bool {
    const MESSAGES: [&str; 16] = [
        "cause",
        "definition",
        "desc",
        "description",
        "detail",
        "details",
        "explanation",
        "meaning",
        "meanings",
        "message",
        "messages",
        "reason",
        "remarks",
        "summary",
        "text",
        "wording",
    ];
    words(header).iter().any(|word| MESSAGES.contains(&word.as_str()))
}

/// Whether a heading or a header speaks of status codes.
pub(crate) fn speaks_of_codes(text: &str) -> bool {
    const TOPICS: [&str; 29] = [
        "code",
        "codes",
        "codice",
        "codici",
        "codigo",
        "codigos",
        "código",
        "códigos",
        "diagnostics",
        "erreur",
        "erreurs",
        "erro",
        "erros",
        "error",
        "errors",
        "exception",
        "exceptions",
        "fehler",
        "fehlercode",
        "fehlercodes",
        "rule",
        "rules",
        "status",
        "statuses",
        "warning",
        "warnings",
        "код",
        "кодов",
        "коды",
    ];
    // scripts without spaces between words
    const PARTS: [&str; 5] = ["码", "碼", "コード", "코드", "エラー"];
    words(text).iter().any(|word| TOPICS.contains(&word.as_str())) || PARTS.iter().any(|part| text.contains(part))
}

/// "Bank code", "Country codes": codes of things, which no API answers with.
pub(crate) fn speaks_of_things(text: &str) -> bool {
    const THINGS: [&str; 24] = [
        "account", "airline", "airport", "area", "bank", "branch", "brand", "card", "carrier", "category", "city",
        "country", "currency", "language", "locale", "market", "merchant", "postal", "promo", "province", "region",
        "sample", "state", "zip",
    ];
    let words = words(text);
    let is_thing = |pair: &[String]| THINGS.contains(&pair[0].as_str()) && matches!(pair[1].as_str(), "code" | "codes");
    words.windows(2).any(is_thing)
}

/// Whether a page that lists a word lists the fields of a response, or the parameters of a request.
pub(crate) fn is_field(word: &str) -> bool {
    const FIELDS: [&str; 24] = [
        "body",
        "code",
        "data",
        "description",
        "detail",
        "details",
        "error",
        "error_code",
        "error_description",
        "error_message",
        "error_number",
        "errorcode",
        "errormessage",
        "errors",
        "headers",
        "message",
        "path",
        "request_id",
        "requestid",
        "status",
        "status_code",
        "statuscode",
        "timestamp",
        "type",
    ];
    FIELDS.contains(&word.to_lowercase().as_str())
}

/// "Error Code Index": the codes of such a section are documented elsewhere.
pub(crate) fn is_index(heading: &str) -> bool {
    words(heading).iter().any(|word| matches!(word.as_str(), "index" | "overview" | "summary"))
}

/// What a heading, a header or a title says that codes report; two kinds at once are none.
pub(crate) fn kind(text: &str) -> Kind {
    let kinds = words(text).into_iter().filter_map(|word| match word.as_str() {
        "success" | "successes" | "successful" => Some(Kind::Success),
        "error" | "errors" | "failure" | "failures" | "exception" | "exceptions" => Some(Kind::Error),
        "warning" | "warnings" => Some(Kind::Warning),
        "info" | "information" | "informational" => Some(Kind::Info),
        _ => None,
    });
    kinds.reduce(|first, next| if first == next { first } else { Kind::Other }).unwrap_or(Kind::Other)
}

/// The words of a text in lower case; `errorCode` and `RtnCode` are two each.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.chars() {
        if c.is_alphanumeric() {
            let goes_on = last.is_alphanumeric() && !(last.is_lowercase() && c.is_uppercase());
            match words.last_mut() {
                Some(word) if goes_on => word.extend(c.to_lowercase()),
                _ => words.push(c.to_lowercase().collect()),
            }
        }
        last = c;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{is_code_header, kind, speaks_of_codes, speaks_of_things, words};
    use crate::catalog::Kind;

    #[test]
    fn headers_of_codes() {
        for header in ["Code", "Warning Code", "HTTP Status Code", "error_code", "errorCode", "RtnCode", "Rule ID"] {
            assert!(is_code_header(header), "{header}");
        }
        for header in ["Country code", "Description", "Status", "ID", ""] {
            assert!(!is_code_header(header), "{header}");
        }
    }

    #[test]
    fn words_are_parted_by_capitals() {
        assert_eq!(words("HTTP statusCode-2"), ["http", "status", "code", "2"]);
    }

    #[test]
    fn topics_are_codes_of_an_api() {
        assert!(speaks_of_codes("Códigos de erro") && speaks_of_codes("错误码") && !speaks_of_codes("Encoder"));
        assert!(speaks_of_things("Bank code") && speaks_of_things("Country Codes"));
        assert!(!speaks_of_things("Card error codes") && !speaks_of_things("Bank"));
    }

    #[test]
    fn kinds_are_words_of_the_heading() {
        assert_eq!(kind("Error Codes"), Kind::Error);
        assert_eq!(kind("Errors: error codes"), Kind::Error);
        assert_eq!(kind("Errors and warnings"), Kind::Other);
        assert_eq!(kind("Terror"), Kind::Other);
    }
}
