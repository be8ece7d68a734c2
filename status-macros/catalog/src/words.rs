//! What headings and headers say: the words by which a page speaks of codes, names, messages and kinds.
//!
//! English first, then the languages that status-code pages are most often written in.

use crate::catalog::Kind;

/// Words for a code, or for what holds one.
const CODES: &str = "code codes codice codici codigo codigos código códigos errno errorcode errorcodes exitcode \
    fehlercode fehlercodes hresult kod kodu kody mã ntstatus returncode statuscode statuscodes \
    statuswort sw1sw2 код кода коде кодов коды 코드 コード 代码";

/// What has codes of its own, which no API answers with.
const THINGS: &str = "airline airport area authorization banco bancos bank banks branch brand brands card cards carrier \
    categories category cities city client countries country currencies currency device devise devises \
    flow grant idioma idiomas language languages langue langues locale ländercodes market mcc merchant \
    moeda moedas moneda monedas paises pays país países postal promo province provinces qr region \
    regions sec source sprachcodes state states verification währungscodes zip банка страны";

/// What stands beside such a word, and keeps its meaning.
const QUALIFIERS: &str = "a and api błędu d da de del di do durum err erreur erro error errore errors estado exception \
    exit fault grpc hata http lỗi numeric number odpowiedzi of or reason response respuesta resposta \
    result ret retorno retour return returned rtn réponse server stato status statut success the \
    value warning возврата ответа ошибки состояния статуса 오류 응답";

/// Headers in scripts that part no words.
const UNPARTED_CODES: &str = "エラーコード ステータスコード レスポンスコード 终止码 返回码 返回值 返回碼 响应码 响应状态码 业务码 错误码 错误代码 错误编码 错误编号 錯誤碼 錯誤代碼 状态码 狀態碼 结果码 \
    退出码 에러코드 오류코드 상태코드 statusword";

/// "Code", "Error Code", "HTTP Status Code", "Código de error", "Rule ID": a header that can mean nothing else.
pub(crate) fn is_code_header(header: &str) -> bool {
    // "Code (decimal)"
    let words = words(header.split(['(', '（']).next().unwrap_or_default());
    let is_code = |word: &String| is_in(CODES, word);
    let is_known = |word: &String| is_code(word) || is_in(QUALIFIERS, word);
    let spelled = words.concat().trim_start_matches("http").to_owned();
    is_rule_header(&words)
        || (words.iter().any(is_code) && words.iter().all(is_known))
        || is_in(UNPARTED_CODES, &spelled)
}

/// "HTTP status code": often beside codes of the API's own.
pub(crate) fn is_http_header(header: &str) -> bool {
    header.to_lowercase().contains("http")
}

/// "Rule ID", "Error ID", "Check": the header of what a linter reports.
fn is_rule_header(words: &[String]) -> bool {
    const REPORTED: &str = "check diagnostic error exception message rule status warning";
    const IDENTIFIERS: &str = "id identifier number";
    matches!(words, [of, id] if is_in(REPORTED, of) && is_in(IDENTIFIERS, id))
}

/// The header of a number beside a name.
pub(crate) fn is_value_header(header: &str) -> bool {
    const VALUES: &str = "dec decimal errno id int integer no number numeric value 值 значение";
    matches!(words(header).as_slice(), [word] if is_in(VALUES, word))
}

/// The header of a name beside a number.
pub(crate) fn is_name_header(header: &str) -> bool {
    const NAMES: &str = "constant enum macro mnemonic name nom nombre nome symbol имя константа 名称 命名 이름";
    words(header).iter().any(|word| is_in(NAMES, word))
}

/// The header of what may be codes or their names, if its cells look like them.
pub(crate) fn is_weak_name_header(header: &str) -> bool {
    const NAMES: &str = "error exception id identifier reason rule";
    matches!(words(header).as_slice(), [word] if is_in(NAMES, word))
}

/// The header of a message.
pub(crate) fn is_message_header(header: &str) -> bool {
    const MESSAGES: &str = "bedeutung beschreibung cause definition desc descripción descripcion description descrizione \
        descrição descricao detail details explanation meaning meanings meldung mensagem mensaje message \
        messages opis reason remarks significado signification significato summary text wording значение \
        описание пояснение расшифровка сообщение 설명 의미 메시지 内容 意味 説明 メッセージ";
    // scripts without spaces between words
    const PARTS: &str = "说明 描述 含义 信息 訊息 說明 意义";
    words(header).iter().any(|word| is_in(MESSAGES, word)) || holds(PARTS, header)
}

/// Whether a heading or a header speaks of codes, errors or warnings.
pub(crate) fn speaks_of_errors(text: &str) -> bool {
    const TOPICS: &str = "diagnostics erreur erreurs erro erros error errore errores errori errors exception exceptions \
        fault faults fehler fehlermeldungen warning warnings ошибка ошибки ошибок ошибкам 오류 에러 lỗi hata błędy błędów";
    // a question asks for a code
    let asks = text.contains(['?', '？']);
    let is_topic = |word: &String| is_in(TOPICS, word) || is_in(CODES, word);
    !asks && (words(text).iter().any(is_topic) || is_topic_of_parts(text))
}

