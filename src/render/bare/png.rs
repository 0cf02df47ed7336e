//! PNG files, chunk by chunk.

/// What the pixels are made of, and in which colours (PNG, third edition, 11). Texts, times, what cameras write and chunks of other
/// programs are not among it.
const NEEDED: [&[u8; 4]; 12] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"pHYs"];
const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

/// A file of nothing but pixels, and what says how they are coded. Nothing behind the end of the picture is copied, nor a chunk that is cut
/// off. `None` if it is no PNG.
pub(super) fn bare(file: &[u8]) -> Option<Vec<u8>> {
    let mut rest = file.strip_prefix(SIGNATURE)?;
    let mut kept = SIGNATURE.to_vec();
    while let Some((length, behind)) = rest.split_first_chunk::<4>() {
        // The length is that of the content; name and checksum come besides.
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(8)?;
        let (Some(chunk), Some(name)) = (behind.get(..length), behind.first_chunk::<4>()) else { break };
        if NEEDED.contains(&name) {
            kept.extend(rest.get(..4)?);
            kept.extend(chunk);
        }
        if name == b"IEND" {
            break;
        }
        rest = behind.get(length..)?;
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_about_a_picture_is_left_out() {
        let chunk = |name: &str, data: &str| {
            let length = u32::try_from(data.len()).unwrap().to_be_bytes();
            [&length[..], name.as_bytes(), data.as_bytes(), b"crc!"].concat()
        };
        let (head, data, end) = (chunk("IHDR", "head"), chunk("IDAT", "pixels"), chunk("IEND", ""));
        let said = [chunk("tEXt", "Author"), chunk("iTXt", "XMP"), chunk("eXIf", "GPS"), chunk("prVt", "?")].concat();
        let whole = [&SIGNATURE[..], &head, &said, &data, &said, &end, b"trailer"].concat();
        assert_eq!(bare(&whole), Some([&SIGNATURE[..], &head, &data, &end].concat()));
        assert_eq!(bare(&whole[..60]), Some([&SIGNATURE[..], &head].concat()));
        assert_eq!(bare(b"GIF89a"), None);
    }
}
