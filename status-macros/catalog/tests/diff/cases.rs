//! One change of a page of each kind, and what it does. `tests/scratch/semver.rs` of the workspace shows the same to
//! cargo-semver-checks and to clients.

#[path = "pages.rs"]
mod pages;

use pages::{HARBOUR, KINDS, NAMED, PAIR, PLAIN, SYMBOLS};

type Edits = &'static [(&'static str, &'static str)];

/// A page before and after one edit.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) page: &'static str,
    pub(crate) edits: Edits,
    /// what is found: what, where, what stood and what stands there, each with its line
    pub(crate) changes: &'static [&'static str],
    pub(crate) verdict: &'static str,
    /// of a major change, what users may have written before; of a minor one, what they can write now or are warned of
    pub(crate) client: &'static str,
}

impl Case {
    /// The page after the edits. Each text that is replaced stands once.
    pub(crate) fn edited(&self) -> String {
        self.edits.iter().fold(self.page.to_owned(), |page, (from, to)| {
            assert_eq!(page.matches(from).count(), 1, "{}: {from}", self.name);
            page.replacen(from, to, 1)
        })
    }
}

const fn patch(name: &'static str, page: &'static str, edits: Edits, changes: &'static [&'static str]) -> Case {
    Case { name, page, edits, changes, verdict: "patch", client: "" }
}

const fn minor(
    name: &'static str,
    page: &'static str,
    edits: Edits,
    changes: &'static [&'static str],
    client: &'static str,
) -> Case {
    Case { name, page, edits, changes, verdict: "minor", client }
}

const fn major(
    name: &'static str,
    page: &'static str,
    edits: Edits,
    changes: &'static [&'static str],
    client: &'static str,
) -> Case {
    Case { name, page, edits, changes, verdict: "major", client }
}

