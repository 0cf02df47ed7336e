//! The words that the program says, in each of its languages. They come from `assets/locales`; nothing else holds any.

mod language;
mod read;
mod say;

pub use language::Locale;
pub use read::{read_date, read_number};
pub use say::{
    say, say_channel, say_count, say_counted, say_date, say_level, say_number, say_rounded, say_share, say_status,
    say_with,
};
