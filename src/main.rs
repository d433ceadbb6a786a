//! riparto.
fn main() {}
