use super::Role::{Code, Error, Field, Info, Message, Name, Number, Rule, Status, Success, Thing, Warning};
use super::{Role, SPACED, UNSPACED, kind, roles, words};
use crate::catalog::Kind;

const ROLES: [Role; 12] = [Code, Error, Rule, Status, Success, Warning, Info, Number, Name, Message, Field, Thing];

/// Asserts that texts have some roles, and lack others.
fn assert_roles(texts: &[&str], has: &[Role], lacks: &[Role]) {
    for text in texts {
        let roles = roles(text);
        assert!(has.iter().all(|role| roles.has(*role)) && !roles.has_any(lacks), "{text}: {:?}", all(text));
    }
}

fn all(text: &str) -> Vec<Role> {
    ROLES.into_iter().filter(|role| roles(text).has(*role)).collect()
}

#[test]
fn records_have_a_name_and_all_roles() {
    let mut names = Vec::new();
    for record in SPACED.iter().chain(UNSPACED) {
        let labels: Vec<&str> = record.split(' ').filter_map(|word| word.strip_suffix(':')).collect();
        let mut expected: Vec<String> = ROLES.iter().map(|role| format!("{role:?}").to_lowercase()).collect();
        expected.push("nocode".to_owned());
        assert!(labels.len() >= 13 && expected.iter().zip(&labels[1..]).all(|(a, b)| a == b), "{labels:?}");
        assert!(!record.contains(": :") && !record.ends_with(':') && !record.contains("  "), "{record}");
        let words: Vec<&str> = record.split(' ').collect();
        assert!(words[1..].windows(2).all(|pair| !pair.iter().all(|word| word.ends_with(':'))), "{record}");
        names.push(labels[0]);
    }
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}

#[test]
fn words_of_records_are_found() {
    for record in SPACED.iter().chain(UNSPACED) {
        let mut role = 0;
        for word in record.split(' ').skip(1) {
            assert!(word.trim_matches('*').len() > 1, "the index goes by two bytes: {word}");
            if word.ends_with(':') {
                role += 1;
            } else if role <= ROLES.len() {
                let text = word.trim_matches('*').replace('_', " ");
                let lost = role == 1 && all(&text).contains(&Thing);
                assert!(lost || roles(&text).has(ROLES[role - 1]), "{word}: {:?}", all(&text));
            }
        }
    }
}

#[test]
fn headers_of_codes() {
    #[rustfmt::skip]
    let headers = [
        "Code", "Warning Code", "HTTP Status Code", "error_code", "errorCode", "RtnCode", "Código de error",
        "Codigo", "Code d'erreur", "Fehlercode", "Код ошибки", "错误码", "HTTP 状态码", "エラーコード", "오류 코드",
        "Hata Kodu", "Mã lỗi", "Status Word", "retcode", "rc", "errCode", "errNum", "errno", "ret", "retval",
        "retVal", "return_code", "HRESULT", "NTSTATUS", "SW1SW2", "statuscodes", "Felkod", "返回值", "错误Code",
        "Virhekoodi", "Kód chyby", "Κωδικός σφάλματος", "کد خطا", "رمز الخطأ", "קוד שגיאה", "त्रुटि कोड",
        "รหัสข้อผิดพลาด",
        "Codigo\u{301} de error", "HATA KODU", "Kode kesalahan", "Codice di errore", "Cod de eroare",
    ];
    assert_roles(&headers, &[Code], &[Thing]);
    #[rustfmt::skip]
    let others = [
        "Description", "Status", "ID", "", "验证码", "QRコード", "Codec", "Encoder", "Opcode", "Opcodes", "Barcode",
        "Unicode", "视频码率", "密码规则", "レコード", "레코드", "รหัสผ่าน", "Rule ID", "Кодировка", "Method", "e",
    ];
    assert_roles(&others, &[], &[Code]);
}

#[test]
fn roles_add_up() {
    assert_eq!(all("HBUS Error Value"), [Error, Number]);
    assert_eq!(all("Code d'erreur"), [Code, Error]);
    assert_eq!(all("Messages d\u{2019}avertissement"), [Warning, Message]);
    assert_eq!(all("l'erreur"), [Error]);
    assert_eq!(all("Rule ID"), [Rule, Number]);
    assert_eq!(all("HTTP状态码说明"), [Code, Status, Message]);
    assert_eq!(all("Giá trị mặc định"), [Number, Field]);
    assert_eq!(all("İsim"), [Name]);
    assert!(all("portal model timeout regards").is_empty());
    assert!(all(&"error ".repeat(167)).is_empty());
}

#[test]
fn things_have_codes_of_their_own() {
    let things =
        ["Bank code", "Account codes", "Country Codes", "Códigos de países", "验证码", "国家编码", "Ländercodes"];
    assert_roles(&things, &[Thing], &[Error]);
    assert_roles(&["Error Codes", "错误码", "Account errors", "Client errors", "Run-time errors"], &[Error], &[Thing]);
}

#[test]
fn rules_and_fields() {
    assert_roles(&["Harbour rules", "Checks", "Lint", "Diagnostics", "Правила"], &[Rule], &[Error, Status]);
    assert_roles(&["Harbour status", "Статусы", "Exit", "返回"], &[Status], &[Rule, Error]);
    assert_roles(&["Parameter", "Field type", "参数", "Параметр", "Обов'язковий"], &[Field], &[Code, Error]);
}

#[test]
fn words_are_parted_by_capitals() {
    assert_eq!(words("HTTP statusCode-2"), ["http", "status", "code", "2"]);
    assert_eq!(words("Mã lỗi: 错误Code"), ["mã", "lỗi", "错误", "code"]);
}

#[test]
fn more_than_a_thousand_bytes_are_no_header() {
    assert_eq!(words(&"a ".repeat(500)).len(), 500);
    assert!(words(&"a ".repeat(501)).is_empty());
}

#[test]
fn kinds_are_words_of_the_heading() {
    for (text, expected) in [
        ("Error Codes", Kind::Error),
        ("Errors: error codes", Kind::Error),
        ("Коды ошибок", Kind::Error),
        ("错误码", Kind::Error),
        ("Errors and warnings", Kind::Other),
        ("Terror", Kind::Other),
        ("成功状态码", Kind::Success),
        ("Informational codes", Kind::Info),
        ("Information messages", Kind::Info),
        ("Information and warning codes", Kind::Other),
        ("Error code information", Kind::Error),
        ("Information", Kind::Other),
        ("Harbour rules", Kind::Other),
        ("Avertissements", Kind::Warning),
        ("Warnungen", Kind::Warning),
        ("Avvisi", Kind::Warning),
        ("Éxito", Kind::Success),
    ] {
        assert_eq!(kind(text), expected, "{text}");
    }
}
