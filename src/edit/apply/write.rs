//! Another text.

use crate::map::{EmotionScale, Part, TextField};

use super::super::refused::Refused;
use super::super::text::level_texts;
use super::super::text_of::TextMut;
use super::clean::clean;
use super::work::Work;

pub(super) fn write(work: &mut Work, part: Part, field: TextField, text: &str) -> Result<(), Refused> {
    if let (Part::Map | Part::Title, TextField::Level(level)) = (part, field) {
        return label(&mut work.draft.scale, level, text);
    }
    match work.part(part)?.text(field).ok_or(Refused::NothingToChange)? {
        TextMut::Line(line) => *line = clean(text),
        // An entry may hold line breaks; where it shows as before it keeps them.
        TextMut::List(items) if items.join("\n") == text => {}
        TextMut::List(items) => *items = lines(text),
    }
    Ok(())
}

/// The lines that are not blank.
fn lines(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(clean).filter(|line| !line.trim().is_empty()).collect()
}

/// Gives a level another name. A scale without names gets one of its own, where all others are called by their values.
fn label(scale: &mut EmotionScale, level: u8, text: &str) -> Result<(), Refused> {
    let mut labels = level_texts(scale);
    let label = labels.get_mut(usize::from(level)).ok_or(Refused::NothingToChange)?;
    let text = clean(text);
    if *label == text {
        return Ok(());
    }
    *label = text;
    *scale = scale.labelled(labels).map_err(|_| Refused::NothingToChange)?;
    Ok(())
}
