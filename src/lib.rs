//! Trayecto: an editor for customer journey maps.
//!
//! Start with `ARCHITECTURE.md`. In short: a [`map`] is read from a file, laid out, drawn as a scene, and rendered to pixels.
#![forbid(unsafe_code)]

pub mod file;
pub mod map;
pub mod template;
pub mod text;
