//! How large the text of a picture is where pictures are usually put.

use kurbo::Size;

use crate::layout::Paper;

/// What a document has for a picture, in points: a column of 16 cm, as high as the text of an A4 page.
const COLUMN_PT: Size = Size::new(453.54, 700.0);

/// Sizes of a text in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Used {
    /// In a document whose column the picture fills.
    pub(super) document_pt: f64,
    /// On a slide that the picture fills.
    pub(super) slide_pt: f64,
}

/// Of a text of a size in points, on a picture of a size in points.
pub(super) fn used(picture: Size, picture_pt: f64) -> Used {
    let within = |room: Size| (room.width / picture.width.max(1.0)).min(room.height / picture.height.max(1.0));
    Used { document_pt: picture_pt * within(COLUMN_PT), slide_pt: picture_pt * within(Paper::SLIDE_16_9) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_as_large_as_the_picture_that_fills_a_slide_or_a_column() {
        let check = |width, height, expected: (f64, f64)| {
            let used = used(Size::new(width, height), 9.0);
            assert!((used.document_pt - expected.0).abs() < 0.01, "{used:?}");
            assert!((used.slide_pt - expected.1).abs() < 0.01, "{used:?}");
        };
        check(960.0, 540.0, (4.252, 9.0));
        check(1_920.0, 540.0, (2.126, 4.5));
        // A high picture is kept small by its height.
        check(540.0, 1_080.0, (5.833, 4.5));
    }
}
