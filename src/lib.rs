//! Trayecto: an editor for customer journey maps.
//!
//! Start with `ARCHITECTURE.md`. In short: a [`map`] is read from a [`file`], laid out, drawn as a scene, and rendered to pixels.
#![forbid(unsafe_code)]

pub mod app;
pub mod cli;
pub mod edit;
pub mod export;
pub mod file;
pub mod import;
pub mod layout;
pub mod locale;
pub mod map;
pub mod render;
pub mod review;
pub mod scene;
pub mod sentence;
pub mod template;
pub mod text;
pub mod theme;
