//! The title band.

use std::borrow::Cow;

use kurbo::{Point, Rect};

use crate::locale::{say, say_date, say_with};
use crate::map::{Lane, Map, MapKind, Part, TextField};
use crate::text::{Align, TextStyle};

use super::boxes::{Ink, Look, Placed, PlacedText};
use super::entries::{Entry, place_entries, width_of};
use super::sheet::{Sheet, height, width};

/// Share of the width that the title may take; the rest is for client, date and author.
const TITLE_SHARE: f64 = 0.72;

pub(super) fn place(sheet: &mut Sheet<'_>) {
    let bottom = place_title(sheet).max(place_particulars(sheet));
    sheet.top = bottom + sheet.sizes.band_gap;
}

/// The title in small, for pages on which the map goes on, and beside it entries that explain the page; below it where there is no room.
pub(super) fn place_running(sheet: &mut Sheet<'_>, entries: Vec<Entry>) {
    let (title, _) = title(sheet);
    let beside = if entries.is_empty() { 0.0 } else { width_of(sheet, &entries) + 2.0 * sheet.sizes.gap };
    let (left, whole) = (sheet.left, sheet.width);
    let half = whole / 2.0;
    let room = if beside <= half { whole - beside } else { whole };
    let bottom = put_text(sheet, TextField::Title, &title, (sheet.sizes.text.heading, Ink::Muted), sheet.top, room);
    if beside > half {
        sheet.top = bottom + sheet.sizes.gap / 2.0;
        place_entries(sheet, entries);
    } else if beside > 0.0 {
        sheet.left = left + room + sheet.sizes.gap;
        sheet.width = beside;
        place_entries(sheet, entries);
        (sheet.left, sheet.width) = (left, whole);
    }
    sheet.top = sheet.top.max(bottom + sheet.sizes.gap);
}

/// The title in small with the name of the picture, and which page it is of those on which the picture goes on, unless that is empty.
pub(super) fn place_continued(sheet: &mut Sheet<'_>, name: &str, number: &str) {
    let style = sheet.sizes.text.heading;
    let (title, _) = title(sheet);
    let named = if name.trim().is_empty() { title.into_owned() } else { format!("{title} · {name}") };
    let number = (!number.is_empty()).then(|| sheet.set_snugly(number, style, sheet.width));
    let room = sheet.width - number.as_ref().map_or(0.0, |number| width(number) + 2.0 * sheet.sizes.gap);
    let text = sheet.set_snugly(&named, style, room);
    let rect = Rect::new(sheet.left, sheet.top, sheet.left + room, sheet.top + height(&text));
    sheet.put(Placed::new(Part::Title, rect, Look::Plain).with_text(text, rect.origin(), Ink::Muted));
    let mut bottom = rect.y1;
    if let Some(number) = number {
        let at = Point::new(sheet.right() - width(&number), sheet.top);
        let beside = Rect::new(at.x, at.y, sheet.right(), at.y + height(&number));
        sheet.put(Placed::new(Part::Map, beside, Look::Plain).with_text(number, at, Ink::Muted));
        bottom = bottom.max(beside.y1);
    }
    sheet.top = bottom + sheet.sizes.gap;
}

/// A heading with the title above it, small: for a part of the map that is shown by itself.
pub(super) fn place_heading(sheet: &mut Sheet<'_>, lane: &Lane) {
    place_heading_of(sheet, Part::Lane(lane.id), Some(TextField::Name), &lane.name);
}

/// The same for a page that is about the map as a whole.
pub(super) fn place_page_heading(sheet: &mut Sheet<'_>, name: &str) {
    place_heading_of(sheet, Part::Map, None, name);
}

fn place_heading_of(sheet: &mut Sheet<'_>, part: Part, field: Option<TextField>, name: &str) {
    let types = sheet.sizes.text;
    let tag = place_kind(sheet);
    let left = tag.x1 + sheet.sizes.gap;
    let room = sheet.left + sheet.width * TITLE_SHARE - left;
    let (title, _) = title(sheet);
    let text = sheet.set_snugly(&title, types.subtitle, room);
    let rect = Rect::new(left, tag.y0, left + room, tag.y0 + height(&text));
    let placed = Placed::new(Part::Title, rect, Look::Plain);
    sheet.put(placed.with_field(TextField::Title, text, rect.origin(), Ink::Muted));

    let top = tag.y1.max(rect.y1) + 6.0;
    let room = sheet.width * TITLE_SHARE;
    let text = sheet.set_snugly(name, types.title, room);
    let rect = Rect::new(sheet.left, top, sheet.left + room, top + height(&text));
    let texts = vec![PlacedText { text, at: rect.origin(), ink: Ink::Normal, field }];
    sheet.put(Placed { texts, ..Placed::new(part, rect, Look::Aside) });
    sheet.top = rect.y1.max(place_particulars(sheet)) + sheet.sizes.gap;
}

