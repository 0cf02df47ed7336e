//! What is almost JSON, and what was JSON before it was cut.
//!
//! First, what people write by hand and JSON does not have is blanked out: comments, trailing commas, raw line breaks in texts.
//! If that is not enough, the text is cut after the last whole element before the error, and what is open is closed.

use super::json::whole;

/// A text that is JSON.
pub(super) struct Mended {
    /// It has everything at the same offset as the text given, up to where it was cut.
    pub(super) text: String,
    /// Where the first thing was blanked out, if without that it was no JSON.
    pub(super) loose_at: Option<usize>,
    /// Where the error was because of which the rest was cut off.
    pub(super) cut_at: Option<usize>,
}

/// How often a text is cut before it is given up.
const MAX_CUTS: usize = 4;

/// How deep the elements lie that are closed; deeper ones are left out whole. A map has fewer.
const MAX_DEPTH: usize = 64;

/// Makes JSON of `text`, which is none because of `error`.
pub(super) fn repair(text: &str, error: &serde_json::Error) -> Option<Mended> {
    let (loose, loose_at) = without_loose_syntax(text);
    let mut mended = match (loose, loose_at) {
        (Some(text), Some(_)) => match whole(&text) {
            Ok(_) => return Some(Mended { text, loose_at, cut_at: None }),
            Err(error) => {
                let cut_at = offset(&text, &error);
                Mended { text, loose_at, cut_at: Some(cut_at) }
            }
        },
        _ => Mended { text: text.into(), loose_at: None, cut_at: Some(offset(text, error)) },
    };
    let mut end = mended.cut_at?;
    for _ in 0..MAX_CUTS {
        cut(&mut mended.text, end)?;
        match whole(&mended.text) {
            Ok(_) => return Some(mended),
            Err(error) => end = offset(&mended.text, &error).min(end.saturating_sub(1)),
        }
    }
    None
}

/// Where the error is: everything before is JSON so far.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    if error.is_eof() {
        return text.len();
    }
    let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
    let line_start = std::iter::once(0).chain(breaks).nth(error.line().saturating_sub(1)).unwrap_or(text.len());
    (line_start + error.column()).saturating_sub(1).min(text.len())
}

/// The text with blanks for what JSON does not have, and where the first of it is.
fn without_loose_syntax(text: &str) -> (Option<String>, Option<usize>) {
    let mut bytes = text.as_bytes().to_vec();
    let mut first: Option<usize> = None;
    let mut blank = |bytes: &mut [u8], from: usize, to: usize| {
        first = Some(first.map_or(from, |first| first.min(from)));
        if let Some(range) = bytes.get_mut(from..to) {
            range.fill(b' ');
        }
    };
    let mut comma = None;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let from = at;
        at += 1;
        match byte {
            b'"' => {
                comma = None;
                let end = after_text(&bytes, at);
                while let Some(control) = bytes.get(at..end).and_then(|text| text.iter().position(|&byte| byte < b' '))
                {
                    blank(&mut bytes, at + control, at + control + 1);
                    at += control + 1;
                }
                at = end;
            }
            b'/' if bytes.get(at) == Some(&b'/') => {
                at += bytes[at..].iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len() - at);
                blank(&mut bytes, from, at);
            }
            b'/' if bytes.get(at) == Some(&b'*') => {
                let rest = bytes.get(at + 1..).unwrap_or_default();
                at += rest.windows(2).position(|end| end == b"*/").map_or(rest.len() + 1, |end| end + 3);
                blank(&mut bytes, from, at);
            }
            b',' => comma = Some(from),
            b']' | b'}' => {
                if let Some(comma) = comma.take() {
                    blank(&mut bytes, comma, comma + 1);
                }
            }
            b' ' | b'\t' | b'\n' | b'\r' => {}
            _ => comma = None,
        }
    }
    // Only whole characters were replaced, so it is text still.
    (String::from_utf8(bytes).ok(), first)
}

/// Cuts after the last whole element before `end` and closes what is open. `None` if nothing is left.
fn cut(text: &mut String, end: usize) -> Option<()> {
    let end = end.min(text.len());
    let bytes = text.as_bytes().get(..end)?;
    // Of each open element: how it is closed, and where its last whole part ends.
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut deeper = 0_usize;
    let mut root_end = None;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' => at = after_text(bytes, at),
            b'{' | b'[' if open.len() < MAX_DEPTH => open.push((if byte == b'{' { b'}' } else { b']' }, at)),
            b'{' | b'[' => deeper += 1,
            b'}' | b']' if deeper > 0 => deeper -= 1,
            b'}' | b']' => {
                if open.pop().is_none_or(|(closing, _)| closing != byte) {
                    return None;
                }
                if let Some((_, whole)) = open.last_mut() {
                    *whole = at;
                } else {
                    root_end = Some(at);
                    break;
                }
            }
            b',' if deeper == 0 => {
                if let Some((_, whole)) = open.last_mut() {
                    *whole = at - 1;
                }
            }
            _ => {}
        }
    }
    let keep = root_end.or_else(|| open.last().map(|(_, whole)| *whole))?;
    text.truncate(keep);
    if root_end.is_none() {
        text.extend(open.iter().rev().map(|(closing, _)| char::from(*closing)));
    }
    Some(())
}

/// The offset behind the closing quotation mark of the text whose content starts at `at`.
fn after_text(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' => return at,
            b'\\' => at += 1,
            _ => {}
        }
    }
    at
}
