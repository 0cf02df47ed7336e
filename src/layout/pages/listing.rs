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

/// Lists on pages of a size in map units what is said of their parts. What finds no room there is listed behind them, with what closes the
/// map or on pages of its own.
pub(super) fn fitting(book: &Book<'_>, contents: Vec<Content>, page: Size, texts: &mut Texts) -> Vec<Content> {
    if book.annotations.is_empty() {
        return contents;
    }
    let mut pages = Vec::with_capacity(contents.len());
    // What is still to be listed of the pages so far.
    let mut due: Vec<usize> = Vec::new();
    for (at, content) in contents.into_iter().enumerate() {
        let own = own(book, (at, &content), page.width, texts);
        let with_list = Content { listed: own.clone(), ..content.clone() };
        if own.is_empty() || fits(book, &with_list, page, texts) {
            pages.push(with_list);
            continue;
        }
        let both = joined(&due, &own);
        if fits(book, &alone(both.clone()), page, texts) {
            due = both;
        } else {
            flush(book, &std::mem::replace(&mut due, own), &mut pages, (page, texts));
        }
        pages.push(content);
    }
    if let Some(closing) = pages.last_mut().filter(|last| last.table.is_none() && !due.is_empty()) {
        let with_list = Content { listed: joined(&due, &closing.listed), ..closing.clone() };
        if fits(book, &with_list, page, texts) {
            *closing = with_list;
            return pages;
        }
    }
    flush(book, &due, &mut pages, (page, texts));
    pages
}

fn joined(one: &[usize], other: &[usize]) -> Vec<usize> {
    let mut both = [one, other].concat();
    both.sort_unstable();
    both.dedup();
    both
}

/// Adds pages with nothing but a list.
fn flush(book: &Book<'_>, due: &[usize], pages: &mut Vec<Content>, (page, texts): (Size, &mut Texts)) {
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
