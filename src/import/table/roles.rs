//! What each row or column of a table is, once it is known how the table lies.

use crate::map::LaneKind;

use super::emotion::{self, Dash, Sure};
use super::form::LineRole;
use super::grid::Grid;
use super::pieces::is_empty_mark;
use super::words::{Word, plain, word};

/// Cells of a line that are looked at.
const SAMPLE: usize = 200;

/// The roles of the columns of a table whose rows are stages or steps.
pub(super) fn column_roles(grid: &Grid, header_rows: usize) -> Vec<LineRole> {
    let Some(head) = header_rows.checked_sub(1) else { return vec![LineRole::Lane(LaneKind::Text); grid.columns] };
    let words: Vec<Option<Word>> = (0..grid.columns).map(|column| word(grid.cell(head, column))).collect();
    let values = |column: usize| -> Vec<&str> {
        let cells = (header_rows..grid.rows.len()).map(|row| grid.cell(row, column).trim());
        cells.filter(|cell| !is_empty_mark(cell)).take(SAMPLE).collect()
    };
    let mut roles: Vec<LineRole> = (0..grid.columns)
        .map(|column| role(words.get(column).copied().flatten(), &values(column), grid.columns))
        .collect();
    let id = |column: usize| {
        let name = plain(grid.cell(head, column));
        name == "id" || name.ends_with(" id") || name.starts_with("id ")
    };
    let mut named = None;
    for column in 0..grid.columns {
        let counts = matches!(
            plain(grid.cell(head, column)).as_str(),
            "" | "no" | "n" | "nr" | "num" | "n o" | "nº" | "n º" | "no º" | "order" | "orden" | "numero" | "number"
        );
        if counts
            && !values(column).is_empty()
            && values(column).iter().all(|text| text.chars().all(|c| c.is_ascii_digit() || c == '.'))
        {
            set(&mut roles, column, LineRole::LeaveOut);
        } else if id(column) {
            let values = values(column);
            let mut unlike = values.clone();
            unlike.sort_unstable();
            unlike.dedup();
            let unique = unlike.len() == values.len();
            let has_stage = roles.contains(&LineRole::Stage);
            if unique && let Some(Word::Lane(kind)) = words.get(column).copied().flatten() {
                named = Some(kind);
            }
            let key = if !unique && !has_stage { LineRole::Stage } else { LineRole::LeaveOut };
            set(&mut roles, column, key);
        }
    }
    if let Some(kind) = named
        && let Some(column) = words.iter().position(|word| *word == Some(Word::Name))
    {
        set(&mut roles, column, LineRole::Lane(kind));
    }
    choose_way(&mut roles, &words, &values);
    one_emotion(&mut roles, &values);
    roles
}

/// The roles of the rows of a table whose rows are lanes. A row without a name goes on with the one above.
pub(super) fn row_roles(grid: &Grid, header_rows: usize, label_columns: usize) -> Vec<LineRole> {
    let mut roles = Vec::new();
    for row in header_rows..grid.rows.len() {
        let label =
            (0..label_columns).rev().map(|column| grid.cell(row, column).trim()).find(|label| !label.is_empty());
        let Some(label) = label else {
            roles.push(roles.last().copied().unwrap_or(LineRole::Lane(LaneKind::Text)));
            continue;
        };
        let cells = (label_columns..grid.columns).map(|column| grid.cell(row, column).trim());
        let values: Vec<&str> = cells.filter(|cell| !is_empty_mark(cell)).take(SAMPLE).collect();
        let plain = plain(label);
        let is_line =
            values.is_empty() && ["line of", "linea de", "linea "].iter().any(|start| plain.starts_with(start));
        roles.push(if is_line {
            LineRole::Lane(LaneKind::Divider)
        } else {
            match role(word(label), &values, grid.columns) {
                // The way is in the header.
                LineRole::Stage | LineRole::Phase => LineRole::Lane(LaneKind::Text),
                role => role,
            }
        });
    }
    roles
}

/// What a line is by its name and by what is in it.
fn role(word: Option<Word>, values: &[&str], lines: usize) -> LineRole {
    match word {
        Some(Word::Lane(LaneKind::Emotion)) if !are_emotions(values) => LineRole::Lane(LaneKind::Text),
        Some(Word::Lane(kind)) => LineRole::Lane(kind),
        Some(Word::Stage) => LineRole::Stage,
        Some(Word::Phase) => LineRole::Phase,
        Some(Word::Step) => LineRole::Step,
        Some(Word::Persona) if lines > 2 => LineRole::Persona,
        Some(Word::Duration) => LineRole::Duration,
        Some(Word::Notes) => LineRole::Notes,
        Some(Word::Persona | Word::Name) | None => LineRole::Lane(LaneKind::Text),
    }
}