pub(crate) const CASES: &[Case] = &[
    // texts
    patch(
        "introduction",
        HARBOUR,
        &[("of the harbour.", "of the port.")],
        &["introduction: Harbour Answers of the harbour. => Harbour Answers of the port."],
    ),
    patch(
        "sections-reordered",
        PAIR,
        &[
            ("## Success", "## Other"),
            ("## Error", "## Success"),
            ("## Other", "## Error"),
            ("| 1    | Moored.     |", "| 42 | Berth taken. |"),
            ("| 41   | Berth taken. |", "| 1 | Moored. |"),
            ("| 42 |", "| 41 |"),
        ],
        &["sections-reordered: SuccessCode, ErrorCode => ErrorCode, SuccessCode"],
    ),
    patch(
        "heading-changed",
        HARBOUR,
        &[("## Error Codes", "## Error-Codes")],
        &["heading-changed ErrorCode: 14 Error Codes => 14 Error-Codes"],
    ),
    patch("kind-changed", KINDS, &[("Error code", "Warning code")], &["kind-changed Answers: 1 error => 1 warning"]),
    patch(
        "reworded",
        HARBOUR,
        &[("Berth taken.", "Berth *taken*!")],
        &["reworded ErrorCode 41: 18 Berth taken. => 18 Berth taken!"],
    ),
    patch(
        "reworded-markup",
        HARBOUR,
        &[("Berth taken.", "Berth *taken*.")],
        &["reworded ErrorCode 41: 18 Berth taken. => 18 Berth *taken*."],
    ),
    patch(
        "wording-added",
        HARBOUR,
        &[("| 43 ", "| 41 | Berth closed. |\n| 43 ")],
        &["wording-added ErrorCode 41:  => 20 Berth closed."],
    ),
    patch(
        "wording-removed",
        HARBOUR,
        &[("|        | 暴風                    |        |\n", "")],
        &["wording-removed ErrorCode 43: 21 暴風 => "],
    ),
    patch(
        "columns-changed",
        HARBOUR,
        &[("Wait.", "Turn.")],
        &["columns-changed ErrorCode 41: 18 Advice: Wait. => 18 Advice: Turn."],
    ),
    patch("respelled", HARBOUR, &[("| 43 ", "| +43 ")], &["respelled ErrorCode +43: 20 43 => 20 +43"]),
    patch("undeprecated", HARBOUR, &[("~~44~~", "44")], &["undeprecated ErrorCode 44: 22 44 => 22 44"]),
    patch("range-added", HARBOUR, &[("| 5xx ", "| 6xx | Ice. |\n| 5xx ")], &["range-added 6xx:  => 23 6xx: Ice."]),
    patch(
        "range-removed",
        HARBOUR,
        &[("| 5xx    | Storms.                 |        |\n", "")],
        &["range-removed 5xx: 23 5xx: Storms. => "],
    ),
    patch(
        "range-reworded",
        HARBOUR,
        &[("Storms.", "Winds.")],
        &["range-reworded 5xx: 23 5xx: Storms. => 23 5xx: Winds."],
    ),
    // more than before
    minor(
        "added",
        HARBOUR,
        &[("| 43 ", "| 40 | Reef. |\n| 43 ")],
        &["added ErrorCode 40:  => 20 ErrorCode::E40"],
        "ErrorCode::E40;",
    ),
    minor(
        "added-without-words",
        HARBOUR,
        &[("| 43 ", "| 40 | 礁 |\n| 43 ")],
        &["added ErrorCode 40:  => 20 ErrorCode::E40"],
        "code!(errors, 40);",
    ),
    minor(
        "section-added",
        HARBOUR,
        &[("## Success", "## Warning Codes\n\n| Code | Description |\n|-|-|\n| 7 | Wind. |\n\n## Success")],
        &["section-added WarningCode:  => 8 WarningCode, 1 code"],
        "WarningCode::W7;",
    ),
    minor(
        "constant-added",
        NAMED,
        &[("| MastHigh   | Turn back.  |", "| MastHigh | Turn back. |\n|      | TooHigh |             |")],
        &["constant-added Error 42:  => 7 TOO_HIGH"],
        "Error::TOO_HIGH;",
    ),
    minor(
        "placeholders-added",
        HARBOUR,
        &[("| 43 ", "| 41 | Berth {berth} taken. |\n| 43 ")],
        &["wording-added ErrorCode 41:  => 20 Berth {berth} taken.", "placeholders-added ErrorCode 41:  => 20 {berth}"],
        "message!(errors, 41, berth = 7);",
    ),
    minor(
        "error-added",
        PLAIN,
        &[("Code ", "Error code")],
        &["error-added Answers: 1 other => 1 error"],
        "error(Answers::BerthGone);",
    ),
    minor(
        "deprecated",
        HARBOUR,
        &[("| 42 ", "| ~~42~~ ")],
        &["deprecated ErrorCode 42: 19 42 => 19 42"],
        "ErrorCode::E42;",
    ),
    minor(
        "deprecated-page",
        HARBOUR,
        &[("deprecated: false", "deprecated: true")],
        &["deprecated:  => "],
        "ErrorCode::E41;",
    ),
    // users have to follow
    major(
        "removed",
        HARBOUR,
        &[("| 41     | Berth taken.            | Wait.  |\n", "")],
        &["removed ErrorCode 41: 18 ErrorCode::E41 => "],
        "ErrorCode::E41;",
    ),
    major(
        "section-removed",
        PAIR,
        &[("## Success Codes\n\n| Code | Description |\n| ---- | ----------- |\n| 1    | Moored.     |\n\n", "")],
        &["section-removed SuccessCode: 1 SuccessCode, 1 code => "],
        "SuccessCode::S1;",
    ),
    major(
        "moved",
        HARBOUR,
        &[
            ("| 41     | Berth taken.            | Wait.  |\n", ""),
            ("| 1    | Moored.     |", "| 1    | Moored.     |\n| 41 | Berth taken. | Wait. |"),
        ],
        &[
            "moved SuccessCode 41: 18 ErrorCode::E41 => 13 SuccessCode::S41",
            "columns-changed SuccessCode 41: 18 Advice: Wait. => ",
        ],
        "ErrorCode::E41;",
    ),
    major(
        "ambiguous",
        HARBOUR,
        &[("| 1    | Moored.     |", "| 1    | Moored.     |\n| 41 | Berth shared. |")],
        &["added SuccessCode 41:  => 13 SuccessCode::S41", "ambiguous SuccessCode 41:  => 13 SuccessCode::S41"],
        "code!(errors, 41);",
    ),
    major(
        "variant-renamed",
        NAMED,
        &[("BerthTaken", "QuayTaken")],
        &[
            "variant-renamed Error 41: 5 BerthTaken => 5 QuayTaken",
            "constant-renamed Error 41: 5 BERTH_TAKEN => 5 QUAY_TAKEN",
        ],
        "Error::BerthTaken;",
    ),
    major(
        "variant-respelled",
        HARBOUR,
        &[("| 43 ", "| 0x2b ")],
        &["variant-renamed ErrorCode 0x2b: 20 E43 => 20 E0x2b", "respelled ErrorCode 0x2b: 20 43 => 20 0x2b"],
        "ErrorCode::E43;",
    ),
    major(
        "variant-repointed",
        NAMED,
        &[("BerthTaken", "Other"), ("MastHigh", "BerthTaken"), ("Other", "MastHigh")],
        &[
            "variant-repointed Error 41: 5 BerthTaken = 41 => 7 BerthTaken = 42",
            "constant-repointed Error 41: 5 BERTH_TAKEN = 41 => 7 BERTH_TAKEN = 42",
            "variant-repointed Error 42: 7 MastHigh = 42 => 5 MastHigh = 41",
            "constant-repointed Error 42: 7 MAST_HIGH = 42 => 5 MAST_HIGH = 41",
        ],
        "const _: () = assert!(Error::BerthTaken.number() == 41);",
    ),
    major(
        "constant-renamed",
        HARBOUR,
        &[("Berth taken.", "Berth in use.")],
        &[
            "constant-renamed ErrorCode 41: 18 BERTH_TAKEN => 18 BERTH_IN_USE",
            "reworded ErrorCode 41: 18 Berth taken. => 18 Berth in use.",
        ],
        "ErrorCode::BERTH_TAKEN;",
    ),
    major(
        "constant-parted",
        HARBOUR,
        &[("| 43 ", "| 40 | Berth taken. |\n| 43 ")],
        &[
            "added ErrorCode 40:  => 20 ErrorCode::E40",
            "constant-renamed ErrorCode 41: 18 BERTH_TAKEN => 18 BERTH_TAKEN_41",
        ],
        "ErrorCode::BERTH_TAKEN;",
    ),
    major(
        "constant-repointed",
        HARBOUR,
        &[("| 41     |", "| 41 | Reef. | Wait. |\n| 40     |")],
        &[
            "added ErrorCode 40:  => 19 ErrorCode::E40",
            "constant-repointed ErrorCode 41: 18 BERTH_TAKEN = 41 => 19 BERTH_TAKEN = 40",
            "constant-added ErrorCode 41:  => 18 REEF",
            "reworded ErrorCode 41: 18 Berth taken. => 18 Reef.",
        ],
        "const _: () = assert!(ErrorCode::BERTH_TAKEN.number() == 41);",
    ),
    major(
        "constant-removed",
        NAMED,
        &[("|      | NoBerth    |             |\n", "")],
        &["constant-removed Error 41: 5 NO_BERTH => "],
        "Error::NO_BERTH;",
    ),
    major(
        "placeholders-changed",
        HARBOUR,
        &[("{height}", "{size}")],
        &["placeholders-changed ErrorCode 42: 19 {height} => 19 {size}"],
        "message!(errors, 42, height = 7);",
    ),
    major(
        "type-renamed",
        HARBOUR,
        &[("## Error Codes", "## Error Answers")],
        &["type-renamed ErrorAnswers: 14 ErrorCode => 14 ErrorAnswers"],
        "ErrorCode::E41;",
    ),
    major(
        "prefix-changed",
        HARBOUR,
        &[("## Error Codes", "## Warning Codes")],
        &[
            "type-renamed WarningCode: 14 ErrorCode => 14 WarningCode",
            "prefix-changed WarningCode: 14 E => 14 W",
            "kind-changed WarningCode: 14 error => 14 warning",
        ],
        "ErrorCode::E41;",
    ),
    major(
        "error-removed",
        KINDS,
        &[("Error code", "Code")],
        &["error-removed Answers: 1 error => 1 other"],
        "error(Answers::BerthGone);",
    ),
    major(
        "repr-i32",
        HARBOUR,
        &[("| 43 ", "| -7 | Reef. |\n| 43 ")],
        &[
            "lookup-changed: u32 => i64",
            "repr-changed ErrorCode: 14 u32 => 14 i32",
            "added ErrorCode -7:  => 20 ErrorCode::EMinus7",
        ],
        "let _: u32 = ErrorCode::E41.number();",
    ),
    major(
        "repr-symbols",
        PAIR,
        &[("| Berth taken. |", "| Berth taken. |\n| ERR_REEF | Reef. |")],
        &[
            "lookup-changed: u32 => &str",
            "repr-changed ErrorCode: 7 u32 => 7 symbols",
            "added ErrorCode ERR_REEF:  => 12 ErrorCode::ErrReef",
        ],
        "ErrorCode::E41.number();",
    ),
    major(
        "lookup-changed",
        PAIR,
        &[("## Error", "## Warning Codes\n\n| Code | Description |\n|-|-|\n| -7 | Wind. |\n\n## Error")],
        &["lookup-changed: u32 => i64", "section-added WarningCode:  => 7 WarningCode, 1 code"],
        "let _: u32 = AnyCode::from(ErrorCode::E41).number();",
    ),
    minor(
        "symbol-added",
        SYMBOLS,
        &[("| Storm.       |", "| Storm. |\n| ERR_TIDE | Low tide. |")],
        &["added ErrorCode ERR_TIDE:  => 7 ErrorCode::ErrTide"],
        "ErrorCode::ErrTide;",
    ),
    major(
        "symbol-inserted",
        SYMBOLS,
        &[("| Storm.       |", "| Storm. |\n| ERR_REEF | Reef. |")],
        &[
            "values-shifted ErrorCode: 6 ERR_STORM = 1 => 6 ERR_STORM = 2",
            "added ErrorCode ERR_REEF:  => 7 ErrorCode::ErrReef",
        ],
        "const _: () = assert!(ErrorCode::ErrStorm as usize == 1);",
    ),
];
