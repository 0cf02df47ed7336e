//! Brands on the command line: taken for maps, and whether their colours can be read (docs/brand.md).

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::file::{self, BrandReading};
use crate::locale::{Locale, say, say_number, say_with};
use crate::map::{Brand, ColorName, Draft, Map, Number, Rgb, Slant};
use crate::theme::{BrandColor, Poor, brand_contrast};

use super::arguments::Format;
use super::message::{CliError, describe_losses};
use super::tell::complain;

/// Reads the file of a brand. What had to be left out of it is told line by line.
pub(super) fn open(locale: Locale, path: &Path) -> Result<Arc<Brand>, CliError> {
    let BrandReading { brand, warnings, more_warnings, access } = file::open_brand(path)?;
    for line in describe_losses(locale, path, (&warnings, more_warnings, access)) {
        complain(&line);
    }
    Ok(Arc::new(brand))
}

/// The map with a brand.
pub(super) fn with_brand(map: Map, brand: Option<&Arc<Brand>>) -> Map {
    match brand {
        // Nothing is checked that this could make wrong.
        Some(brand) => Map::build(Draft { brand: Some(brand.clone()), ..map.to_draft() }).unwrap_or(map),
        None => map,
    }
}

/// What a brand says, and which of its colours are hard to read.
pub(super) fn report(locale: Locale, brand: &Brand, poor: &[Poor], format: Format) -> String {
    match format {
        Format::Text => text(locale, brand, poor),
        Format::Json => json(brand, poor),
    }
}

/// What is hard to read of a brand.
pub(super) fn poor(brand: &Brand) -> Vec<Poor> {
    brand_contrast(brand)
}

fn text(locale: Locale, brand: &Brand, poor: &[Poor]) -> String {
    let name = brand.name.trim();
    let mut said = if name.is_empty() { say(locale, "brand-cli-nameless") } else { name.to_owned() } + "\n";
    for font in &brand.fonts {
        let slant = if font.slant() == Slant::Italic { "brand-cli-italic" } else { "brand-cli-font" };
        let values = [("family", font.family()), ("weight", &font.weight().to_string())];
        let _ = writeln!(said, "{}", say_with(locale, slant, &values));
    }
    if !poor.is_empty() {
        let _ = writeln!(said, "\n{} ({})", say(locale, "brand-cli-poor"), poor.len());
    }
    for poor in poor {
        let chosen = chosen(brand, poor.of).map(|rgb| rgb.to_string()).unwrap_or_default();
        let values = [
            ("of", &*color(locale, poor.of)),
            ("chosen", &*chosen),
            ("on", &*color(locale, poor.on)),
            ("found", &*ratio(locale, poor.found)),
            ("needed", &*ratio(locale, poor.needed)),
            ("suggestion", &*poor.suggestion.to_string()),
        ];
        let _ = writeln!(said, "  • {}", say_with(locale, "brand-cli-poor-line", &values));
    }
    if poor.is_empty() {
        let _ = writeln!(said, "{}", say(locale, "brand-cli-legible"));
    }
    said
}

fn chosen(brand: &Brand, color: BrandColor) -> Option<Rgb> {
    match color {
        BrandColor::Named(name) => brand.colors.get(&name).copied(),
        BrandColor::Ink => brand.ink,
        BrandColor::Paper | BrandColor::Card => brand.paper,
    }
}

fn color(locale: Locale, color: BrandColor) -> String {
    match color {
        BrandColor::Named(name) => say(locale, &format!("color-{}", name.as_str())),
        BrandColor::Ink => say(locale, "brand-cli-ink"),
        BrandColor::Paper => say(locale, "brand-cli-paper"),
        BrandColor::Card => say(locale, "brand-cli-card"),
    }
}

/// A contrast, rounded down so that what is too little never looks like enough.
fn ratio(locale: Locale, ratio: f32) -> String {
    Number::new(f64::from((ratio * 10.0).floor()) / 10.0).map(|number| say_number(locale, number)).unwrap_or_default()
}

/// The answer as JSON. Fields may be added to it, but none is taken away or means something else some day.
#[derive(Serialize)]
struct Report<'a> {
    name: &'a str,
    poor: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    of: &'static str,
    on: &'static str,
    found: f64,
    needed: f64,
    suggestion: Rgb,
}

fn json(brand: &Brand, poor: &[Poor]) -> String {
    let hundredths = |ratio: f32| f64::from((ratio * 100.0).floor()) / 100.0;
    let told = |poor: &Poor| Told {
        of: word(poor.of),
        on: word(poor.on),
        found: hundredths(poor.found),
        needed: hundredths(poor.needed),
        suggestion: poor.suggestion,
    };
    let report = Report { name: &brand.name, poor: poor.iter().map(told).collect() };
    // Nothing in it can fail to be written.
    serde_json::to_string_pretty(&report).map(|text| text + "\n").unwrap_or_default()
}

fn word(color: BrandColor) -> &'static str {
    match color {
        BrandColor::Named(name) => ColorName::as_str(name),
        BrandColor::Ink => "ink",
        BrandColor::Paper => "paper",
        BrandColor::Card => "card",
    }
}
