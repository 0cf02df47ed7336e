//! Sizes, all in map units: at 100 % one unit is one pixel of a screen with 96 dpi, so three quarters of a point.

use kurbo::Size;

use crate::text::{Face, TextStyle};

/// The few kinds of type on a map.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Type {
    pub title: TextStyle,
    pub subtitle: TextStyle,
    pub heading: TextStyle,
    pub label: TextStyle,
    pub strong: TextStyle,
    pub body: TextStyle,
    pub quote: TextStyle,
    pub small: TextStyle,
    pub small_strong: TextStyle,
    pub figure: TextStyle,
    pub axis: TextStyle,
    pub legend: TextStyle,
    pub sign: TextStyle,
    pub icon: TextStyle,
    pub icon_filled: TextStyle,
    pub small_icon: TextStyle,
    pub small_icon_filled: TextStyle,
}

/// All sizes of the picture.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// Kinds of type.
    pub text: Type,
    /// White space around the picture.
    pub margin: f64,
    /// Distance of the large bands: title, personas, table, legend.
    pub band_gap: f64,
    /// Distance of boxes beside or above each other.
    pub gap: f64,
    /// Width that the picture has at least, margins aside.
    pub min_content_width: f64,
    /// Width of the lane labels.
    pub label_width: f64,
    /// Width of a stage.
    pub column_width: f64,
    /// Width below which no stage shrinks, whatever the map says.
    pub min_column_width: f64,
    /// Width to which few stages are stretched at most.
    pub max_column_width: f64,
    /// Distance between a box's edge and its text.
    pub padding: f64,
    /// Distance between a column's edge and its cards.
    pub cell_padding: f64,
    /// Distance between two cards of a cell.
    pub card_gap: f64,
    /// Height that a lane has at least.
    pub min_lane_height: f64,
    /// Height of a collapsed lane.
    pub collapsed_lane_height: f64,
    /// Height of the plot of an emotion lane.
    pub plot_height: f64,
    /// Room above the best and below the worst value of a plot, for signs and stars.
    pub plot_headroom: f64,
    /// Distance between the points of two personas in one stage, so that equal values do not hide each other.
    pub persona_step: f64,
    /// Share of a column that the points of all personas take at most.
    pub persona_share: f64,
    /// Diameter of a face beside a plot.
    pub face: f64,
    /// Size of the sign of a critical or high point.
    pub sign: Size,
    /// Width of the line of a curve.
    pub curve_width: f64,
    /// Radius of a point on a curve.
    pub point_radius: f64,
    /// Diameter of a portrait.
    pub portrait: f64,
    /// Width of a column of text on a persona's card.
    pub persona_column: f64,
    /// Width below which a persona's card does not shrink.
    pub min_persona_width: f64,
    /// How far a phase's chevron reaches into the next.
    pub chevron: f64,
    /// Height of an image on a card, as a multiple of its width, at most.
    pub max_image_aspect: f64,
    /// Characters of a card beyond which the picture elides its text.
    pub elide_after_chars: usize,
}

/// The sizes in use.
pub const SIZES: Sizes = Sizes {
    text: Type {
        title: TextStyle::new(Face::Bold, 38.0).leaded(1.12),
        subtitle: TextStyle::new(Face::Regular, 18.0),
        heading: TextStyle::new(Face::Semibold, 18.0).leaded(1.2),
        label: TextStyle::new(Face::Semibold, 15.0).leaded(1.2),
        strong: TextStyle::new(Face::Semibold, 14.0),
        body: TextStyle::new(Face::Regular, 14.0),
        quote: TextStyle::new(Face::Italic, 14.0),
        small: TextStyle::new(Face::Regular, 12.0),
        small_strong: TextStyle::new(Face::Semibold, 12.0),
        figure: TextStyle::new(Face::Bold, 24.0).leaded(1.1),
        axis: TextStyle::new(Face::Regular, 12.0),
        legend: TextStyle::new(Face::Regular, 12.0),
        sign: TextStyle::new(Face::Semibold, 12.0),
        icon: TextStyle::new(Face::Icon, 18.0).leaded(1.0),
        icon_filled: TextStyle::new(Face::IconFilled, 18.0).leaded(1.0),
        small_icon: TextStyle::new(Face::Icon, 14.0).leaded(1.0),
        small_icon_filled: TextStyle::new(Face::IconFilled, 14.0).leaded(1.0),
    },
    margin: 48.0,
    band_gap: 28.0,
    gap: 12.0,
    min_content_width: 1320.0,
    label_width: 172.0,
    column_width: 212.0,
    min_column_width: 120.0,
    max_column_width: 384.0,
    padding: 10.0,
    cell_padding: 5.0,
    card_gap: 6.0,
    min_lane_height: 56.0,
    collapsed_lane_height: 32.0,
    plot_height: 230.0,
    plot_headroom: 34.0,
    persona_step: 14.0,
    persona_share: 1.0 / 3.0,
    face: 22.0,
    sign: Size::new(15.0, 13.0),
    curve_width: 2.75,
    point_radius: 6.0,
    portrait: 84.0,
    persona_column: 290.0,
    min_persona_width: 420.0,
    chevron: 14.0,
    max_image_aspect: 1.2,
    elide_after_chars: 2_000,
};

