//! Lists with a row per card, in which a column says to which lane it belongs.

use std::collections::HashMap;

use super::grid::{Grid, MAX_CELLS, Row};
use super::words::{Word, word};

/// Lanes that are told apart; beyond, the column says something else.
const MOST_LANES: usize = 40;

/// Rows that are looked at to tell such a list.
const LOOKED_AT: usize = 60;

/// The table with a column for each lane instead of one that names them and one with the texts; `None` if it is no such list.
pub(super) fn spread(grid: &Grid) -> Option<Grid> {
    let words: Vec<Option<Word>> = (0..grid.columns).map(|column| word(grid.cell(0, column))).collect();
    let is_way = |column: &usize| matches!(words.get(*column), Some(Some(Word::Stage | Word::Phase | Word::Step)));
    let looked_at = grid.rows.len().saturating_sub(1).min(LOOKED_AT);
    let known = |column: usize| (1..=looked_at).filter(|row| is_lane(grid.cell(*row, column))).count();
    let free = || (0..grid.columns).filter(|column| !is_way(column));
    let (count, names) = free().map(|column| (known(column), column)).max()?;
    if count * 10 < looked_at * 6 {
        return None;
    }
    let way = (0..grid.columns).any(|column| is_way(&column));
    let texts = free().rfind(|column| *column != names && words.get(*column).is_some_and(|word| is_text(*word)))?;
    // What belongs to no lane has one that is called as the texts are.
    let lane = |row: usize| match grid.cell(row, names).trim() {
        "" => grid.cell(0, texts).trim(),
        name => name,
    };
    let mut lanes: Vec<&str> = Vec::new();
    for row in 1..grid.rows.len() {
        let name = lane(row);
        if !lanes.contains(&name) {
            lanes.push(name);
        }
        if lanes.len() > MOST_LANES {
            return None;
        }
    }
    let kept: Vec<usize> = (0..grid.columns).filter(|column| *column != names && *column != texts).collect();
    let columns = kept.len() + lanes.len();
    // Where each name stands once, it is a table with a row per lane.
    if !way || looked_at <= lanes.len() || lanes.len() < 2 || columns * grid.rows.len() > MAX_CELLS {
        return None;
    }
    let places: HashMap<&str, usize> = lanes.iter().zip(kept.len()..).map(|(name, place)| (*name, place)).collect();
    let rows = (0..grid.rows.len()).map(|row| {
        let mut cells: Vec<String> = kept.iter().map(|column| grid.cell(row, *column).to_owned()).collect();
        cells.resize(columns, String::new());
        if row == 0 {
            for (name, place) in &places {
                set(&mut cells, *place, name);
            }
        } else if let Some(place) = places.get(lane(row)) {
            set(&mut cells, *place, grid.cell(row, texts));
        }
        Row { number: grid.number(row).unwrap_or_default(), cells }
    });
    Some(Grid::of(rows.collect(), columns, grid.cut))
}

fn is_lane(text: &str) -> bool {
    matches!(word(text), Some(Word::Lane(_)))
}

/// Whether a column may hold the texts: nothing else is known of it.
fn is_text(word: Option<Word>) -> bool {
    matches!(word, None | Some(Word::Name | Word::Lane(crate::map::LaneKind::Text)))
}

fn set(cells: &mut [String], at: usize, text: &str) {
    if let Some(cell) = cells.get_mut(at) {
        text.clone_into(cell);
    }
}
