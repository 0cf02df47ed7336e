//! How high the rows of a part of the table are, and how many pages they take.

use std::collections::HashMap;
use std::ops::Range;

use crate::map::{Lane, LaneContent, Perspective};
use crate::text::Texts;

use super::super::lanes;
use super::super::plotter;
use super::super::table::{self, StageDetail};
use super::content::{Book, Kind, Slice};
use super::windows::Cost;

/// Heights of a part of the table in map units.
#[derive(Clone)]
pub(super) struct Rows {
    /// Of the head of the columns, as it stands on the first page of these stages and on others.
    heads: (f64, f64),
    /// Of each row, with the distance to the next.
    each: Vec<f64>,
    /// Whether a row heads the next: it is not the last on a page.
    leads: Vec<bool>,
    /// Whose view each row is.
    views: Vec<Perspective>,
}

/// Measures all lanes of a book in some stages.
fn measured(book: &Book<'_>, stages: &Range<usize>, width: f64, texts: &mut Texts) -> Rows {
    let count = book.cut.lanes.len();
    let leads = book.cut.lanes.iter().map(|lane| matches!(lane.content, LaneContent::Divider { .. })).collect();
    let views = book.cut.lanes.iter().map(|lane| lane.perspective).collect();
    let mut slice = |lanes: Range<usize>, detail| {
        let slice = Slice { stages: stages.clone(), lanes, detail };
        let (mut sheet, columns) = book.sheet(&slice, width, texts);
        match book.kind {
            Kind::Map => {
                let table = table::place(&mut sheet, columns, detail, lanes::place);
                let tops = table.rows.iter().map(|row| row.top);
                let ends = tops.clone().skip(1).chain(table.rows.last().map(|row| row.bottom));
                let head = table.rows.first().map_or(sheet.top, |row| row.top);
                (head, tops.zip(ends).map(|(top, end)| end - top).collect::<Vec<f64>>())
            }
            Kind::Curves => {
                let table = plotter::place_table(&mut sheet, columns);
                let head = table.header.y1 + book.sizes.gap;
                (head, vec![sheet.top - head + book.sizes.band_gap])
            }
        }
    };
    match book.kind {
        Kind::Map => {
            let (full, rows) = slice(0..count, StageDetail::All);
            let (short, _) = slice(0..0, StageDetail::Again);
            Rows { heads: (full, short), each: rows, leads, views }
        }
        Kind::Curves => {
            let each: Vec<(f64, Vec<f64>)> = (0..count).map(|at| slice(at..at + 1, StageDetail::Name)).collect();
            let head = each.iter().map(|(head, _)| *head).fold(0.0, f64::max);
            Rows { heads: (head, head), each: each.into_iter().flat_map(|(_, rows)| rows).collect(), leads, views }
        }
    }
}

/// Rows that were measured, for they are asked for again and again: with plots of another height only those of plots are measured anew.
#[derive(Default)]
pub(super) struct Measures(HashMap<Range<usize>, Measured>);

struct Measured {
    rows: Rows,
    /// The places of the rows of plots, and how high each is by itself.
    plots: Vec<(usize, f64)>,
    plot_height: f64,
}

impl Measures {
    /// All lanes of a book in some stages. Of books that differ in more than the heights of their plots each has measures of its own.
    pub(super) fn of(&mut self, book: &Book<'_>, stages: &Range<usize>, width: f64, texts: &mut Texts) -> Rows {
        let known = self.0.entry(stages.clone()).or_insert_with(|| {
            let rows = measured(book, stages, width, texts);
            let plots = plots(book, stages, width, texts);
            Measured { rows, plots, plot_height: book.sizes.plot_height }
        });
        let mut rows = known.rows.clone();
        if known.plot_height.to_bits() != book.sizes.plot_height.to_bits() {
            let now = plots(book, stages, width, texts);
            for ((at, before), (_, now)) in known.plots.iter().zip(now) {
                if let Some(row) = rows.each.get_mut(*at) {
                    *row += now - before;
                }
            }
        }
        rows
    }
}

/// The rows of plots on a map, each with its height by itself.
fn plots(book: &Book<'_>, stages: &Range<usize>, width: f64, texts: &mut Texts) -> Vec<(usize, f64)> {
    if book.kind == Kind::Curves {
        return Vec::new();
    }
    let is_plot = |(_, lane): &(usize, &&Lane)| matches!(lane.content, LaneContent::Emotion { .. });
    let plots: Vec<usize> = book.cut.lanes.iter().enumerate().filter(is_plot).map(|(at, _)| at).collect();
    let height = |at: usize| {
        let slice = Slice { stages: stages.clone(), lanes: at..at + 1, detail: StageDetail::Again };
        let (mut sheet, columns) = book.sheet(&slice, width, texts);
        let table = table::place(&mut sheet, columns, StageDetail::Again, lanes::place);
        (at, table.rows.first().map_or(0.0, |row| row.bottom - row.top))
    };
    plots.into_iter().map(height).collect()
}

