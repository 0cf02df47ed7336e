//! What is said beside the answer.

use std::io::{self, Write};

/// Says it on the standard error, with the program's name.
pub(super) fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "trayecto: {message}");
}
