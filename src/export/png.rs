//! PNG of any size: drawn, filtered and compressed in bands on all cores, written in order, so that memory does not grow with the
//! picture.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use flate2::{Compress, Compression, FlushCompress, Status};
use kurbo::{Point, Vec2};
use png::text_metadata::ITXtChunk;
use png::{BitDepth, ColorType, PixelDimensions, SrgbRenderingIntent, Unit};
use simd_adler32::Adler32;

use crate::map::EMBEDDED_MAP;
use crate::render::{Ground, Painter, Photos, SmallText, View};
use crate::scene::Scene;

use super::error::{ExportError, Progress};
use super::page::Page;

/// What lies under the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Background {
    /// The theme's paper: white, in the theme for print.
    #[default]
    Paper,
    /// Nothing.
    Transparent,
}

/// Pixels of a band, at most: 8 MiB as RGBA.
const BAND_PIXELS: u32 = 2 << 20;
/// Width in pixels that is drawn at once; far below what the renderer can count.
const CHUNK_WIDTH: u32 = 4_096;

/// Draws the scene and writes it as PNG, with the file of the map in it if there is one to be.
///
/// # Errors
/// [`ExportError`] if `out` fails or `progress` breaks off. What was written until then is no valid file.
pub fn write_png(
    scene: &Scene,
    photos: &Arc<Photos>,
    page: Page,
    background: Background,
    map: Option<&[u8]>,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let mut header = png::Encoder::new(out, page.width_px, page.height_px);
    header.set_depth(BitDepth::Eight);
    header.set_color(match background {
        Background::Paper => ColorType::Rgb,
        Background::Transparent => ColorType::Rgba,
    });
    header.set_source_srgb(SrgbRenderingIntent::Perceptual);
    header.set_pixel_dims(page.dpi.map(dimensions));
    let mut writer = header.write_header().map_err(io::Error::from)?;
    if let Some(text) = map.and_then(|map| std::str::from_utf8(map).ok()) {
        let mut chunk = ITXtChunk::new(EMBEDDED_MAP, text);
        chunk.compressed = true;
        writer.write_text_chunk(&chunk).map_err(io::Error::from)?;
    }

    let band_height = (BAND_PIXELS / page.width_px).clamp(4, 512);
    let bands = page.height_px.div_ceil(band_height);
    let threads = thread::available_parallelism().map_or(1, usize::from).min(8).min(bands as usize);

    thread::scope(|scope| {
        let receivers: Vec<Receiver<Option<Band>>> = (0u32..)
            .take(threads)
            .map(|first| {
                // A worker draws every n-th band and waits when it is two ahead: that bounds memory.
                let (sender, receiver) = sync_channel(1);
                let drawing = Drawing { scene, page, background, band_height };
                let mut painter = Painter::new(photos.clone());
                scope.spawn(move || drawing.draw_bands(&mut painter, (first..bands).step_by(threads), &sender));
                receiver
            })
            .collect();

        let mut checksum = Adler { value: 1 };
        let mut idat = ZLIB_HEADER.to_vec();
        for (band, receiver) in (0..bands).zip(receivers.iter().cycle()) {
            let drawn = receiver.recv().ok().flatten().ok_or(ExportError::Compression)?;
            checksum.append(drawn.adler, drawn.length);
            idat.extend(drawn.deflated);
            if band + 1 == bands {
                idat.extend(LAST_BLOCK);
                idat.extend(checksum.value.to_be_bytes());
            }
            writer.write_chunk(png::chunk::IDAT, &idat).map_err(io::Error::from)?;
            idat.clear();
            #[expect(clippy::cast_precision_loss, reason = "a share to show")]
            let share = (band + 1) as f32 / bands as f32;
            if progress(share).is_break() {
                return Err(ExportError::Cancelled);
            }
        }
        Ok(())
    })?;
    writer.finish().map_err(io::Error::from)?;
    Ok(())
}

