//! The first bytes of a picture in, its width and height as a browser shows it out: so a page can
//! keep its room free until it has come.

/// No picture of people has more pixels a side.
const MOST_PIXELS: usize = 100_000;

/// Width and height in pixels; `None` where the first bytes do not say.
pub(super) fn size(head: &[u8]) -> Option<(u32, u32)> {
    let found = imagesize::blob_size(head).ok()?;
    let is_sane = |pixels: usize| (1..=MOST_PIXELS).contains(&pixels);
    if !is_sane(found.width) || !is_sane(found.height) {
        return None;
    }
    let (width, height) = (u32::try_from(found.width).ok()?, u32::try_from(found.height).ok()?);
    // From 5 on, the camera lay on its side and the browser turns the picture.
    let is_turned = orientation(head).is_some_and(|way| (5..=8).contains(&way));
    Some(if is_turned { (height, width) } else { (width, height) })
}

/// How a photograph is turned (Exif 2.32, tag 0x0112); `None` for pictures that do not say.
fn orientation(head: &[u8]) -> Option<u16> {
    let mut rest = head.strip_prefix(b"\xff\xd8")?;
    // Segments: a mark, the length of what follows with these two bytes, and that.
    while let [0xff, mark, high, low, ..] = *rest {
        let length = usize::from(u16::from_be_bytes([high, low]));
        let body = rest.get(4..2 + length)?;
        if mark == 0xe1 && body.starts_with(b"Exif\0\0") {
            return in_tiff(&body[6..]);
        }
        if mark == 0xda {
            return None;
        }
        rest = rest.get(2 + length..)?;
    }
    None
}

/// The same in the TIFF structure that Exif is.
fn in_tiff(tiff: &[u8]) -> Option<u16> {
    let is_little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let bytes = [*tiff.get(at)?, *tiff.get(at.checked_add(1)?)?];
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let (low, high) = if is_little { (short(4)?, short(6)?) } else { (short(6)?, short(4)?) };
    let first = usize::from(high) << 16 | usize::from(low);
    let entries = usize::from(short(first)?);
    let mut places = (0..entries).map_while(|entry| first.checked_add(2 + entry * 12));
    let place = places.find(|at| short(*at) == Some(0x0112))?;
    short(place.checked_add(8)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG's first bytes: a size, and how it is turned.
    fn photograph(way: u8) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([way, 0, 0, 0, 0, 0, 0]);
        let length = u8::try_from(exif.len() + 2).expect("a short segment");
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1, 0, length];
        bytes.extend(exif);
        bytes.extend([0xff, 0xc0, 0, 17, 8, 0x01, 0x2c, 0x02, 0x58, 3]);
        bytes.extend([1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
        bytes
    }

    #[test]
    fn sizes_are_those_that_a_browser_shows() {
        assert_eq!(size(&photograph(1)), Some((600, 300)));
        assert_eq!(size(&photograph(6)), Some((300, 600)));
        assert_eq!(size(b"GIF89a\x20\x03\x58\x02\0\0\0"), Some((800, 600)));
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x03\xc0\0\0\x02\x1c\x08\x06\0\0\0";
        assert_eq!(size(png), Some((960, 540)));
        let endless = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\xff\xff\xff\xff\0\0\x02\x1c\x08\x06\0\0\0";
        assert_eq!(size(endless), None);
        for end in 0..photograph(6).len() {
            let _ = size(&photograph(6)[..end]);
        }
        assert_eq!(size(b""), None);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig {
            failure_persistence: None,
            ..proptest::prelude::ProptestConfig::default()
        })]
        #[test]
        fn no_bytes_are_too_strange(
            kind in 0..4_usize,
            bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)
        ) {
            let begins: [&[u8]; 4] =
                [b"\xff\xd8\xff\xe1\0\x40Exif\0\0", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"\0\0\0\x18ftypavif"];
            let _ = size(&[begins[kind], &bytes].concat());
        }
    }
}
