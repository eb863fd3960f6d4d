//! A link as a QR code.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest code: 117 squares a side. Beyond that phones have trouble with one on a screen.
const LARGEST: u8 = 25;
/// The most bytes that it holds.
pub const MOST_IN_QR: usize = 1_273;
/// The empty squares around a code that readers of it need.
const MARGIN: i32 = 4;

/// A QR code: dark squares on a light ground, one unit a square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Squares along a side, with the empty ones around.
    pub size: i32,
    /// The dark squares as the path of an SVG, in strips along each row.
    pub path: String,
}

impl Qr {
    /// The code of a text, with as much correction of errors as its size has room for. `None`
    /// for a text of more than [`MOST_IN_QR`] bytes.
    pub fn of(text: &str) -> Option<Self> {
        let segments = [QrSegment::make_bytes(text.as_bytes())];
        let (low, largest) = (QrCodeEcc::Low, Version::new(LARGEST));
        let code =
            QrCode::encode_segments_advanced(&segments, low, Version::MIN, largest, None, true);
        let code = code.ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let start = x;
                while code.get_module(x, y) {
                    x += 1;
                }
                let length = x - start;
                if length > 0 {
                    let (left, top) = (start + MARGIN, y + MARGIN);
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
                }
                x += 1;
            }
        }
        Some(Self {
            size: code.size() + 2 * MARGIN,
            path,
        })
    }
}