/// The two bytes that begin a zlib stream: deflate with a window of 32 KiB, fastest level (RFC 1950, 2.2).
const ZLIB_HEADER: [u8; 2] = [0x78, 0x01];
/// An empty last deflate block (RFC 1951, 3.2.6).
const LAST_BLOCK: [u8; 2] = [0x03, 0x00];

/// A band, compressed by itself and flushed to a byte, so that bands can be put one behind the other.
pub struct Band {
    deflated: Vec<u8>,
    adler: u32,
    length: u64,
}

impl Band {
    /// Filters and compresses rows of a picture: `stride` bytes each, of which the first is for the filter's type. `None` if the
    /// compressor fails, which it does only without memory.
    #[must_use]
    pub fn encode(rows: &mut [u8], stride: usize) -> Option<Self> {
        filter(rows, stride);
        compress(rows)
    }

    /// Length of what goes into the file, in bytes.
    #[must_use]
    pub fn encoded_len(&self) -> usize {
        self.deflated.len()
    }
}

/// What is drawn.
#[derive(Clone, Copy)]
struct Drawing<'a> {
    scene: &'a Scene,
    page: Page,
    background: Background,
    band_height: u32,
}

impl Drawing<'_> {
    fn draw_bands(self, painter: &mut Painter, bands: impl Iterator<Item = u32>, sender: &SyncSender<Option<Band>>) {
        let mut rows = Vec::new();
        for band in bands {
            let stride = self.draw(painter, band * self.band_height, &mut rows);
            if sender.send(Band::encode(&mut rows, stride)).is_err() {
                // Nobody waits for it: the export was cancelled.
                return;
            }
        }
    }

    /// Draws the band that begins at pixel row `top` into PNG rows, and gives their length in bytes.
    fn draw(&self, painter: &mut Painter, top: u32, rows: &mut Vec<u8>) -> usize {
        let page = self.page;
        let height = self.band_height.min(page.height_px - top);
        let channels = match self.background {
            Background::Paper => 3,
            Background::Transparent => 4,
        };
        let stride = 1 + page.width_px as usize * channels;
        rows.clear();
        rows.resize(stride * height as usize, 0);
        for left in (0..page.width_px).step_by(CHUNK_WIDTH as usize) {
            let width = CHUNK_WIDTH.min(page.width_px - left);
            let offset = Vec2::new(f64::from(left), f64::from(top)) / page.scale;
            let view = View {
                origin: Point::new(page.origin.x, page.origin.y) + offset,
                scale: page.scale,
                width_px: small(width),
                height_px: small(height),
            };
            let ground = match self.background {
                Background::Paper => Ground::Paper,
                Background::Transparent => Ground::Transparent,
            };
            let pixels = painter.paint(self.scene, view, ground, SmallText::Letters);
            for (row, source) in rows.chunks_exact_mut(stride).zip(pixels.chunks_exact(width as usize * 4)) {
                let start = 1 + left as usize * channels;
                let target = &mut row[start..start + width as usize * channels];
                match self.background {
                    Background::Paper => copy_opaque(source, target),
                    Background::Transparent => copy_straight(source, target),
                }
            }
        }
        stride
    }
}

fn small(px: u32) -> u16 {
    u16::try_from(px).unwrap_or(u16::MAX)
}

fn copy_opaque(premultiplied: &[u8], rgb: &mut [u8]) {
    for (source, target) in premultiplied.chunks_exact(4).zip(rgb.chunks_exact_mut(3)) {
        target.copy_from_slice(&source[..3]);
    }
}

/// PNG wants colours that are not multiplied by their opacity.
fn copy_straight(premultiplied: &[u8], rgba: &mut [u8]) {
    for (source, target) in premultiplied.chunks_exact(4).zip(rgba.chunks_exact_mut(4)) {
        let alpha = u16::from(source[3]);
        let straight = |c: u8| match alpha {
            0 => 0,
            _ => u8::try_from(((u16::from(c) * 255 + alpha / 2) / alpha).min(255)).unwrap_or(u8::MAX),
        };
        target.copy_from_slice(&[straight(source[0]), straight(source[1]), straight(source[2]), source[3]]);
    }
}

