//! The table as a picture: a bar for each row, from the rival's figure to ours.

use std::error::Error;
use std::path::Path;

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::row::Row;

const WIDTH: i32 = 1100;
/// Where the scale starts and ends; what is left of it says what was measured, what is right of it the ratio.
const SCALE: (i32, i32) = (560, 960);
/// Above and below the bars.
const MARGINS: (i32, i32) = (76, 40);
const ROW: i32 = 30;

const INK: RGBColor = RGBColor(31, 35, 40);
const FAINT: RGBColor = RGBColor(208, 215, 222);
const HELD: RGBColor = RGBColor(9, 105, 218);
const MISSED: RGBColor = RGBColor(207, 34, 46);

/// A logarithmic scale in pixels.
struct Scale {
    least: f64,
    greatest: f64,
}

impl Scale {
    fn new(rows: &[Row]) -> Self {
        let figures = || rows.iter().flat_map(|row| [row.value(), row.greatest(), 1.0]);
        let least = figures().fold(1.0, f64::min) / 1.2;
        Self { least, greatest: figures().fold(1.0, f64::max) * 1.2 }
    }

    #[expect(clippy::cast_possible_truncation, reason = "pixels are few")]
    fn at(&self, value: f64) -> i32 {
        let part = (value / self.least).ln() / (self.greatest / self.least).ln();
        SCALE.0 + (f64::from(SCALE.1 - SCALE.0) * part.clamp(0.0, 1.0)).round() as i32
    }
}

/// Draws the rows into an SVG file.
pub(crate) fn draw(rows: &[Row], file: &Path) -> Result<(), Box<dyn Error>> {
    let bottom = MARGINS.0 + ROW * i32::try_from(rows.len())?;
    let size = (WIDTH.try_into()?, (bottom + MARGINS.1).try_into()?);
    let area = SVGBackend::new(file, size).into_drawing_area();
    area.fill(&WHITE)?;
    let text = |size: i32, at: (i32, i32), text: String, horizontal: HPos| {
        let style = ("sans-serif", size).into_font().color(&INK).pos(Pos::new(horizontal, VPos::Center));
        area.draw(&Text::new(text, at, style))
    };
    let line = |colour: RGBColor, width: u32, from: (i32, i32), to: (i32, i32)| {
        area.draw(&PathElement::new([from, to], colour.stroke_width(width)))
    };
    let scale = Scale::new(rows);
    text(17, (16, 22), "status-codes against its rivals".to_owned(), HPos::Left)?;
    let legend = "A bar goes from the rival's figure to ours, on a logarithmic scale: further left is better. \
                  The black tick is what the row has to reach; a red bar misses it.";
    text(13, (16, 46), legend.to_owned(), HPos::Left)?;
    for value in [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0] {
        if value > scale.least && value < scale.greatest {
            line(FAINT, 1, (scale.at(value), MARGINS.0), (scale.at(value), bottom))?;
            text(12, (scale.at(value), bottom + 14), format!("{value} ×"), HPos::Center)?;
        }
    }
    line(INK, 1, (scale.at(1.0), MARGINS.0), (scale.at(1.0), bottom))?;
    text(12, (scale.at(1.0), bottom + 14), "rival".to_owned(), HPos::Center)?;
    for (row, top) in rows.iter().zip((MARGINS.0..).step_by(30)) {
        let (middle, colour) = (top + ROW / 2, if row.holds() { HELD } else { MISSED });
        let label = format!("{}, against {}", row.what, row.rival).replace('`', "");
        text(12, (SCALE.0 - 12, middle), label, HPos::Right)?;
        let (from, to) = (scale.at(row.value().min(1.0)), scale.at(row.value().max(1.0)));
        area.draw(&Rectangle::new([(from, top + 7), (to, top + ROW - 7)], colour.filled()))?;
        let tick = scale.at(row.greatest());
        line(INK, 3, (tick, top + 3), (tick, top + ROW - 3))?;
        text(12, (SCALE.1 + 12, middle), row.ratio(), HPos::Left)?;
    }
    area.present()?;
    Ok(())
}