/// The heights in map units that the first page, the others, and the end of the last leave and take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rooms {
    /// For the table on the first page.
    pub(super) first: f64,
    /// For the table on other pages.
    pub(super) others: f64,
}

/// What it costs to end a page between rows of the same view, as unevenness: the square of the share of a page that is left.
const PARTED: f64 = 0.03;

/// Rows on pages.
pub(super) struct Packed {
    /// The lanes of each page; none of a table without lanes.
    pub(super) pages: Vec<Range<usize>>,
    pub(super) cost: Cost,
    /// Height that is left on the last page.
    pub(super) left: f64,
}

impl Rows {
    /// Puts the rows on as few pages as there can be; a row that is too high is alone.
    pub(super) fn packed(&self, rooms: Rooms) -> Packed {
        let room = |page: usize| match page {
            0 => rooms.first - self.heads.0,
            _ => rooms.others - self.heads.1,
        };
        let mut pages: Vec<Range<usize>> = Vec::new();
        let (mut start, mut taken, mut excess) = (0, 0.0, 1.0_f64);
        // How much too high a page is, head and all.
        let exceeds = |page: usize, taken: f64| {
            let all = if page == 0 { rooms.first } else { rooms.others };
            ((all - room(page) + taken) / all.max(1.0)).max(1.0)
        };
        let mut at = 0;
        while at < self.each.len() {
            let end = self.group_end(at);
            let group: f64 = self.each[at..end].iter().sum();
            if start < at && taken + group > room(pages.len()) + 1e-6 {
                excess = excess.max(exceeds(pages.len(), taken));
                pages.push(start..at);
                (start, taken) = (at, 0.0);
            }
            taken += group;
            at = end;
        }
        let last = pages.len();
        excess = excess.max(exceeds(last, taken));
        pages.push(start..self.each.len());
        Packed { cost: Cost { pages: pages.len(), excess }, left: room(last) - taken, pages }
    }

    /// The same pages, filled as evenly as can be without one more, and ended rather where another's view begins. Where all rows fit, the
    /// last leaves `closing` free if it did so before.
    pub(super) fn balanced(&self, packed: Packed, rooms: Rooms, closing: f64) -> Packed {
        if packed.pages.len() < 2 || packed.cost.excess > 1.0 {
            return packed;
        }
        let count = self.each.len();
        let closing = if packed.left >= closing { closing } else { 0.0 };
        // The fewest pages for the rows before each, how uneven they are, and where the last of them begins.
        let mut best: Vec<Option<(usize, f64, usize)>> = vec![None; count + 1];
        best[0] = Some((0, 0.0, 0));
        let mut at = 0;
        while at < count {
            let from = at;
            at = self.group_end(at);
            let Some((pages, uneven, _)) = best[from] else { continue };
            let room = if from == 0 { rooms.first - self.heads.0 } else { rooms.others - self.heads.1 };
            let (mut end, mut taken) = (from, 0.0);
            while end < count {
                let next = self.group_end(end);
                taken += self.each[end..next].iter().sum::<f64>();
                end = next;
                let left = room - taken - if end == count { closing } else { 0.0 };
                if room - taken < -1e-6 {
                    break;
                }
                if left < -1e-6 {
                    continue;
                }
                let parts = end < count && self.views.get(end - 1) == self.views.get(end);
                let cost = uneven + (left / room.max(1.0)).powi(2) + if parts { PARTED } else { 0.0 };
                let better = |(fewest, least, _): (usize, f64, usize)| (pages + 1, cost) < (fewest, least);
                if best[end].is_none_or(better) {
                    best[end] = Some((pages + 1, cost, from));
                }
            }
        }
        let mut found = Vec::new();
        let mut end = count;
        while let Some((_, _, start)) = best[end].filter(|_| end > 0) {
            found.push(start..end);
            end = start;
        }
        found.reverse();
        if found.len() != packed.pages.len() {
            return packed;
        }
        let last: f64 = found.last().map_or(0.0, |rows| self.each[rows.clone()].iter().sum());
        Packed { pages: found, left: rooms.others - self.heads.1 - last, ..packed }
    }

    /// Where the rows end that stay together with one.
    fn group_end(&self, at: usize) -> usize {
        let leading = self.leads[at..].iter().take_while(|leads| **leads).count();
        (at + leading + 1).min(self.each.len())
    }
}
