//! The content of a map as a table for other programs, from which the import reads it back.
//!
//! Both forms hold phases, stages, lanes with their kinds, the texts of cards, and emotions with their scale and persona. What is
//! hidden is in neither. Neither holds what belongs to the map as a whole (title, client, sources, findings set aside), goals of phases,
//! descriptions and durations of stages, descriptions, perspectives and colours of lanes, all of a persona but the name, pictures, what an
//! action answers, and the scale of a map without a lane of emotions. Blank space around a text is not kept, and a name that is but a dash
//! comes back empty. Personas who have neither an emotion nor a card, lanes beyond 1,000 and cells of the table beyond 100,000 do not come
//! back, nor in a workbook what a cell has no room for (32,767 characters).

mod cards;
mod grid;
mod words;

use crate::locale::Locale;
use crate::map::Map;

use super::spreadsheet::Spreadsheet;

/// How a map lies in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ContentForm {
    /// A row per lane, a column per stage, phases above them. Besides what no form holds, it lacks cards without a text, empty lines within
    /// a text, and of each card the tags, personas, evidence, channel and the stages that it covers after its first. In a lane of figures a
    /// note that ends like one ("costs: 5 €") comes back as a figure.
    #[default]
    Grid,
    /// A row per card and emotion, without notes for the team.
    Cards,
    /// The same with notes for the team.
    CardsWithNotes,
}

/// The content of a map as a table.
#[must_use]
pub fn content_table(map: &Map, form: ContentForm, locale: Locale) -> Spreadsheet {
    match form {
        ContentForm::Grid => grid::table(map, locale),
        ContentForm::Cards => cards::table(map, cards::Notes::LeftOut, locale),
        ContentForm::CardsWithNotes => cards::table(map, cards::Notes::Written, locale),
    }
}
