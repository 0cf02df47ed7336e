//! Files that are no text at all, and maps with pictures that are not what they say.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Give;

pub(super) fn each(give: Give<'_>) {
    programs(give);
    pictures(give);
}

fn programs(give: Give<'_>) {
    let noise: Vec<u8> = (0..1_000_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
    for ending in ["journey.json", "mmd", "csv", "yaml", "xml", "xlsx"] {
        give(format!("noise.{ending}"), noise.clone());
        give(format!("a-program.{ending}"), [b"\x7FELF\x02\x01\x01\0".as_slice(), &noise[..5_000]].concat());
    }
    give("a-document.pdf".into(), b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".to_vec());
    give("a-picture.png".into(), png(4, 4));
    give("an-old-workbook.xls".into(), [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 4_000]].concat());
    give("a-database.sqlite".into(), [b"SQLite format 3\0".as_slice(), &[0; 4_000]].concat());
    give("sixty-four-megabytes-and-one.json".into(), vec![b' '; (64 << 20) + 1]);
    give("sixty-four-megabytes-of-brackets.json".into(), vec![b'['; 64 << 20]);
    give("sixty-four-megabytes-of-commas.csv".into(), vec![b','; 64 << 20]);
    give("sixty-four-megabytes-of-lines.md".into(), vec![b'\n'; (64 << 20) - 1]);
    give("sixty-four-megabytes-of-letters.txt".into(), vec![b'a'; 64 << 20]);
}

fn pictures(give: Give<'_>) {
    let mut give = |name: &str, kind: &str, bytes: &[u8]| {
        let data = STANDARD.encode(bytes);
        let map = format!(
            r#"{{"format":"trayecto","version":1,"title":"x","personas":[{{"id":"a","name":"A","photo":"data:{kind};base64,{data}"}}],"phases":[{{"id":"p","name":"","stages":[{{"id":"s","name":"x"}}]}}]}}"#
        );
        give(format!("picture-{name}.journey.json"), map.into_bytes());
    };
    give("of-65535-pixels", "image/png", &png(65_535, 65_535));
    give("of-two-billion-pixels", "image/png", &png(0x7FFF_FFFF, 0x7FFF_FFFF));
    give("of-no-pixels", "image/png", &png(0, 0));
    give("of-8192-pixels-without-content", "image/png", &png(8_192, 8_192));
    let small = png(4, 4);
    give("cut", "image/png", &small[..small.len() / 2]);
    give("that-is-a-text", "image/png", b"hello");
    give("that-is-empty", "image/png", b"");
    give(
        "that-is-svg",
        "image/svg+xml",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
    );
    give("of-another-type", "image/jpeg", &small);
    give("that-is-a-cut-jpeg", "image/jpeg", b"\xFF\xD8\xFF\xE0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC0\x00\x11\x08\xFF\xFF\xFF\xFF\x03\x01\x22\0\x02\x11\x01\x03\x11\x01");
    give("that-is-a-cut-webp", "image/webp", b"RIFF\xFF\xFF\xFF\xFFWEBPVP8L\xFF\xFF\xFF\x7F\x2F\xFF\xFF\xFF\xFF");
    give("that-is-gif", "image/gif", b"GIF89a\xFF\xFF\xFF\xFF\0\0\0");
}

/// A picture that says it has so many pixels, and has two.
fn png(width_px: u32, height_px: u32) -> Vec<u8> {
    let head = [&width_px.to_be_bytes()[..], &height_px.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let pixels = b"\x78\x9C\x63\x60\x60\x60\xF8\x0F\x00\x01\x04\x01\x00";
    [b"\x89PNG\r\n\x1A\n".to_vec(), chunk(*b"IHDR", &head), chunk(*b"IDAT", pixels), chunk(*b"IEND", b"")].concat()
}

fn chunk(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let mut checksum = flate2::Crc::new();
    checksum.update(&kind);
    checksum.update(content);
    let length = u32::try_from(content.len()).unwrap();
    [&length.to_be_bytes()[..], &kind, content, &checksum.sum().to_be_bytes()].concat()
}
