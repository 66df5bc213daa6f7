//! A logo, as a file was chosen: read, made small enough, and written anew, so that nothing else is kept of it.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, ImageReader, Limits};

use crate::actions::settings::Picture;
use crate::domain::Flaw;

/// As wide and high as it is kept, in pixels: twice what a page shows.
const WIDTH: u32 = 480;
const HEIGHT: u32 = 120;

/// The most that is read, in pixels each way, and in memory.
const LARGEST: u32 = 4000;
const MEMORY: u64 = 96 << 20;

/// Reads a PNG, JPEG or WebP.
///
/// # Errors
/// `Missing` without a file; `NotAPicture` for anything else.
pub fn read(bytes: &[u8]) -> Result<Picture, Flaw> {
    if bytes.is_empty() {
        return Err(Flaw::Missing);
    }
    let picture = decoded(bytes).ok_or(Flaw::NotAPicture)?;
    let fitting = if picture.width() > WIDTH || picture.height() > HEIGHT {
        picture.resize(WIDTH, HEIGHT, FilterType::Lanczos3)
    } else {
        picture
    };
    let mut png = Cursor::new(Vec::new());
    fitting
        .to_rgba8()
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|_| Flaw::NotAPicture)?;
    let pixels = |many: u32| u16::try_from(many).unwrap_or(u16::MAX);
    Ok(Picture {
        width: pixels(fitting.width()),
        height: pixels(fitting.height()),
        png: png.into_inner(),
    })
}

fn decoded(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .ok()?;
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
    reader.format().filter(|format| known.contains(format))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST);
    limits.max_image_height = Some(LARGEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    reader.decode().ok()
}

#[cfg(test)]
mod tests {
    use image::RgbaImage;

    use super::*;

    fn file(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let plain = DynamicImage::ImageRgba8(RgbaImage::new(width, height));
        let plain = if format == ImageFormat::Jpeg {
            plain.to_rgb8().into()
        } else {
            plain
        };
        plain.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_picture_is_made_as_small_as_a_page_shows_it() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let large = read(&file(2000, 1000, format)).unwrap();
            assert_eq!((large.width, large.height), (240, 120), "{format:?}");
        }
        let small = read(&file(200, 40, ImageFormat::Png)).unwrap();
        assert_eq!((small.width, small.height), (200, 40));
        assert_eq!(read(&small.png), Ok(small), "what we wrote is read again");
    }

    #[test]
    fn what_hides_in_a_file_is_not_kept() {
        let mut bytes = file(20, 20, ImageFormat::Png);
        bytes.extend_from_slice(b"<script>alert(1)</script>");
        let read = read(&bytes).unwrap();
        assert!(!read.png.windows(7).any(|part| part == b"<script"));
    }

    #[test]
    fn anything_else_is_no_picture() {
        assert_eq!(read(b""), Err(Flaw::Missing));
        let mut half = file(50, 50, ImageFormat::Png);
        half.truncate(40);
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec();
        for wrong in [half, svg, b"BM".to_vec(), vec![0; 4000]] {
            assert_eq!(read(&wrong), Err(Flaw::NotAPicture));
        }
        let huge = file(4001, 1, ImageFormat::Png);
        assert_eq!(read(&huge), Err(Flaw::NotAPicture));
    }
}
