//! Several values in one cell.

/// Longest parts of a list with commas, in words and characters.
const SHORT: (usize, usize) = (4, 40);
/// What goes on with a sentence rather than with a list.
const CONTINUES: [&str; 20] = [
    "but", "pero", "so", "because", "porque", "which", "who", "que", "when", "cuando", "if", "si", "then", "luego",
    "aunque", "although", "while", "mientras", "with", "con",
];

/// Bytes beyond which a cell is one text, whatever it looks like.
const LONG: usize = 20_000;
/// Texts of a cell that are told apart where this program has written it.
const MOST_TEXTS: usize = 5_000;

/// How plainly the values of a cell have to be a list, for commas to set them apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Commas {
    /// Names of things, such as touchpoints: two are a list.
    Names,
    /// Anything: three short ones are.
    Anything,
}

/// The values of a cell. Prose stays whole.
pub(super) fn pieces(cell: &str, commas: Commas) -> Vec<String> {
    let cell = cell.trim();
    if cell.len() > LONG || is_one_quotation(cell) {
        return vec![cell.to_owned()];
    }
    let parts = if cell.contains("\n\n") { paragraphs(cell) } else { lines(cell) };
    let parts = parts.iter().flat_map(|part| marked(part));
    let several: Vec<String> = parts.filter(|part| !is_empty_mark(part)).collect();
    match &several[..] {
        [one] => commas_apart(one, commas).unwrap_or(several),
        _ => several,
    }
}

/// The texts of a cell that was written by this program: blank lines set them apart, nothing else does.
pub(super) fn paragraphs(cell: &str) -> Vec<String> {
    cell.splitn(MOST_TEXTS, "\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Whether a cell says that there is nothing.
pub(super) fn is_empty_mark(cell: &str) -> bool {
    let cell = cell.trim();
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '−' | '.' | '…' | '*' | '•' | '/');
    cell.is_empty()
        || cell.chars().count() <= 3 && cell.chars().all(dash)
        || ["n/a", "n.a.", "na", "n/d", "n.d.", "n.a", "none", "tbd", "s/d"].contains(&&*cell.to_lowercase())
}

/// A text without the bullet or number with which it begins; `None` if there is none.
fn without_bullet(line: &str) -> Option<&str> {
    let line = line.trim();
    let bulleted = line.strip_prefix(['•', '·', '▪', '◦', '●', '‣', '✓', '✔', '►', '■', '○']).map(str::trim_start);
    let dashed = || ["- ", "* ", "– ", "— ", "+ "].iter().find_map(|mark| line.strip_prefix(mark));
    let counted = || {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let rest = line.get(digits..)?;
        let behind = rest.strip_prefix(['.', ')'])?;
        ((1..=2).contains(&digits) && behind.starts_with(' ')).then_some(behind)
    };
    bulleted.or_else(dashed).or_else(counted).map(str::trim).filter(|rest| !rest.is_empty())
}

/// Each line, without its bullet. Where some have one, those without go on with the line before.
fn lines(cell: &str) -> Vec<String> {
    let listed = cell.lines().any(|line| without_bullet(line).is_some());
    let mut parts: Vec<String> = Vec::new();
    for line in cell.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let counted = numbered(line);
        if counted.len() > 1 {
            parts.extend(counted);
            continue;
        }
        match (without_bullet(line), parts.last_mut()) {
            (None, Some(before)) if listed => {
                before.push(' ');
                before.push_str(line);
            }
            (text, _) => parts.push(text.unwrap_or(line).to_owned()),
        }
    }
    parts
}

