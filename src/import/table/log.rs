//! Logs of events, which look much like journeys.

use super::grid::Grid;
use super::words::plain;

/// Who did something.
const WHO: &[&str] = &[
    "user id",
    "userid",
    "customer id",
    "customerid",
    "client id",
    "session id",
    "sessionid",
    "visitor id",
    "visitor",
    "cookie",
    "cookie id",
    "device id",
    "account id",
    "contact id",
    "id cliente",
    "id usuario",
    "id sesion",
    "cliente id",
    "usuario id",
    "id de cliente",
    "id de usuario",
    "lead id",
    "guest id",
];
/// When.
const WHEN: &[&str] = &[
    "timestamp",
    "time stamp",
    "datetime",
    "date time",
    "event time",
    "event date",
    "event timestamp",
    "created at",
    "visit date",
    "time",
    "date",
    "fecha",
    "fecha hora",
    "fecha y hora",
    "hora",
    "touchpoint time",
    "touchpoint date",
    "interaction date",
    "ts",
];
/// What no log has.
const JUDGED: &[&str] =
    &["pain", "opportunit", "thought", "dolor", "oportunidad", "emoci", "pensamiento", "quote", "feeling", "goal"];
/// Rows beyond which a table with one row per customer is no map.
const MANY: usize = 400;

/// Whether a table has a row for every visit or click.
pub(super) fn is_event_log(grid: &Grid, head: usize) -> bool {
    let names: Vec<String> = (0..grid.columns).map(|column| plain(grid.cell(head, column))).collect();
    let among = |list: &[&str]| names.iter().any(|name| list.contains(&&**name));
    if names.iter().any(|name| JUDGED.iter().any(|word| name.contains(word))) {
        return false;
    }
    let rows = grid.rows.len().saturating_sub(head + 1);
    let moments = (0..grid.columns).any(|column| is_mostly(grid, head, column, is_moment));
    let ids = names.iter().any(|name| *name == "id" || name.ends_with(" id") || name.starts_with("id "));
    among(WHO) && (among(WHEN) || moments || rows > MANY)
        || moments && ids && rows > 5
        || rows > MANY && ids && among(WHEN)
}

fn is_mostly(grid: &Grid, head: usize, column: usize, is_it: impl Fn(&str) -> bool) -> bool {
    let cells = (head + 1..grid.rows.len()).map(|row| grid.cell(row, column).trim()).filter(|cell| !cell.is_empty());
    let (mut all, mut fitting) = (0, 0);
    for cell in cells.take(50) {
        all += 1;
        fitting += usize::from(is_it(cell));
    }
    all > 2 && fitting * 10 >= all * 7
}

/// A day with an hour: `2026-11-02T14:30`, `02/11/2026 14:30`.
fn is_moment(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let figures =
        bytes.iter().all(|byte| byte.is_ascii_digit() || b"-/.:+TZ ".contains(byte) || byte.is_ascii_whitespace());
    let day = bytes.iter().take(10).filter(|byte| matches!(byte, b'-' | b'/' | b'.')).count() >= 2;
    (10..=35).contains(&bytes.len()) && figures && day && digits >= 10 && cell.contains(':')
}
