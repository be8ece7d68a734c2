//! The documentation that users browse.

use std::path::{Path, PathBuf};

use super::Scratch;

/// Markup that attacks readers, links that lead nowhere, code that would run; a number in two sections, ranges, a
/// variant with the name of a trait's type, a word that stands in no name.
const PAGE: &str = "\
# Shop

See [`ErrorCode`], [`Vec`] and <script>alert(1)</script>.

## Error | Codes

| Code | Description | Retry |
|---|---|---|
| 7 | No [link](x), no [`Vec`], and <b>no</b> <i onclick=x>markup</i> of <id onclick=y> |
| 8 | ```rust compile_error!(); ``` | `a \\| b` |
| 9 | The basket of customer {id} in shop {shop.id} holds nothing but things which are out of stock in every warehouse |
| -11 | Gone |
| 5000-5099 | The <u>depot</u> `a \\| b` failed |

## Warnings

| Code | Name | Description |
|---|---|---|
| 7 | Error | Almost |
| 8 | RAW | Soon |
";

const LIBRARY: &str = "\
//! Docs.

/// Mine.
#[status_codes::page(\"docs/errors.md\")]
pub mod errors {}

#[status_codes::page(\"docs/errors.md\")]
pub mod undescribed {}

#[doc(alias = \"codes\")]
#[status_codes::page(\"docs/errors.md\")]
pub mod inside {
    //! Mine.
}

#[status_codes::page(\"docs/errors.md\")]
#[allow(non_camel_case_types)]
pub mod r#mod {
    #[section(\"Error | Codes\")]
    pub enum r#enum {
        r#type = 9,
    }
}

/// Bound to types of my own.
#[status_codes::page(\"docs/errors.md\")]
pub mod bound {
    /// My type.
    #[section(\"Error | Codes\")]
    pub enum ShopError {
        /// My words.
        #[doc(alias = \"warehouse\")]
        Empty = 9,
    }

    /// Any number.
    #[section(\"Warnings\")]
    pub struct Warning;
}
";

/// What rustdoc makes of that page.
fn documented() -> PathBuf {
    let scratch = Scratch::new("documented", "");
    scratch.write("docs/errors.md", PAGE);
    scratch.write("src/lib.rs", LIBRARY);
    let output = scratch.command(&["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings").output().unwrap();
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !printed.contains("warning"), "{printed}");
    // nothing of the page is an example that runs
    let tests = scratch.succeed(&["test", "--doc"]);
    assert!(tests.contains("running 0 tests"), "{tests}");
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("target/doc/documented")
}

/// The links of a page, without those that a script of rustdoc's puts together.
fn links(html: &str) -> impl Iterator<Item = &str> {
    let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| !link.contains("://") && !link.contains('$'))
}

/// The links that lead to no file, or to no anchor of it.
fn broken<'a>(folder: &Path, own: &'a str, html: &'a str) -> Vec<&'a str> {
    let leads = |link: &&str| {
        let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
        let path = folder.join(if file.is_empty() { own } else { file });
        // other crates' pages and sources are rustdoc's own
        let Ok(target) = std::fs::read_to_string(&path) else { return path.exists() };
        anchor.is_empty() || file.starts_with("../") || target.contains(&format!("id=\"{anchor}\""))
    };
    links(html).filter(|link| !leads(link)).collect()
}

fn read(folder: &Path, name: &str) -> String {
    let html = std::fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(broken(folder, name, &html), [""; 0], "{name}");
    for markup in ["<script>alert", "<i onclick", "<id onclick", "<u>", "compile_error!();</code></pre>"] {
        assert!(!html.contains(markup), "{name}: {markup}");
    }
    html
}

/// What stands behind a text, up to another.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = html.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).unwrap_or_else(|| panic!("no {end} behind {start}")).0
}

#[test]
fn codes_are_documented() {
    let documented = documented();
    for module in ["errors", "undescribed", "inside"] {
        the_module_lists_every_code(&documented.join(module));
    }
    a_variant_shows_what_the_page_says(&documented.join("errors"));
    types_of_ones_own_keep_their_words(&documented.join("bound"));
    let raw = read(&documented.join("mod"), "index.html");
    assert!(raw.contains("href=\"enum.enum.html#variant.type\""), "{raw}");
    read(&documented.join("mod"), "enum.enum.html");
}

fn the_module_lists_every_code(folder: &Path) {
    let html = read(folder, "index.html");
    let description = between(&html, "class=\"docblock\"", "Made from");
    assert!(description.contains("[<code>Vec</code>] and &lt;script&gt;alert(1)"));
    let rows = description.split("<tr><td>").skip(1).filter_map(|rest| rest.split("</tr>").next());
    let rows: Vec<&str> = rows.collect();
    assert_eq!(rows.len(), 7);
    for (row, link) in rows.iter().zip([
        "enum.ErrorCode.html#variant.EMinus11",
        "enum.ErrorCode.html#variant.E7",
        "enum.ErrorCode.html#variant.E8",
        "enum.ErrorCode.html#variant.E9",
        "", // the range
        "enum.Warning.html#variant.Error",
        "enum.Warning.html#variant.Raw",
    ]) {
        assert_eq!(links(row).next().unwrap_or(""), link);
        assert_eq!(row.matches("<td>").count(), 2, "{row}");
    }
    assert!(rows[1].contains("no [<code>Vec</code>], and no markup of &lt;id onclick=y&gt;"));
    assert!(rows[4].contains("<code>5000-5099</code>") && rows[4].contains("The depot <code>a | b</code> failed"));
}

fn a_variant_shows_what_the_page_says(folder: &Path) {
    let html = read(folder, "enum.ErrorCode.html");
    let shown = between(&html, "id=\"variant.E7\"", "id=\"variant.E8\"");
    assert!(shown.contains("<p><code>7</code> No link, no [<code>Vec</code>]"));
    assert!(shown.contains("href=\"enum.Warning.html#variant.Error\""));
    let shown = between(&html, "id=\"variant.E8\"", "id=\"variant.E9\"");
    assert!(shown.contains("<code>Retry</code>: <code>a | b</code>"), "{shown}");
    let shown = between(&html, "id=\"variant.E9\"", "id=\"implementations\"");
    assert!(shown.contains("fills: <code>{id}</code>, <code>{shop.id}</code>"), "{shown}");
    assert!(shown.contains("<code>docs/errors.md</code>, line 11"), "{shown}");
    let constant = between(&html, "id=\"associatedconstant.GONE\"", "</details>");
    assert!(constant.contains("href=\"enum.ErrorCode.html#variant.EMinus11\""));
}

fn types_of_ones_own_keep_their_words(folder: &Path) {
    assert!(read(folder, "index.html").contains("href=\"struct.Warning.html#associatedconstant.Error\""));
    let html = read(folder, "enum.ShopError.html");
    let shown = between(&html, "id=\"variant.Empty\"", "line 11");
    assert!(shown.contains("<p>My words.</p>\n<p><code>9</code> The basket"), "{shown}");
    read(folder, "struct.Warning.html");
}
