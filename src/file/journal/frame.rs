//! Records in a file: a line that says what comes and its checksum, then the content. Content may be of any bytes.

use std::ops::Range;
use std::str;

use crate::file::fingerprint::Fingerprint;

/// Longest first line of a record in bytes; it holds five short words.
const LONGEST_HEAD: usize = 120;
/// Hexadecimal digits of a checksum.
const DIGITS: usize = 16;

/// What a record holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whose journal it is.
    About,
    /// The whole map.
    Map,
    /// A change.
    Step,
    /// The map is again what it was after a record of this file.
    Again,
    /// What is being typed and is no step yet.
    Typing,
}

impl Kind {
    const ALL: [Self; 5] = [Self::About, Self::Map, Self::Step, Self::Again, Self::Typing];

    fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Map => "map",
            Self::Step => "step",
            Self::Again => "again",
            Self::Typing => "typing",
        }
    }
}

/// How a file of records ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With a whole record.
    Whole,
    /// Within a record: the last change was being written when everything ended.
    Cut,
    /// With something that is no record, or not the one that was written: what comes after is lost.
    Damaged,
}

/// A record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'a> {
    pub(super) kind: Kind,
    /// When it was written, in seconds since 1970.
    pub(super) at: u64,
    pub(super) content: &'a [u8],
}

/// A record as bytes. Its number is its place in the file, so that none can go missing unseen.
pub(super) fn framed(number: u64, kind: Kind, at: u64, content: &[u8]) -> Vec<u8> {
    let said = format!("{number} {} {at} {}", kind.name(), content.len());
    let mut bytes = format!("{said} {}\n", checksum(&said, content)).into_bytes();
    bytes.extend_from_slice(content);
    bytes.push(b'\n');
    bytes
}

fn checksum(said: &str, content: &[u8]) -> String {
    let mut whole = Vec::with_capacity(said.len() + 1 + content.len());
    whole.extend_from_slice(said.as_bytes());
    whole.push(b'\n');
    whole.extend_from_slice(content);
    let mut digits = Fingerprint::of(&whole).to_hex();
    digits.truncate(DIGITS);
    digits
}

/// The records of a file, as far as they are whole.
pub(super) struct Frames<'a> {
    bytes: &'a [u8],
    number: u64,
    end: End,
}

impl<'a> Frames<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, number: 0, end: End::Whole }
    }

    /// How the file ends, as far as it has been read.
    pub(super) fn end(&self) -> End {
        self.end
    }

    /// What has not been read: from the first record that is not whole.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes
    }
}

impl<'a> Iterator for Frames<'a> {
    type Item = Frame<'a>;

    fn next(&mut self) -> Option<Frame<'a>> {
        if self.bytes.is_empty() || self.end != End::Whole {
            return None;
        }
        match read(self.bytes, self.number) {
            Ok((frame, rest)) => {
                self.bytes = rest;
                self.number += 1;
                Some(frame)
            }
            Err(end) => {
                self.end = end;
                None
            }
        }
    }
}

/// The first record and what comes after it.
fn read(bytes: &[u8], number: u64) -> Result<(Frame<'_>, &[u8]), End> {
    let head = head(bytes)?;
    let content = bytes.get(head.content.clone()).ok_or(End::Cut)?;
    let after = match bytes.get(head.content.end) {
        Some(b'\n') => bytes.get(head.content.end + 1..).unwrap_or_default(),
        Some(_) => return Err(End::Damaged),
        None => return Err(End::Cut),
    };
    if head.number != number || head.checksum != checksum(head.said, content) {
        return Err(End::Damaged);
    }
    Ok((Frame { kind: head.kind, at: head.at, content }, after))
}

/// What the first line of a record says.
struct Head<'a> {
    said: &'a str,
    number: u64,
    kind: Kind,
    at: u64,
    content: Range<usize>,
    checksum: &'a str,
}

