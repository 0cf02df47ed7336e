//! What of a JPEG file goes into a PDF: what its pixels are made of, and no profile either.

use crate::render::{Segment, jpeg_with};

/// A file without its remarks and profiles. `None` if it is not what a PDF can hold as it is: whole, grey or three colours of 8 bits.
pub(super) fn holdable(file: &[u8]) -> Option<Vec<u8>> {
    let mut has_known_colours = false;
    let bare = jpeg_with(file, |Segment { marker, content }| {
        if is_frame(marker) {
            // Precision, height, width, number of colours.
            has_known_colours = content.first() == Some(&8) && matches!(content.get(5), Some(1 | 3));
        }
        !matches!(marker, 0xe0..=0xef | COM) || marker == APP14
    })?;
    (has_known_colours && bare.ends_with(&EOI)).then_some(bare)
}

const EOI: [u8; 2] = [0xff, 0xd9];
/// The segment of Adobe's programs, which says how colours are coded.
const APP14: u8 = 0xee;
const COM: u8 = 0xfe;

/// Whether a segment begins a frame (ITU T.81, B.2.2): C0 to CF but for tables and what is reserved.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOI: [u8; 2] = [0xff, 0xd8];
    const FRAME: &[u8] = &[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
    const SCAN: &[u8] = &[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9];

    #[test]
    fn what_is_not_needed_is_left_out() {
        let exif: &[u8] = &[0xff, 0xe1, 0, 6, b'E', b'x', b'i', b'f'];
        let comment: &[u8] = &[0xff, 0xfe, 0, 4, b'h', b'i'];
        let adobe: &[u8] = &[0xff, 0xee, 0, 4, 1, 2];
        let file = [&SOI, exif, &[0xff], adobe, comment, FRAME, SCAN, b"trailer"].concat();
        assert_eq!(holdable(&file), Some([&SOI, adobe, FRAME, SCAN].concat()));
    }

    #[test]
    fn files_that_a_pdf_cannot_hold_are_refused() {
        let twelve_bits = [&[0xff, 0xc1, 0, 11, 12], &FRAME[5..]].concat();
        let four_colours = [&FRAME[..9], &[4], &FRAME[10..]].concat();
        let whole = [&SOI, FRAME, SCAN].concat();
        for file in [[&SOI, &twelve_bits[..], SCAN].concat(), [&SOI, &four_colours[..], SCAN].concat(), b"PNG".to_vec()]
        {
            assert_eq!(holdable(&file), None);
        }
        for length in 0..whole.len() {
            assert_eq!(holdable(&whole[..length]), None, "cut at {length}");
        }
    }
}
