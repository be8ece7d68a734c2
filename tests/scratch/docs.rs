//! The documentation that users browse.

use std::path::Path;

use super::Scratch;

/// The links of a page to other files, without those that a script of rustdoc's puts together.
fn links(html: &str) -> impl Iterator<Item = &str> {
    let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| !link.contains("://") && !link.contains('$'))
}

#[test]
fn the_links_of_a_module_lead_somewhere() {
    let scratch = Scratch::new("documented", "");
    scratch.write(
        "docs/errors.md",
        "# Shop\n\nSee [`ErrorCode`] and <script>alert(1)</script>.\n\n## Error | Codes\n\n\
         | Code | Description |\n|---|---|\n| 7 | No [link](x) and <b>no</b> <i onclick=x>markup</i> of <id onclick=y> |\n",
    );
    scratch.write("src/lib.rs", "//! Docs.\n/// Mine.\n#[status_codes::page(\"docs/errors.md\")]\npub mod errors {}\n");
    scratch.succeed(&["doc", "--no-deps"]);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target/doc/documented/errors");
    let html = std::fs::read_to_string(folder.join("index.html")).unwrap();
    let (_, description) = html.split_once("Mine.").unwrap();
    assert!(description.contains("href=\"enum.ErrorCode.html\""));
    let broken: Vec<&str> =
        links(&html).filter(|link| !folder.join(link.split('#').next().unwrap()).exists()).collect();
    assert_eq!(broken, [""; 0]);
    assert!(html.contains("&lt;script&gt;alert(1)"));
    assert!(!html.contains("<script>alert"));

    let html = std::fs::read_to_string(folder.join("enum.ErrorCode.html")).unwrap();
    assert!(html.contains("No link and no markup of &lt;id onclick=y&gt;"));
    assert!(!html.contains("<i onclick") && !html.contains("<id onclick"));
}
