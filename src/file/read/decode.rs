//! From bytes to text: UTF-8 and UTF-16, marked or not, and Windows-1252.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::problem::Problem;
use super::limits::{MAX_BYTES, MAX_DECODED_BYTES};
use super::outcome::ReadError;

/// A text, and what was noticed.
pub(super) struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    pub(super) problems: Vec<Problem>,
}

/// Finds the encoding and decodes.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    decode_with(bytes, |bytes| bytes.trim_ascii_start().starts_with(b"{"))
}

/// A text, whatever it is about, and what was noticed: UTF-8, UTF-16 or Windows-1252. Its byte order mark is gone.
#[derive(Clone, Debug)]
pub struct DecodedText<'b> {
    /// The text.
    pub text: Cow<'b, str>,
    /// What was noticed.
    pub problems: Vec<Problem>,
}

/// Finds the encoding of a text file and decodes it.
///
/// # Errors
/// [`ReadError::TooLarge`] beyond 64 MiB, [`ReadError::Empty`] and [`ReadError::NotText`].
pub fn decode_text(bytes: &[u8]) -> Result<DecodedText<'_>, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    // Pictures, archives and programs have control characters early on; texts in any encoding of eight bits do not.
    let Decoded { text, problems } = decode_with(bytes, |bytes| {
        !bytes.iter().take(4096).any(|&byte| byte < 0x20 && !b"\t\n\r\x0B\x0C".contains(&byte))
    })?;
    if text.trim().is_empty() { Err(ReadError::Empty) } else { Ok(DecodedText { text, problems }) }
}

/// Decodes; where bytes are not UTF-8, `is_text` says whether they are a text at all.
fn decode_with(bytes: &[u8], is_text: impl Fn(&[u8]) -> bool) -> Result<Decoded<'_>, ReadError> {
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let decoded = match bytes {
        [0xFF, 0xFE, rest @ ..] => foreign(rest, UTF_16LE),
        [0xFE, 0xFF, rest @ ..] => foreign(rest, UTF_16BE),
        // A map starts with an ASCII character, of which one byte of two is zero.
        [first, 0, ..] if *first != 0 => foreign(bytes, UTF_16LE),
        [0, second, ..] if *second != 0 => foreign(bytes, UTF_16BE),
        _ => eight_bit(unmarked, is_text)?,
    };
    if decoded.text.len() > MAX_DECODED_BYTES { Err(ReadError::TooLarge) } else { Ok(decoded) }
}

fn eight_bit(bytes: &[u8], is_text: impl Fn(&[u8]) -> bool) -> Result<Decoded<'_>, ReadError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text: text.into(), problems: Vec::new() }),
        // The file ends within a character: it was cut.
        Err(error) if error.error_len().is_none() => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let text = String::from_utf8_lossy(whole);
            return Ok(Decoded { text, problems: vec![Problem::BadBytes] });
        }
        Err(_) => {}
    }
    if !is_text(bytes) {
        return Err(ReadError::NotText);
    }
    // Whole UTF-8 characters hardly come about by chance: where they prevail, the rest is damage.
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|&byte| byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if whole >= broken {
        Ok(Decoded { text: String::from_utf8_lossy(bytes), problems: vec![Problem::BadBytes] })
    } else {
        Ok(foreign(bytes, WINDOWS_1252))
    }
}

fn foreign<'b>(bytes: &'b [u8], encoding: &'static Encoding) -> Decoded<'b> {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let mut problems = Vec::new();
    if encoding == WINDOWS_1252 {
        problems.push(Problem::ForeignEncoding { encoding: encoding.name() });
    } else if had_errors {
        problems.push(Problem::BadBytes);
    }
    Decoded { text, problems }
}
