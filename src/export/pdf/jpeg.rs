//! What of a JPEG file goes into a PDF: what its pixels are made of, and nothing that says where, when and with what they were taken.

/// A file without its remarks, profiles, thumbnails and data of the camera. `None` if it is not what a PDF can hold as it is: grey
/// or three colours of 8 bits.
pub(super) fn bare(file: &[u8]) -> Option<Vec<u8>> {
    let mut bare = Vec::with_capacity(file.len());
    let mut rest = file.strip_prefix(&SOI)?;
    bare.extend(SOI);
    let mut holdable = false;
    loop {
        // Between segments any number of 0xff may stand.
        let (&[0xff, marker], behind) = rest.split_first_chunk::<2>()? else { return None };
        if marker == 0xff {
            rest = &rest[1..];
            continue;
        }
        if marker == SOS {
            // From here on there are pixels, to the end; what stands behind the end is not copied.
            if !holdable {
                return None;
            }
            bare.extend(&rest[..=end(rest)?]);
            return Some(bare);
        }
        let length = usize::from(u16::from_be_bytes(*behind.first_chunk()?));
        let segment = behind.get(..length)?;
        if is_frame(marker) {
            // Precision, height, width, number of colours.
            holdable = segment.get(2) == Some(&8) && matches!(segment.get(7), Some(1 | 3));
        }
        if is_needed(marker) {
            bare.extend([0xff, marker]);
            bare.extend(segment);
        }
        rest = &behind[length..];
    }
}

const SOI: [u8; 2] = [0xff, 0xd8];
const SOS: u8 = 0xda;
const EOI: u8 = 0xd9;
/// The segment of Adobe's programs, which says how colours are coded.
const APP14: u8 = 0xee;
const COM: u8 = 0xfe;

/// Whether a segment begins a frame (ITU T.81, B.2.2): C0 to CF but for tables and what is reserved.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Whether pixels cannot be made without a segment.
fn is_needed(marker: u8) -> bool {
    !matches!(marker, 0xe0..=0xef | COM) || marker == APP14
}

/// Where the last byte of the picture is. Markers within pixels begin a further scan or its tables; they are followed by their length.
fn end(scans: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        match scans.get(at..at + 2)? {
            [0xff, EOI] => return Some(at + 1),
            // A byte of the pixels, a restart, or a filling byte.
            [0xff, 0 | 0xd0..=0xd7] => at += 2,
            [0xff, 0xff] => at += 1,
            [0xff, _] => at += 2 + usize::from(u16::from_be_bytes(*scans.get(at + 2..)?.first_chunk()?)),
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: &[u8] = &[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
    const SCAN: &[u8] = &[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9];

    #[test]
    fn what_is_not_needed_is_left_out() {
        let exif: &[u8] = &[0xff, 0xe1, 0, 6, b'E', b'x', b'i', b'f'];
        let comment: &[u8] = &[0xff, 0xfe, 0, 4, b'h', b'i'];
        let adobe: &[u8] = &[0xff, 0xee, 0, 4, 1, 2];
        let file = [&SOI, exif, &[0xff], adobe, comment, FRAME, SCAN, b"trailer"].concat();
        assert_eq!(bare(&file), Some([&SOI, adobe, FRAME, SCAN].concat()));
    }

    #[test]
    fn files_that_a_pdf_cannot_hold_are_refused() {
        let twelve_bits = [&[0xff, 0xc1, 0, 11, 12], &FRAME[5..]].concat();
        let four_colours = [&FRAME[..9], &[4], &FRAME[10..]].concat();
        let whole = [&SOI, FRAME, SCAN].concat();
        for file in [[&SOI, &twelve_bits[..], SCAN].concat(), [&SOI, &four_colours[..], SCAN].concat(), b"PNG".to_vec()]
        {
            assert_eq!(bare(&file), None);
        }
        for length in 0..whole.len() {
            assert_eq!(bare(&whole[..length]), None, "cut at {length}");
        }
    }
}
