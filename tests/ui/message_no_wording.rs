use status_codes::message;

#[status_codes::page("docs/message_no_wording.md")]
mod errors {}

fn main() {
    let _ = message!(errors, 7, id = 1);
}