/// Whether a heading or a header speaks of statuses: numbers below it are codes, words are states of something.
pub(crate) fn speaks_of_status(text: &str) -> bool {
    words(text).iter().any(|word| is_in("status statuses статус статусы", word))
}

/// Whether a heading speaks of rules, such as those of a linter: symbols below it are codes, numbers are not.
pub(crate) fn speaks_of_rules(text: &str) -> bool {
    words(text).iter().any(|word| is_in("check checks rule rules", word))
}

/// Whether numbers below a heading are codes.
pub(crate) fn is_numeric_topic(heading: &str) -> bool {
    speaks_of_errors(heading) || speaks_of_status(heading)
}

/// Whether symbols below a heading are codes.
pub(crate) fn is_symbolic_topic(heading: &str) -> bool {
    speaks_of_errors(heading) || speaks_of_rules(heading)
}

/// Whether a header has the word for codes.
pub(crate) fn names_codes(header: &str) -> bool {
    words(header).iter().any(|word| is_in(CODES, word))
}

/// Whether a header says no more than "Code".
pub(crate) fn is_bare_code(header: &str) -> bool {
    matches!(words(header).as_slice(), [word] if is_in("code codes codigo código codice код 코드 コード 代码", word))
}

/// Whether a header names a thing that has codes of its own: "Country".
pub(crate) fn is_thing(header: &str) -> bool {
    matches!(words(header).as_slice(), [word] if is_in(THINGS, word))
}

/// The same in scripts without spaces between words: `错误码`, `エラーコード`.
fn is_topic_of_parts(text: &str) -> bool {
    const REPORTS: &str = "错误 錯誤 状态 狀態 返回 响应 回應 结果 退出 异常 业务 报错 エラー ステータス レスポンス 終了 오류 에러 상태 응답";
    const CODES: &str = "码 碼 代码 代碼 编码 コード 코드 值";
    (holds(REPORTS, text) && holds(CODES, text)) || holds("エラー 错误 錯誤 コード一覧 码表", text)
}

/// "Bank code", "Country codes", "验证码": codes of things, which no API answers with.
pub(crate) fn speaks_of_things(text: &str) -> bool {
    const PARTS: &str = "国家 地区 银行 货币 币种 语言 邮政 验证码 二维 都道府県 国コード 국가 은행";
    let words = words(text);
    let is_report =
        |word: &String| matches!(word.as_str(), "error" | "errors" | "response" | "return" | "result" | "status");
    let is_thing = |word: &String| is_in(THINGS, word) || is_in("account accounts", word);
    let of_codes = words.iter().any(|word| is_in(CODES, word) || word.ends_with("codes"));
    let in_latin = of_codes && words.iter().any(is_thing) && !words.iter().any(is_report);
    in_latin || (holds(PARTS, text) && !text.contains("错误") && !text.contains("エラー"))
}

/// Whether a page that lists a word lists the fields of a response, or the parameters of a request.
pub(crate) fn is_field(word: &str) -> bool {
    const FIELDS: &str = "body code data description detail details error error_code error_description error_message \
        error_number errorcode errormessage errors headers message path request_id requestid status \
        status_code statuscode timestamp type";
    // most cells are numbers or prose
    let is_name = word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    is_name && is_in(FIELDS, &word.to_ascii_lowercase())
}

/// "Field Name", "Parameter": the header of a table that lists fields or parameters.
pub(crate) fn is_field_header(header: &str) -> bool {
    const FIELDS: &str = "argument arguments attribute attributes campo column field fields flag flags header key option \
        options param parameter parameters parámetro parâmetro port property properties tag variable 参数 \
        字段 поле";
    words(header).iter().any(|word| is_in(FIELDS, word)) || holds("参数 字段", header)
}

/// "Error Code Index": the codes of such a section are documented elsewhere.
pub(crate) fn is_index(heading: &str) -> bool {
    words(heading).iter().any(|word| matches!(word.as_str(), "index" | "overview" | "summary"))
}

/// What a heading, a header or a title says that codes report; two kinds at once are none.
pub(crate) fn kind(text: &str) -> Kind {
    const SUCCESSES: &str = "success successes successful erfolg succès sucesso éxito успех успешно успешные 成功 성공";
    const ERRORS: &str = "error errors failure failures exception exceptions fault faults erreur erreurs erro erros errore \
        errores errori fehler fehlercode fehlercodes fehlermeldungen hata lỗi błędy błędów ошибка ошибки \
        ошибок 오류 에러 错误 錯誤 エラー 报错";
    const WARNINGS: &str = "warning warnings advertencia advertencias avertissement warnung предупреждения 警告 경고";
    const INFO: &str = "info informational";
    let words = words(text);
    let speaks = |known: &str| {
        // scripts without spaces between words
        let is_part = |part: &str| part.chars().all(|c| c >= '\u{2e80}') && text.contains(part);
        words.iter().any(|word| is_in(known, word)) || known.split(' ').any(is_part)
    };
    // "Information codes", but not "Code information"
    let mut informing = words.iter().skip_while(|word| *word != "information");
    let informs = informing.any(|word| is_in("code codes message messages", word));
    let kinds = [
        (speaks(SUCCESSES), Kind::Success),
        (speaks(ERRORS), Kind::Error),
        (speaks(WARNINGS), Kind::Warning),
        (speaks(INFO) || informs, Kind::Info),
    ];
    let mut kinds = kinds.into_iter().filter_map(|(is, kind)| is.then_some(kind));
    match (kinds.next(), kinds.next()) {
        (Some(kind), None) => kind,
        _ => Kind::Other,
    }
}

