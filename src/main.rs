//! Trayecto.
fn main() {}
