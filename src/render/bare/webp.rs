//! WebP files, chunk by chunk (RFC 9649).

/// What the pixels are made of, and in which colours.
const NEEDED: [&[u8; 4]; 4] = [b"VP8 ", b"VP8L", b"ALPH", b"ICCP"];
/// Says what else is in the file: bits, and the size.
const EXTENDED: &[u8; 4] = b"VP8X";
/// In the bits: there is a profile, and there is transparency.
const PROFILE_OR_OPACITY: u8 = 0x30;
/// In the bits: it moves.
const MOVES: u8 = 0x02;

/// A file of nothing but pixels, and what says how they are coded. `None` if it is no WebP, is cut off, or moves: frames have chunks of
/// their own.
pub(super) fn bare(file: &[u8]) -> Option<Vec<u8>> {
    let (length, behind) = file.strip_prefix(b"RIFF")?.split_first_chunk::<4>()?;
    let mut rest = behind.get(..number(*length)?)?.strip_prefix(b"WEBP")?;
    let mut kept = b"WEBP".to_vec();
    while let Some((name, behind)) = rest.split_first_chunk::<4>() {
        let (length, behind) = behind.split_first_chunk::<4>()?;
        let content = behind.get(..number(*length)?)?;
        // Chunks begin at even places.
        let padded = content.len().next_multiple_of(2);
        let is_extended = name == EXTENDED;
        if is_extended || NEEDED.contains(&name) {
            kept.extend(name);
            kept.extend(length);
            if is_extended {
                let (bits, size) = content.split_first()?;
                if bits & MOVES != 0 {
                    return None;
                }
                kept.push(bits & PROFILE_OR_OPACITY);
                kept.extend(size);
            } else {
                kept.extend(content);
            }
            kept.resize(kept.len() + padded - content.len(), 0);
        }
        rest = behind.get(padded..).unwrap_or_default();
    }
    let length = u32::try_from(kept.len()).ok()?.to_le_bytes();
    Some([b"RIFF", &length[..], &kept].concat())
}

fn number(bytes: [u8; 4]) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let padding = &[0][..content.len() % 2];
        [&name[..], &length, content, padding].concat()
    }

    fn file(chunks: &[Vec<u8>]) -> Vec<u8> {
        chunk(*b"RIFF", &[&b"WEBP"[..], &chunks.concat()].concat())
    }

    #[test]
    fn what_is_said_about_a_picture_is_left_out() {
        let extended = |bits: u8| chunk(*EXTENDED, &[bits, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
        let (profile, pixels) = (chunk(*b"ICCP", b"sRGB?"), chunk(*b"VP8L", b"pixel"));
        let said = [chunk(*b"EXIF", b"GPS"), chunk(*b"XMP ", b"where"), chunk(*b"mine", b"?")].concat();
        let whole = file(&[extended(0x3c), profile.clone(), pixels.clone(), said]);
        let expected = file(&[extended(0x30), profile, pixels.clone()]);
        assert_eq!(bare(&[&whole[..], b"trailer"].concat()), Some(expected));
        let plain = file(std::slice::from_ref(&pixels));
        assert_eq!(bare(&plain), Some(plain.clone()));
        assert_eq!(bare(&file(&[extended(0x02), pixels])), None);
        for length in 0..whole.len() {
            assert_eq!(bare(&whole[..length]), None, "cut at {length}");
        }
    }
}
