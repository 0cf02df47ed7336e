//! What clients send: files of other programs read as maps, with a report of what was read how and what was left out.
//!
//! [`import`] does no IO and never panics. Nothing is thrown away without being said: what has no place in a map goes to a lane of
//! notes, what cannot be read is a [`Remark`] with its line. What may be understood in several ways is a [`Question`] with a sensible answer
//! already taken; importing again with other [`Options`] takes another.

mod any;
mod any_json;
mod builder;
mod cjml;
mod content;
mod detect;
mod enablement_map;
mod foreign;
mod foreign_note;
mod found;
mod json_canvas;
mod kind;
mod mermaid;
mod note_name;
mod openjourney;
mod options;
mod picture;
mod report;
mod scores;
mod table;
mod tree;
mod words;

pub use any::{AnyFile, Unread, read_any};
pub use detect::import;
pub use foreign::ForeignFile;
pub use foreign_note::ForeignNote;
pub use found::Found;
pub use kind::ForeignKind;
pub use mermaid::{MermaidNote, Strict, StrictTask, read_strictly};
pub use options::{Options, Question, Sections};
pub use report::{Effect, Imported, MAX_REMARKS, Note, Refusal, Remark, Report};
pub use table::{LineRole, TableForm, TableLayout, TableMapping, TableNote, table_form};
