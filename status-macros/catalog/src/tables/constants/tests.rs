use crate::tables::tests::rows;

/// The rows of the code block of a page, without the header.
fn constants(code: &str) -> Vec<String> {
    let mut found = rows(super::tables, &format!("```\n{code}\n```\n"));
    let mut rows = found.pop().unwrap_or_default();
    assert!(found.is_empty());
    if !rows.is_empty() {
        assert_eq!(rows.remove(0), "Name | Code | Message");
    }
    rows
}

#[test]
fn declarations_of_many_languages_are_rows() {
    for code in [
        "#define BERTH_TAKEN 41\n#define MAST_HIGH (0x2A)",
        "BERTH_TAKEN = 41\nMAST_HIGH = 0x2A",
        "enum Answer {\n  BERTH_TAKEN = 41,\n  MAST_HIGH = 0x2A,\n};",
        "export const ANSWERS = {\n  BERTH_TAKEN: 41,\n  MAST_HIGH: 0x2A,\n}",
        "pub const BERTH_TAKEN: i32 = 41;\npub const MAST_HIGH: i32 = 0x2A;",
        "static final int BERTH_TAKEN = 41;\nstatic final int MAST_HIGH = 0x2A;",
    ] {
        assert_eq!(constants(code), ["BERTH_TAKEN | 41 | ", "MAST_HIGH | 0x2A | "], "{code}");
    }
}

#[test]
fn comments_are_messages() {
    let expected = ["BerthTaken | 41 | Berth taken.", "MastHigh | -42 | Mast too high. Lower it."];
    for code in [
        "BerthTaken = 41, // Berth taken.\nMastHigh = -42, // Mast too high. Lower it.",
        "BerthTaken = 41 # Berth taken.\nMastHigh = -42 # Mast too high. Lower it.",
        "BerthTaken = 41, /* Berth taken. */\nMastHigh = -42, /**< Mast too high. Lower it. */",
        "/// Berth taken.\nBerthTaken = 41,\n/// Mast too high.\n/// Lower it.\nMastHigh = -42,",
        "/** Berth taken. */\nBerthTaken = 41,\n/**\n * Mast too high.\n * Lower it.\n */\nMastHigh = -42,",
        "# Berth taken.\nBerthTaken = 41\n# Mast too high.\n# Lower it.\nMastHigh = -42",
    ] {
        assert_eq!(constants(code), expected, "{code}");
    }
}

#[test]
fn code_that_declares_few_numbers_is_no_table() {
    for code in [
        "",
        "BERTH_TAKEN = 41",
        "berth = 41\nmast = 42",
        "{\n  \"BERTH_TAKEN\": 41,\n  \"MAST_HIGH\": 42\n}",
        "BERTH_TAKEN = 41 + 1\nMAST_HIGH = 42 + 1",
        "BERTH_TAKEN = \"41\"\nMAST_HIGH = \"42\"",
        "BERTH_TAKEN = 41\nMAST_HIGH = 42\nwait\nlower\nleave",
    ] {
        assert_eq!(constants(code), [""; 0], "{code}");
    }
}

#[test]
fn only_a_code_block_declares() {
    assert_eq!(rows(super::tables, "    BERTH_TAKEN = 41\n    MAST_HIGH = 42\n").len(), 1);
    assert_eq!(rows(super::tables, "BERTH_TAKEN = 41\nMAST_HIGH = 42\n"), [[""; 0]; 0]);
    assert_eq!(rows(super::tables, "~~~c\nBERTH_TAKEN = 41\nMAST_HIGH = 42\n~~~\n").len(), 1);
}
