use status_codes::code;

fn main() {
    let _ = code!(costumers, 8015);
}