/// Kind, title and subtitle, at the left. Gives their lower edge.
fn place_title(sheet: &mut Sheet<'_>) -> f64 {
    let map = sheet.map;
    let types = sheet.sizes.text;
    let mut top = place_kind(sheet).y1 + 10.0;
    let room = sheet.width * TITLE_SHARE;
    let (title, ink) = title(sheet);
    top = put_text(sheet, TextField::Title, &title, (types.title, ink), top, room);
    if !map.subtitle.trim().is_empty() {
        top = put_text(sheet, TextField::Subtitle, &map.subtitle, (types.subtitle, Ink::Muted), top + 4.0, room);
    }
    top
}

/// The title, or what stands for it where there is none.
fn title<'a>(sheet: &Sheet<'a>) -> (Cow<'a, str>, Ink) {
    let map: &Map = sheet.map;
    if map.title.trim().is_empty() {
        return (say(sheet.locale, "picture-untitled").into(), Ink::Muted);
    }
    (Cow::Borrowed(&map.title), Ink::Normal)
}

/// As-is or to-be.
fn place_kind(sheet: &mut Sheet<'_>) -> Rect {
    let (map, left, top) = (sheet.map, sheet.left, sheet.top);
    let types = sheet.sizes.text;
    let kind = match map.kind {
        MapKind::AsIs => say(sheet.locale, "picture-as-is"),
        MapKind::ToBe => say(sheet.locale, "picture-to-be"),
    };
    let text = sheet.set(&kind, types.small_strong, sheet.width);
    let tag = Rect::new(left, top, left + width(&text) + 20.0, top + height(&text) + 8.0);
    let at = Point::new(left + 10.0, top + 4.0);
    sheet.put(Placed::new(Part::Title, tag, Look::KindTag).with_text(text, at, Ink::Muted));
    tag
}

fn put_text(
    sheet: &mut Sheet<'_>,
    field: TextField,
    text: &str,
    (style, ink): (TextStyle, Ink),
    top: f64,
    room: f64,
) -> f64 {
    let text = sheet.set_snugly(text, style, room);
    let rect = Rect::new(sheet.left, top, sheet.left + room, top + height(&text));
    sheet.put(Placed::new(Part::Title, rect, Look::Plain).with_field(field, text, rect.origin(), ink));
    rect.y1
}

/// Client, date and author, at the right. Gives their lower edge.
fn place_particulars(sheet: &mut Sheet<'_>) -> f64 {
    let (map, locale) = (sheet.map, sheet.locale);
    let types = sheet.sizes.text;
    let room = sheet.width * (1.0 - TITLE_SHARE) - sheet.sizes.gap;
    let client = Some(&map.client).filter(|name| !name.is_empty());
    let author = Some(&map.author).filter(|name| !name.is_empty());
    let lines = [
        client.map(|name| {
            let line = say_with(locale, "picture-client", &[("name", name)]);
            (line, types.label, Ink::Normal, Some(TextField::Client))
        }),
        map.date.map(|date| (say_date(locale, date), types.body, Ink::Muted, None)),
        author.map(|name| {
            let line = say_with(locale, "picture-author", &[("name", name)]);
            (line, types.body, Ink::Muted, Some(TextField::Author))
        }),
    ];
    let mut top = sheet.top + 4.0;
    for (line, style, ink, field) in lines.into_iter().flatten() {
        let text = sheet.set(&line, style.aligned(Align::End), room);
        let rect = Rect::new(sheet.right() - room, top, sheet.right(), top + height(&text));
        let texts = vec![PlacedText { text, at: rect.origin(), ink, field }];
        sheet.put(Placed { texts, ..Placed::new(Part::Title, rect, Look::Plain) });
        top = rect.y1 + 4.0;
    }
    top
}
