//! How high the rows of a part of the table are, and how many pages they take.

use std::ops::Range;

use crate::map::LaneContent;
use crate::text::Texts;

use super::super::lanes;
use super::super::plotter;
use super::super::table::{self, StageDetail};
use super::content::{Book, Kind, Slice};
use super::windows::Cost;

/// Heights of a part of the table in map units.
pub(super) struct Rows {
    /// Of the head of the columns, as it stands on the first page of these stages and on others.
    heads: (f64, f64),
    /// Of each row, with the distance to the next.
    each: Vec<f64>,
    /// Whether a row heads the next: it is not the last on a page.
    leads: Vec<bool>,
}

/// Measures all lanes of a book in some stages.
pub(super) fn measured(book: &Book<'_>, stages: &Range<usize>, width: f64, texts: &mut Texts) -> Rows {
    let count = book.cut.lanes.len();
    let leads = book.cut.lanes.iter().map(|lane| matches!(lane.content, LaneContent::Divider { .. })).collect();
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
            Rows { heads: (full, short), each: rows, leads }
        }
        Kind::Curves => {
            let each: Vec<(f64, Vec<f64>)> = (0..count).map(|at| slice(at..at + 1, StageDetail::Name)).collect();
            let head = each.iter().map(|(head, _)| *head).fold(0.0, f64::max);
            Rows { heads: (head, head), each: each.into_iter().flat_map(|(_, rows)| rows).collect(), leads }
        }
    }
}

/// The heights in map units that the first page, the others, and the end of the last leave and take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rooms {
    /// For the table on the first page.
    pub(super) first: f64,
    /// For the table on other pages.
    pub(super) others: f64,
}

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

    /// Where the rows end that stay together with one.
    fn group_end(&self, at: usize) -> usize {
        let leading = self.leads[at..].iter().take_while(|leads| **leads).count();
        (at + leading + 1).min(self.each.len())
    }
}