/// Filters the rows of a band: each but the first becomes its difference from the row above (PNG, 9.2, type "up"), which is zero
/// nearly everywhere on a map.
fn filter(rows: &mut [u8], stride: usize) {
    const UP: u8 = 2;
    let mut rest = rows;
    while rest.len() > stride {
        let at = rest.len() - stride;
        let (above, row) = rest.split_at_mut(at);
        row[0] = UP;
        for (byte, up) in row[1..].iter_mut().zip(&above[at - stride + 1..]) {
            *byte = byte.wrapping_sub(*up);
        }
        rest = above;
    }
}

/// Compresses a band; `None` if the compressor fails.
fn compress(rows: &[u8]) -> Option<Band> {
    let mut compressor = Compress::new(Compression::fast(), false);
    let mut deflated = Vec::with_capacity(rows.len() / 24 + 1_024);
    loop {
        let from = usize::try_from(compressor.total_in()).ok()?;
        match compressor.compress_vec(&rows[from..], &mut deflated, FlushCompress::Sync) {
            Ok(Status::Ok | Status::BufError) => {}
            Ok(Status::StreamEnd) | Err(_) => return None,
        }
        // All is in, and room was left: then the flush is complete as well.
        if compressor.total_in() == rows.len() as u64 && deflated.len() < deflated.capacity() {
            break;
        }
        deflated.reserve(deflated.capacity());
    }
    let mut adler = Adler32::new();
    adler.write(rows);
    Some(Band { deflated, adler: adler.finish(), length: rows.len() as u64 })
}

/// The checksum of all bands, put together from theirs.
struct Adler {
    value: u32,
}

impl Adler {
    /// Adler-32 is a pair of sums modulo 65,521 (RFC 1950, 8.2): the first of the bytes, the second of all its intermediate values.
    /// Behind `length` more bytes, the first sum has been added to the second that many times more.
    fn append(&mut self, adler: u32, length: u64) {
        const BASE: u64 = 65_521;
        let (a, b) = (u64::from(self.value & 0xffff), u64::from(self.value >> 16));
        let (next_a, next_b) = (u64::from(adler & 0xffff), u64::from(adler >> 16));
        let sum_a = (a + next_a + BASE - 1) % BASE;
        let sum_b = (b + next_b + (length % BASE) * (a + BASE - 1)) % BASE;
        self.value = u32::try_from((sum_b << 16) | sum_a).unwrap_or(u32::MAX);
    }
}

/// A resolution as PNG says it: pixels per metre.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
fn dimensions(dpi: f64) -> PixelDimensions {
    let per_meter = (dpi / 0.0254).round() as u32;
    PixelDimensions { xppu: per_meter, yppu: per_meter, unit: Unit::Meter }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn checksums_of_pieces_make_that_of_the_whole(pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..400), 0..6)) {
            let mut whole = Adler32::new();
            let mut combined = Adler { value: 1 };
            for piece in &pieces {
                whole.write(piece);
                let mut own = Adler32::new();
                own.write(piece);
                combined.append(own.finish(), piece.len() as u64);
            }
            prop_assert_eq!(combined.value, whole.finish());
        }

        #[test]
        fn bands_put_together_inflate_to_all_rows(bands in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..5000), 1..5)) {
            let mut stream = Vec::new();
            for band in &bands {
                stream.extend(compress(band).unwrap().deflated);
            }
            stream.extend(LAST_BLOCK);
            let mut inflated = Vec::new();
            io::Read::read_to_end(&mut flate2::read::DeflateDecoder::new(&stream[..]), &mut inflated).unwrap();
            prop_assert_eq!(inflated, bands.concat());
        }
    }

    #[test]
    fn filtering_takes_the_row_above_off() {
        let mut rows = vec![0, 1, 2, 0, 1, 5, 0, 0, 5];
        filter(&mut rows, 3);
        assert_eq!(rows, [0, 1, 2, 2, 0, 3, 2, 255, 0]);
    }
}
