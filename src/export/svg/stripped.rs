//! Files of pictures without what is said about them: where and with what a photo was taken is nobody's business.

use std::borrow::Cow;

/// A JPEG without its remarks and without what cameras write (ITU T.81, B.1.1). Colour profiles stay. What is not understood stays as
/// it is.
pub(super) fn stripped_jpeg(bytes: &[u8]) -> Cow<'_, [u8]> {
    jpeg(bytes).map_or(Cow::Borrowed(bytes), Cow::Owned)
}

fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = bytes.get(..2)?.to_vec();
    let mut rest = bytes.get(2..)?;
    loop {
        let (marker, length) = match *rest.get(..4)? {
            // The picture itself begins: no more is said about it.
            [0xff, 0xda, ..] => break,
            [0xff, marker, high, low] => (marker, usize::from(u16::from_be_bytes([high, low]))),
            _ => return None,
        };
        let segment = rest.get(..length.checked_add(2)?)?;
        let is_remark = match marker {
            0xe2 => !segment.get(4..)?.starts_with(b"ICC_PROFILE\0"),
            // JFIF says how the picture is encoded, and so does Adobe.
            0xe0 => !segment.get(4..)?.starts_with(b"JFIF\0"),
            0xee => !segment.get(4..)?.starts_with(b"Adobe"),
            0xe1..=0xef | 0xfe => true,
            _ => false,
        };
        if !is_remark {
            kept.extend(segment);
        }
        rest = rest.get(segment.len()..)?;
    }
    kept.extend(rest);
    Some(kept)
}

/// A PNG without the chunks that are texts, times and what cameras write (PNG, 11.3). What is not understood stays as it is.
pub(super) fn stripped_png(bytes: &[u8]) -> Cow<'_, [u8]> {
    png(bytes).map_or(Cow::Borrowed(bytes), Cow::Owned)
}

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = bytes.get(..8)?.to_vec();
    let mut rest = bytes.get(8..)?;
    while let Some(head) = rest.first_chunk::<8>() {
        let length = usize::try_from(u32::from_be_bytes([head[0], head[1], head[2], head[3]])).ok()?;
        let chunk = rest.get(..length.checked_add(12)?)?;
        if !matches!(&head[4..], b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" | b"eXIf") {
            kept.extend(chunk);
        }
        if &head[4..] == b"IEND" {
            return Some(kept);
        }
        rest = &rest[chunk.len()..];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_of_jpeg_are_left_out() {
        let picture = [&[0xff, 0xda, 0, 2][..], b"pixels \xff\xe1 \xff\xd9"].concat();
        let jfif = b"\xff\xe0\0\x07JFIF\0";
        let exif = b"\xff\xe1\0\x0aExif\0\0GP";
        let remark = b"\xff\xfe\0\x05abc";
        let whole = [&b"\xff\xd8"[..], jfif, exif, remark, &picture].concat();
        assert_eq!(stripped_jpeg(&whole), [&b"\xff\xd8"[..], jfif, &picture].concat());
        // Cut off, it stays as it is.
        assert_eq!(stripped_jpeg(&whole[..14]), &whole[..14]);
    }

    #[test]
    fn texts_of_png_are_left_out() {
        let chunk = |name: &str, data: &str| {
            let length = u32::try_from(data.len()).unwrap().to_be_bytes();
            [&length[..], name.as_bytes(), data.as_bytes(), b"crc!"].concat()
        };
        let start = b"\x89PNG\r\n\x1a\n";
        let (text, data, end) = (chunk("tEXt", "Author"), chunk("IDAT", "pixels"), chunk("IEND", ""));
        let whole = [&start[..], &text, &data, &end].concat();
        assert_eq!(stripped_png(&whole), [&start[..], &data, &end].concat());
        assert_eq!(stripped_png(&whole[..30]), &whole[..30]);
    }
}
