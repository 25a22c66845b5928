//! The casebook's accent colour in, the rule that a stylesheet ends with out. The colour is used
//! as it is where it can be read, else it is made darker (on light paper) or lighter (on dark).

use crate::model::Colour;

/// The papers of `casebook.css`; a test compares them.
const LIGHT_PAPER: Colour = Colour([0xfb, 0xfc, 0xfc]);
const DARK_PAPER: Colour = Colour([0x10, 0x15, 0x18]);
/// The built-in accent has hand-picked tones for both papers.
const BUILT_IN: Colour = Colour([0x0b, 0x5b, 0x76]);

/// Contrast that normal text needs (WCAG 2.2, success criterion 1.4.3, level AA).
const READABLE: f64 = 4.5;

/// The rule, or nothing for the built-in accent.
pub(super) fn rule(accent: Colour) -> String {
    if accent == BUILT_IN {
        return String::new();
    }
    let light = readable(accent, LIGHT_PAPER);
    let dark = readable(accent, DARK_PAPER);
    let pair = |name: &str, light: Colour, dark: Colour| {
        format!("  --{name}: light-dark({light}, {dark});\n")
    };
    let tokens = [
        pair("accent", light, dark),
        pair("mid", mixed(light, LIGHT_PAPER, 0.5), mixed(dark, DARK_PAPER, 0.5)),
        pair("tint", mixed(light, LIGHT_PAPER, 0.14), mixed(dark, DARK_PAPER, 0.22)),
    ];
    format!("/* accent of casebook.yaml */\n:root {{\n{}}}\n", tokens.concat())
}

/// The colour itself, or the nearest step from it towards black or white that can be read on this
/// paper. Mixing keeps the hue.
fn readable(colour: Colour, paper: Colour) -> Colour {
    let end = if luminance(paper) > 0.5 { Colour([0; 3]) } else { Colour([255; 3]) };
    (0..=100)
        .map(|step| mixed(end, colour, f64::from(step) / 100.0))
        .find(|colour| contrast(*colour, paper) >= READABLE)
        .unwrap_or(end)
}

/// So much of one colour in the other.
fn mixed(one: Colour, other: Colour, share: f64) -> Colour {
    let part = |at: usize| {
        let mixed = f64::from(one.0[at]).mul_add(share, f64::from(other.0[at]) * (1.0 - share));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a mean of two bytes is a byte"
        )]
        let byte = mixed.round() as u8;
        byte
    };
    Colour([part(0), part(1), part(2)])
}

/// Contrast ratio of WCAG 2.2, from 1 to 21.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance of WCAG 2.2, from 0 to 1.
fn luminance(colour: Colour) -> f64 {
    let linear = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.0.map(linear);
    0.2126_f64.mul_add(red, 0.7152_f64.mul_add(green, 0.0722 * blue))
}

#[cfg(test)]
mod tests {
    use super::super::theme::Theme;
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guideline() {
        let check = |one: [u8; 3], other: [u8; 3], want: f64| {
            let got = contrast(Colour(one), Colour(other));
            assert!((got - want).abs() < 0.01, "{got}, not {want}");
        };
        check([0; 3], [255; 3], 21.0);
        check([255; 3], [255; 3], 1.0);
        // #767676 is the lightest grey that passes on white.
        check([0x76; 3], [255; 3], 4.54);
        check([0x77; 3], [255; 3], 4.48);
    }

    #[test]
    fn every_accent_can_be_read_on_both_papers() {
        for red in (0..=255).step_by(51) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(51) {
                    let colour =
                        Colour([red, green, blue].map(|part: u16| u8::try_from(part).unwrap()));
                    for paper in [LIGHT_PAPER, DARK_PAPER] {
                        let shown = readable(colour, paper);
                        assert!(contrast(shown, paper) >= READABLE, "{colour} on {paper}: {shown}");
                        if contrast(colour, paper) >= READABLE {
                            assert_eq!(shown, colour, "a readable colour stays as it is");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_constants_are_those_of_the_stylesheet() {
        let theme = Theme::new([]);
        let style = theme.text("assets/casebook.css");
        for token in [
            format!("--paper: light-dark({LIGHT_PAPER}, {DARK_PAPER})"),
            format!("--accent: light-dark({BUILT_IN}, "),
        ] {
            assert!(style.contains(&token), "no `{token}` in casebook.css");
        }
    }

    #[test]
    fn the_rule_holds_tokens_only() {
        assert!(rule(BUILT_IN).is_empty());
        let rule = rule(Colour([0x7a, 0x1f, 0xa2]));
        assert!(rule.contains("--accent: light-dark(#7a1fa2, #"), "{rule}");
        assert_eq!(rule.matches("light-dark(").count(), 3);
    }
}