/// Whether most cells say how good something is. A lane without any is one that is to be filled in.
fn are_emotions(values: &[&str]) -> bool {
    let says = |cell: &&&str| emotion::read(cell, Dash::Bad).is_some_and(|read| read.sure != Sure::Guessed);
    values.iter().filter(says).count() * 2 >= values.len()
}

/// Which column has the stages, where several may or none says so.
fn choose_way<'g>(roles: &mut [LineRole], words: &[Option<Word>], values: &impl Fn(usize) -> Vec<&'g str>) {
    let is_number = |text: &&str| text.chars().all(|c| c.is_numeric() || ".#)".contains(c));
    let find = |roles: &[LineRole], wanted: LineRole| roles.iter().position(|role| *role == wanted);
    let stages: Vec<usize> = (0..roles.len()).filter(|at| roles.get(*at) == Some(&LineRole::Stage)).collect();
    let names = words.iter().position(|word| *word == Some(Word::Name));
    if let Some(first) = stages.first().copied() {
        let telling = stages.iter().copied().find(|column| !values(*column).iter().all(is_number));
        let counted = |column: usize| {
            // "ステージ1" beside a name is a number as well.
            let values = values(column);
            let ends =
                values.iter().filter(|text| text.ends_with(char::is_numeric) && text.chars().count() <= 8).count();
            ends == values.len()
        };
        let name = names.filter(|name| roles.get(*name) == Some(&LineRole::Lane(LaneKind::Text)));
        let chosen = match (telling, name) {
            (Some(telling), Some(name)) if counted(telling) => name,
            (Some(telling), _) => telling,
            (None, name) => name.unwrap_or(first),
        };
        for column in stages {
            let numbers = values(column).iter().all(is_number) || counted(column) && chosen != column;
            set(roles, column, if numbers { LineRole::LeaveOut } else { LineRole::Lane(LaneKind::Text) });
        }
        set(roles, chosen, LineRole::Stage);
        return;
    }
    // Of several columns that count the steps or name them, those that count are left out.
    for wanted in [LineRole::Phase, LineRole::Step] {
        let columns: Vec<usize> = (0..roles.len()).filter(|at| roles.get(*at) == Some(&wanted)).collect();
        let telling = columns.iter().copied().find(|column| !values(*column).iter().all(is_number));
        for column in columns.iter().copied().filter(|column| telling.is_some_and(|telling| telling != *column)) {
            let numbers = values(column).iter().all(is_number);
            set(roles, column, if numbers { LineRole::LeaveOut } else { LineRole::Lane(LaneKind::Text) });
        }
    }
    let phase = find(roles, LineRole::Phase);
    let step = find(roles, LineRole::Step);
    let chosen = match (phase, step) {
        (_, Some(step)) => step,
        (Some(phase), None) => phase,
        // The first column that says nothing else.
        (None, None) => {
            let free = |at: &usize| {
                roles.get(*at) == Some(&LineRole::Lane(LaneKind::Text))
                    && words.get(*at).is_none_or(|word| matches!(word, None | Some(Word::Name)))
            };
            names.filter(|at| free(at)).or_else(|| (0..roles.len()).find(free)).unwrap_or(0)
        }
    };
    set(roles, chosen, LineRole::Stage);
}

/// Of several columns about emotions the one with figures draws the curve; of the words the others consist of, nothing is lost.
fn one_emotion<'g>(roles: &mut [LineRole], values: &impl Fn(usize) -> Vec<&'g str>) {
    let emotion = LineRole::Lane(LaneKind::Emotion);
    let columns: Vec<usize> = (0..roles.len()).filter(|at| roles.get(*at) == Some(&emotion)).collect();
    let figures = |column: &usize| {
        let values = values(*column);
        !values.is_empty()
            && values.iter().all(|cell| emotion::read(cell, Dash::Bad).is_some_and(|read| read.note.is_empty()))
    };
    let (with, without): (Vec<usize>, Vec<usize>) = columns.into_iter().partition(figures);
    if !with.is_empty() {
        for column in without {
            set(roles, column, LineRole::Lane(LaneKind::Text));
        }
    }
}

fn set(roles: &mut [LineRole], at: usize, role: LineRole) {
    if let Some(old) = roles.get_mut(at) {
        *old = role;
    }
}
