//! JPEG files, segment by segment (ITU T.81, annex B).

/// A segment in front of pixels or between them.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// Its kind: what stands behind 0xff.
    pub marker: u8,
    /// What is in it, without its length.
    pub content: &'a [u8],
}

/// A file of nothing but pixels, colour profiles, and what says how pixels are coded.
pub(super) fn bare(file: &[u8]) -> Option<Vec<u8>> {
    jpeg_with(file, |segment| match segment.marker {
        // Without a picture in the picture.
        APP0 => segment.content.starts_with(b"JFIF\0") && segment.content.len() == JFIF_BYTES,
        APP2 => segment.content.starts_with(b"ICC_PROFILE\0"),
        APP14 => segment.content.starts_with(b"Adobe"),
        marker => says_how_pixels_are_coded(marker),
    })
}

/// The pixels of a file and those of its segments that are wanted. Nothing behind the end of the picture is copied; if the file is cut off
/// within its pixels, what is there of them is. `None` if it is no JPEG, or none of its pixels are there.
pub fn jpeg_with(file: &[u8], mut wanted: impl FnMut(Segment<'_>) -> bool) -> Option<Vec<u8>> {
    let mut kept = Vec::with_capacity(file.len());
    let mut rest = file.strip_prefix(&SOI)?;
    kept.extend(SOI);
    let mut pixels = Pixels::None;
    while let Some((&[first, marker], behind)) = rest.split_first_chunk::<2>() {
        match (first, marker) {
            // Between segments any number of 0xff may stand.
            (0xff, 0xff) => {
                rest = rest.get(1..)?;
                continue;
            }
            (0xff, EOI) => {
                kept.extend([0xff, EOI]);
                break;
            }
            (0xff, _) => {}
            _ if pixels == Pixels::Some => break,
            _ => return None,
        }
        let Some(length) = behind.first_chunk().map(|length| usize::from(u16::from_be_bytes(*length))) else { break };
        let (Some(segment), Some(content)) = (behind.get(..length), behind.get(2..length)) else { break };
        if marker == SOS || wanted(Segment { marker, content }) {
            kept.extend([0xff, marker]);
            kept.extend(segment);
        }
        rest = behind.get(length..)?;
        if marker == SOS {
            let coded;
            (coded, rest) = rest.split_at_checked(coded_bytes(rest))?;
            kept.extend(coded);
            pixels = Pixels::Some;
        }
    }
    (pixels == Pixels::Some).then_some(kept)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pixels {
    None,
    Some,
}

const SOI: [u8; 2] = [0xff, 0xd8];
const EOI: u8 = 0xd9;
const SOS: u8 = 0xda;
const APP0: u8 = 0xe0;
const APP2: u8 = 0xe2;
/// The segment of Adobe's programs, which says how colours are coded.
const APP14: u8 = 0xee;
/// Length of what JFIF says, if there is no picture in it.
const JFIF_BYTES: usize = 14;

/// Whether a segment is a frame, a table, a length or a hierarchy, B.2.2 to B.3.
fn says_how_pixels_are_coded(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf | 0xda..=0xdf)
}

/// Up to where pixels go: to the next marker that is neither a restart nor a byte of the pixels.
fn coded_bytes(rest: &[u8]) -> usize {
    let is_end = |pair: &[u8]| matches!(pair, [0xff, marker] if !matches!(marker, 0 | 0xd0..=0xd7 | 0xff));
    rest.windows(2).position(is_end).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const JFIF: &[u8] = b"\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0";
    const PROFILE: &[u8] = b"\xff\xe2\0\x10ICC_PROFILE\0\x01\x01";
    const ADOBE: &[u8] = b"\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0";
    const EXIF: &[u8] = b"\xff\xe1\0\x0aExif\0\0GP";
    const REMARK: &[u8] = b"\xff\xfe\0\x05abc";
    const FRAME: &[u8] = &[0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0];
    const SCAN: &[u8] = &[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
    const END: &[u8] = &[0xff, 0xd9];

    #[test]
    fn what_is_said_about_a_picture_is_left_out() {
        let thumbnail = b"\xff\xe0\0\x13JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01\x01\x02\x03";
        let others = b"\xff\xe2\0\x06MPF\0";
        let file = [
            &SOI,
            JFIF,
            thumbnail,
            EXIF,
            &[0xff],
            PROFILE,
            others,
            ADOBE,
            REMARK,
            FRAME,
            SCAN,
            EXIF,
            SCAN,
            REMARK,
            END,
            &SOI,
            EXIF,
            b"another picture",
        ];
        assert_eq!(bare(&file.concat()), Some([&SOI, JFIF, PROFILE, ADOBE, FRAME, SCAN, SCAN, END].concat()));
    }

    #[test]
    fn of_a_file_that_is_cut_off_nothing_is_left_but_pixels() {
        let file = [&SOI, EXIF, FRAME, SCAN, EXIF].concat();
        let before = SOI.len() + EXIF.len() + FRAME.len();
        for length in 0..file.len() {
            let Some(kept) = bare(&file[..length]) else {
                assert!(length < before + 10, "cut at {length}");
                continue;
            };
            assert!(kept.starts_with(&[&SOI, FRAME, &[0xff, 0xda]].concat()), "cut at {length}");
            assert!(!kept.windows(4).any(|part| part == b"Exif"), "cut at {length}");
        }
        assert_eq!(bare(b"PNG"), None);
        assert_eq!(bare(&[&SOI[..], b"text"].concat()), None);
    }
}