fn head(bytes: &[u8]) -> Result<Head<'_>, End> {
    let searched = bytes.get(..LONGEST_HEAD).unwrap_or(bytes);
    let Some(length) = searched.iter().position(|byte| *byte == b'\n') else {
        let may_go_on = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b' ';
        let is_beginning = bytes.len() < LONGEST_HEAD && bytes.first().is_some_and(u8::is_ascii_digit);
        return Err(if is_beginning && bytes.iter().all(may_go_on) { End::Cut } else { End::Damaged });
    };
    let line = bytes.get(..length).and_then(|line| str::from_utf8(line).ok()).ok_or(End::Damaged)?;
    let (said, checksum) = line.rsplit_once(' ').ok_or(End::Damaged)?;
    let words: Vec<&str> = said.split(' ').collect();
    let &[number, kind, at, size] = words.as_slice() else { return Err(End::Damaged) };
    let number_of = |word: &str| word.parse::<u64>().map_err(|_| End::Damaged);
    let size = usize::try_from(number_of(size)?).map_err(|_| End::Damaged)?;
    let start = length + 1;
    Ok(Head {
        said,
        number: number_of(number)?,
        kind: Kind::ALL.into_iter().find(|known| known.name() == kind).ok_or(End::Damaged)?,
        at: number_of(at)?,
        content: start..start.checked_add(size).ok_or(End::Damaged)?,
        checksum,
    })
}

/// The content of a first record that is cut or was changed, as far as it is there.
pub(super) fn remains(bytes: &[u8], wanted: Kind) -> Option<&[u8]> {
    let head = head(bytes).ok().filter(|head| head.kind == wanted)?;
    bytes.get(head.content.clone()).or_else(|| bytes.get(head.content.start..))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        let records: [(Kind, &[u8]); 3] = [(Kind::About, b"{}"), (Kind::Map, b"a\nb 1 2\n"), (Kind::Step, b"")];
        records.iter().zip(0..).flat_map(|((kind, content), number)| framed(number, *kind, 7, content)).collect()
    }

    fn kinds(bytes: &[u8]) -> (Vec<Kind>, End) {
        let mut frames = Frames::of(bytes);
        let kinds = frames.by_ref().map(|frame| frame.kind).collect();
        (kinds, frames.end())
    }

    #[test]
    fn records_are_read_as_they_were_written() {
        let file = file();
        assert_eq!(kinds(&file), (vec![Kind::About, Kind::Map, Kind::Step], End::Whole));
        let contents: Vec<&[u8]> = Frames::of(&file).map(|frame| frame.content).collect();
        assert_eq!(contents, [&b"{}"[..], b"a\nb 1 2\n", b""]);
        assert!(Frames::of(&file).all(|frame| frame.at == 7));
    }

    #[test]
    fn a_cut_anywhere_leaves_the_records_before_it() {
        let file = file();
        let ends: Vec<usize> = [framed(0, Kind::About, 7, b"{}").len(), framed(1, Kind::Map, 7, b"a\nb 1 2\n").len()]
            .iter()
            .scan(0, |sum, length| {
                *sum += length;
                Some(*sum)
            })
            .collect();
        for cut in 0..file.len() {
            let whole = ends.iter().filter(|end| **end <= cut).count();
            let (read, end) = kinds(&file[..cut]);
            assert_eq!(read.len(), whole, "cut at {cut}");
            let at_a_border = cut == 0 || ends.contains(&cut);
            assert_eq!(end, if at_a_border { End::Whole } else { End::Cut }, "cut at {cut}");
        }
    }

    #[test]
    fn no_wrong_byte_goes_unseen() {
        let file = file();
        for at in 0..file.len() {
            let mut wrong = file.clone();
            wrong[at] ^= 1;
            let (read, end) = kinds(&wrong);
            assert!(read.len() < 3 && end != End::Whole, "a wrong byte at {at}");
        }
    }

    #[test]
    fn what_remains_of_a_record_is_given() {
        let record = framed(1, Kind::Map, 7, b"content");
        assert_eq!(remains(&record[..record.len() - 3], Kind::Map), Some(&b"conte"[..]));
        assert_eq!(remains(&record, Kind::Step), None);
    }
}