/// "1. one 2. two" as two.
fn numbered(part: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = part;
    let starts = |number: usize, rest: &str| {
        [". ", ") "].iter().any(|mark| rest.strip_prefix(&number.to_string()).is_some_and(|r| r.starts_with(mark)))
    };
    for number in 1.. {
        if !starts(number, rest) {
            break;
        }
        let behind = rest.get(number.to_string().len() + 2..).unwrap_or_default();
        let next = [". ", ") "].iter().filter_map(|mark| behind.find(&format!(" {}{mark}", number + 1))).min();
        let (text, after) = behind.split_at_checked(next.unwrap_or(behind.len())).unwrap_or((behind, ""));
        parts.push(text.trim().to_owned());
        rest = after.trim_start();
    }
    if parts.is_empty() { vec![part.to_owned()] } else { parts }
}

/// Parts set apart by signs that do nothing else.
fn marked(part: &str) -> Vec<String> {
    let part = part.replace(" • ", ";").replace(" · ", ";");
    let parts = part.split([';', '；', '、', '•']).map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The parts of a list with commas; `None` where it may be a sentence.
fn commas_apart(text: &str, commas: Commas) -> Option<Vec<String>> {
    let parts: Vec<&str> = text.split(", ").flat_map(|part| part.split('，')).map(str::trim).collect();
    let (most_words, most_chars) = SHORT;
    let sentence =
        text.contains(['(', '"', '«', '“', '?', '¿', '!', '¡', ':']) || text.contains(". ") || text.ends_with('.');
    let first = |part: &str| part.split(' ').next().unwrap_or_default().to_lowercase();
    let short = |part: &&str| {
        let words = part.split_whitespace().count();
        (1..=most_words).contains(&words)
            && part.chars().count() <= most_chars
            && !CONTINUES.contains(&&*first(part))
            && !part.contains(',')
    };
    let least = match commas {
        Commas::Names => 2,
        Commas::Anything => 3,
    };
    if sentence || parts.len() < least || !parts.iter().all(short) {
        return None;
    }
    let bare = |part: &&str| {
        let joined = ["and ", "y ", "e ", "or ", "o ", "und ", "et "].iter().find_map(|word| part.strip_prefix(word));
        joined.unwrap_or(part).to_owned()
    };
    Some(parts.iter().map(bare).collect())
}

fn is_one_quotation(cell: &str) -> bool {
    let pairs = [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“'), ('「', '」'), ('\'', '\'')];
    pairs.iter().any(|(open, close)| {
        let inside = cell.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close));
        inside.is_some_and(|inside| !inside.contains([*open, *close]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_taken_apart_and_prose_is_not() {
        let check =
            |cell: &str, commas: Commas, expected: &[&str]| assert_eq!(pieces(cell, commas), expected, "{cell:?}");
        let anything = |cell: &str, expected: &[&str]| check(cell, Commas::Anything, expected);
        anything("Web; tienda ;app", &["Web", "tienda", "app"]);
        anything("one\ntwo\r\nthree", &["one", "two", "three"]);
        anything("• one\n• two\n  goes on", &["one", "two goes on"]);
        anything("- one\n- two", &["one", "two"]);
        anything("1. one 2. two 3. three", &["one", "two", "three"]);
        anything("1) one\n2) two", &["one", "two"]);
        anything("検索、広告、店舗", &["検索", "広告", "店舗"]);
        anything("one • two", &["one", "two"]);
        anything("first line\nof it\n\nsecond", &["first line\nof it", "second"]);
        anything("Slow checkout, hidden costs, no guest order", &["Slow checkout", "hidden costs", "no guest order"]);
        anything("Slow checkout, hidden costs, few options", &["Slow checkout", "hidden costs", "few options"]);
        anything(
            "She compares prices, and then she waits for the sales to begin",
            &["She compares prices, and then she waits for the sales to begin"],
        );
        anything("Web, app", &["Web, app"]);
        check("Web, app", Commas::Names, &["Web", "app"]);
        check("Web, app y tienda", Commas::Names, &["Web", "app y tienda"]);
        anything("Costs 1,5 million", &["Costs 1,5 million"]);
        anything("\"I want it; now\"", &["\"I want it; now\""]);
        anything("—", &[]);
        anything("n/a", &[]);
        anything("", &[]);
        anything("2. Etage", &["Etage"]);
    }
}