/// The sizes of the plotter: the same, with a chart that is read from across a room.
pub const PLOTTER_SIZES: Sizes = Sizes {
    text: Type {
        axis: TextStyle::new(Face::Semibold, 14.0),
        legend: TextStyle::new(Face::Regular, 14.0),
        sign: TextStyle::new(Face::Semibold, 14.0),
        ..SIZES.text
    },
    label_width: 200.0,
    plot_height: 680.0,
    plot_headroom: 64.0,
    persona_step: 28.0,
    persona_share: 0.66,
    face: 30.0,
    sign: Size::new(18.0, 16.0),
    curve_width: 3.5,
    point_radius: 8.0,
    ..SIZES
};

/// The sizes of a persona's sheet: a large portrait, a chart that stands beside much else, and text that can be read when the page fills a
/// slide.
pub const SHEET_SIZES: Sizes = Sizes {
    text: Type {
        title: TextStyle::new(Face::Bold, 30.0).leaded(1.12),
        subtitle: TextStyle::new(Face::Regular, 20.0),
        heading: TextStyle::new(Face::Semibold, 20.0).leaded(1.2),
        strong: TextStyle::new(Face::Semibold, 16.0),
        body: TextStyle::new(Face::Regular, 16.0),
        quote: TextStyle::new(Face::Italic, 20.0).leaded(1.3),
        small: TextStyle::new(Face::Regular, 14.5),
        small_strong: TextStyle::new(Face::Semibold, 14.5),
        figure: TextStyle::new(Face::Bold, 26.0).leaded(1.1),
        axis: TextStyle::new(Face::Regular, 14.5),
        legend: TextStyle::new(Face::Regular, 14.5),
        ..SIZES.text
    },
    label_width: 128.0,
    plot_height: 176.0,
    plot_headroom: 30.0,
    portrait: 216.0,
    persona_column: 224.0,
    ..SIZES
};

/// The sizes of pages on which text is to be read: none is smaller than the text of cards, and what stands around it takes little room.
pub const PAGE_SIZES: Sizes = Sizes {
    text: Type {
        title: TextStyle::new(Face::Bold, 22.0).leaded(1.12),
        subtitle: TextStyle::new(Face::Regular, 13.5),
        heading: TextStyle::new(Face::Semibold, 14.0).leaded(1.2),
        label: TextStyle::new(Face::Semibold, 13.0).leaded(1.2),
        strong: TextStyle::new(Face::Semibold, 12.0),
        body: TextStyle::new(Face::Regular, 12.0),
        quote: TextStyle::new(Face::Italic, 12.0),
        figure: TextStyle::new(Face::Bold, 20.0).leaded(1.1),
        ..SIZES.text
    },
    margin: 0.0,
    band_gap: 14.0,
    gap: 8.0,
    min_content_width: 0.0,
    label_width: 146.0,
    min_column_width: 160.0,
    padding: 8.0,
    cell_padding: 4.0,
    card_gap: 5.0,
    min_lane_height: 40.0,
    plot_height: 190.0,
    plot_headroom: 31.0,
    portrait: 64.0,
    persona_column: 240.0,
    min_persona_width: 600.0,
    ..SIZES
};

/// The sizes of pages with curves alone.
pub const CURVE_PAGE_SIZES: Sizes = Sizes {
    text: Type {
        axis: TextStyle::new(Face::Semibold, 12.0),
        sign: TextStyle::new(Face::Semibold, 12.0),
        ..PAGE_SIZES.text
    },
    plot_height: 260.0,
    plot_headroom: 48.0,
    persona_step: 22.0,
    persona_share: 0.5,
    face: 26.0,
    sign: PLOTTER_SIZES.sign,
    curve_width: 3.0,
    point_radius: 7.0,
    ..PAGE_SIZES
};

/// The sizes of pages with a persona's sheet.
pub const SHEET_PAGE_SIZES: Sizes = Sizes {
    label_width: SHEET_SIZES.label_width,
    plot_height: SHEET_SIZES.plot_height,
    plot_headroom: SHEET_SIZES.plot_headroom,
    portrait: 112.0,
    ..PAGE_SIZES
};

impl Sizes {
    /// The same with type so many times as large. Boxes keep their width.
    #[must_use]
    pub fn with_type(self, scale: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a small factor")]
        let scale = scale as f32;
        let larger = |style: TextStyle| TextStyle { size: style.size * scale, ..style };
        let text = self.text;
        let text = Type {
            title: larger(text.title),
            subtitle: larger(text.subtitle),
            heading: larger(text.heading),
            label: larger(text.label),
            strong: larger(text.strong),
            body: larger(text.body),
            quote: larger(text.quote),
            small: larger(text.small),
            small_strong: larger(text.small_strong),
            figure: larger(text.figure),
            axis: larger(text.axis),
            legend: larger(text.legend),
            sign: larger(text.sign),
            // Icons have places of their own size.
            ..text
        };
        Self { text, ..self }
    }
}