/// Whether a word is one of a list.
fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.as_bytes().split(|byte| *byte == b' ').any(|known| known == word.as_bytes())
}

/// Whether a text holds a word of a list, also within words of its own: in scripts that part none.
fn holds(list: &str, text: &str) -> bool {
    !text.is_ascii() && list.split(' ').any(|part| text.contains(part))
}

/// The words of a text in lower case; `errorCode` and `RtnCode` are two each. A text of more than a thousand bytes is
/// neither header nor heading, and has none.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let text = if text.len() > 1000 { "" } else { text };
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
    use super::{
        is_bare_code, is_code_header, is_field, is_numeric_topic, is_symbolic_topic, kind, names_codes,
        speaks_of_errors, speaks_of_things, words,
    };
    use crate::catalog::Kind;

    #[test]
    fn headers_of_codes() {
        for header in [
            "Code",
            "Warning Code",
            "HTTP Status Code",
            "error_code",
            "errorCode",
            "RtnCode",
            "Rule ID",
            "Código de error",
            "Code d'erreur",
            "Fehlercode",
            "Код ошибки",
            "错误码",
            "HTTP 状态码",
            "エラーコード",
            "오류 코드",
            "Hata Kodu",
            "Mã lỗi",
            "Status Word",
        ] {
            assert!(is_code_header(header), "{header}");
        }
        for header in ["Country code", "Description", "Status", "ID", "", "验证码", "QRコード", "Codec"] {
            assert!(!is_code_header(header), "{header}");
        }
    }

    #[test]
    fn words_are_parted_by_capitals() {
        assert_eq!(words("HTTP statusCode-2"), ["http", "status", "code", "2"]);
    }

    #[test]
    fn more_than_a_thousand_bytes_are_no_header() {
        assert_eq!(words(&"a ".repeat(500)).len(), 500);
        assert!(words(&"a ".repeat(501)).is_empty());
    }

    #[test]
    fn fields_are_words_of_responses() {
        for text in ["error_code", "Message", "requestId"] {
            assert!(is_field(text), "{text}");
        }
        for text in ["berth_taken", "error code", "41", ""] {
            assert!(!is_field(text), "{text}");
        }
    }

    #[test]
    fn topics_are_codes_of_an_api() {
        for text in ["Error Codes", "Códigos de erro", "错误码", "Коды ошибок", "Exit codes", "エラー一覧", "오류 코드"]
        {
            assert!(speaks_of_errors(text), "{text}");
        }
        for text in ["Encoder", "视频码率", "QRコード", "Where do I find the code?", "密码规则"] {
            assert!(!speaks_of_errors(text), "{text}");
        }
        for text in ["Bank code", "Account codes", "Country Codes", "Códigos de países", "验证码", "国家编码"]
        {
            assert!(speaks_of_things(text), "{text}");
        }
        for text in ["Card error codes", "Bank", "Error Codes", "错误码"] {
            assert!(!speaks_of_things(text), "{text}");
        }
    }

    #[test]
    fn statuses_are_numbers_and_rules_are_symbols() {
        for (text, numbers, symbols) in [
            ("Error Codes", true, true),
            ("Harbour status", true, false),
            ("Статусы", true, false),
            ("Harbour rules", false, true),
            ("Harbour", false, false),
        ] {
            assert_eq!((is_numeric_topic(text), is_symbolic_topic(text)), (numbers, symbols), "{text}");
        }
    }

    #[test]
    fn code_alone_may_be_a_code_of_anything() {
        for (text, names, bare) in
            [("Code", true, true), ("代码", true, true), ("Boat code", true, false), ("Error", false, false)]
        {
            assert_eq!((names_codes(text), is_bare_code(text)), (names, bare), "{text}");
        }
    }

    #[test]
    fn kinds_are_words_of_the_heading() {
        assert_eq!(kind("Error Codes"), Kind::Error);
        assert_eq!(kind("Errors: error codes"), Kind::Error);
        assert_eq!(kind("Коды ошибок"), Kind::Error);
        assert_eq!(kind("错误码"), Kind::Error);
        assert_eq!(kind("Errors and warnings"), Kind::Other);
        assert_eq!(kind("Terror"), Kind::Other);
        assert_eq!(kind("成功状态码"), Kind::Success);
        assert_eq!(kind("Informational codes"), Kind::Info);
        assert_eq!(kind("Information messages"), Kind::Info);
        assert_eq!(kind("Information and warning codes"), Kind::Other);
        assert_eq!(kind("Error code information"), Kind::Error);
        assert_eq!(kind("Information"), Kind::Other);
    }
}
