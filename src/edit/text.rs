//! Texts of parts: what can be written in place, found and replaced.

use crate::map::{Draft, Map, Part, TextField};

