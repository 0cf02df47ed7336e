//! Where what is said of parts is listed: on their page, or on one behind it.

use std::collections::HashSet;

use kurbo::Size;

use crate::map::Part;
use crate::text::Texts;

use super::super::annotation::Annotation;
use super::super::numbered::numbered;
use super::chunks::chunks;
use super::content::{Book, Content, Heading};

/// Numbers what is said of what is on any of the pages. Widths are in map units.
pub(super) fn annotate<'a>(book: &mut Book<'a>, all: &'a [Annotation], width: f64, texts: &mut Texts) {
    if all.is_empty() {
        return;
    }
    let whole = book.whole(texts);
    book.annotations = numbered(all, &book.lay_out(&whole, width, texts).boxes);
}

/// Lists on each page what is said of its parts, however high that makes it.
pub(super) fn on_each(book: &Book<'_>, contents: Vec<Content>, width: f64, texts: &mut Texts) -> Vec<Content> {
    let listed = |(at, content): (usize, Content)| {
        let own = own(book, (at, &content), width, texts);
        Content { listed: own, ..content }
    };
    contents.into_iter().enumerate().map(listed).collect()
}

/// Lists on pages of a size in map units what is said of their parts; what finds no room comes on pages of its own right behind them.
pub(super) fn fitting(book: &Book<'_>, contents: Vec<Content>, page: Size, texts: &mut Texts) -> Vec<Content> {
    let mut pages = Vec::with_capacity(contents.len());
    // What is still to be listed of the pages so far.
    let mut due: Vec<usize> = Vec::new();
    for (at, content) in contents.into_iter().enumerate() {
        let own = own(book, (at, &content), page.width, texts);
        if own.is_empty() {
            pages.push(content);
            continue;
        }
        let with_list = Content { listed: own.clone(), ..content.clone() };
        if fits(book, &with_list, page, texts) {
            flush(book, &mut due, &mut pages, (page, texts));
            pages.push(with_list);
            continue;
        }
        let mut joined = [due.clone(), own.clone()].concat();
        joined.sort_unstable();
        joined.dedup();
        if fits(book, &alone(joined.clone()), page, texts) {
            due = joined;
        } else {
            flush(book, &mut due, &mut pages, (page, texts));
            due = own;
        }
        pages.push(content);
    }
    flush(book, &mut due, &mut pages, (page, texts));
    pages
}

/// Adds pages with nothing but a list.
fn flush(book: &Book<'_>, due: &mut Vec<usize>, pages: &mut Vec<Content>, (page, texts): (Size, &mut Texts)) {
    let due = std::mem::take(due);
    let some = |range: std::ops::Range<usize>| alone(due.get(range).unwrap_or_default().to_vec());
    let runs = chunks(due.len(), |range| fits(book, &some(range), page, texts));
    pages.extend(runs.into_iter().map(some));
}

fn alone(listed: Vec<usize>) -> Content {
    Content { listed, ..Content::headed(Heading::Running) }
}

fn fits(book: &Book<'_>, content: &Content, page: Size, texts: &mut Texts) -> bool {
    book.lay_out(content, page.width, texts).size.height <= page.height + 1e-6
}

/// The annotations of the parts on a page, from 0; on the first those of the map as a whole.
fn own(book: &Book<'_>, (at, content): (usize, &Content), width: f64, texts: &mut Texts) -> Vec<usize> {
    if book.annotations.is_empty() {
        return Vec::new();
    }
    let shown: HashSet<Part> = book.lay_out(content, width, texts).boxes.iter().map(|placed| placed.part).collect();
    let is_here = |part: &Part| match part {
        Part::Map | Part::Title => at == 0,
        part => shown.contains(part),
    };
    let all = book.annotations.iter().enumerate();
    all.filter(|(_, one)| is_here(&one.annotation.part)).map(|(at, _)| at).collect()
}
