//! Pictures as SVG: each figure is written beside what it draws, and a pattern tells what a colour tells.

use super::escaped;
use crate::documents::{Picture, Shows};
use crate::money::Amount;

/// A picture in words: each name with its figures.
pub(super) fn told(shows: &Shows) -> Vec<(&str, String)> {
    match shows {
        Shows::Bars(parts) => parts
            .iter()
            .map(|(name, amount)| (name.as_str(), amount.to_string()))
            .collect(),
        Shows::Lines(sides) => sides
            .iter()
            .map(|(name, offers)| {
                let offers: Vec<String> = offers
                    .iter()
                    .map(|(number, amount)| format!("n. {number} {amount}"))
                    .collect();
                (name.as_str(), offers.join(" → "))
            })
            .collect(),
    }
}

/// The width of a picture.
const WIDTH: i128 = 640;
/// The left of what is drawn, and its width; names stand before it, figures after.
const LEFT: i128 = 170;
const SPAN: i128 = 330;
const ROW: i128 = 30;
/// The colours of the parts: told apart by whoever does not see red and green, and in grey.
pub(super) const COLOURS: [&str; 6] = [
    "#1f4e79", "#c55a11", "#7f7f7f", "#2e75b6", "#f4b183", "#404040",
];
const DASHES: [&str; 4] = ["", "8 4", "2 4", "10 3 2 3"];

/// The picture; `caption` is already escaped.
pub(super) fn svg(picture: &Picture, caption: &str) -> String {
    let (height, inside) = match &picture.shows {
        Shows::Bars(parts) => bars(parts),
        Shows::Lines(sides) => lines(sides),
    };
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" \
         xmlns=\"http://www.w3.org/2000/svg\">\n<title>{caption}</title>\n{inside}</svg>\n"
    )
}

/// Parts of a whole, a bar each.
fn bars(parts: &[(String, Amount)]) -> (i128, String) {
    let whole: i128 = parts.iter().map(|(_, a)| a.cents().max(0)).sum();
    let mut out = String::new();
    let mut y = 6;
    for (at, (name, amount)) in parts.iter().enumerate() {
        let wide = scaled(amount.cents().max(0), whole, SPAN);
        let colour = COLOURS[at % COLOURS.len()];
        let middle = y + 14;
        out += &format!(
            "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\">{}</text>\
             <rect x=\"{LEFT}\" y=\"{y}\" width=\"{SPAN}\" height=\"18\" fill=\"none\" stroke=\"#999\"/>\
             <rect x=\"{LEFT}\" y=\"{y}\" width=\"{wide}\" height=\"18\" fill=\"{colour}\"/>\
             <text x=\"{}\" y=\"{middle}\">{amount}</text>\n",
            LEFT - 8,
            escaped(&short(name)),
            LEFT + SPAN + 8,
        );
        y += ROW;
    }
    (y, out)
}

/// Offers in time order: a line for each side, from left to right.
fn lines(sides: &[(String, Vec<(u32, Amount)>)]) -> (i128, String) {
    const HIGH: i128 = 180;
    const TOP: i128 = 12;
    let offers = || sides.iter().flat_map(|(_, offers)| offers);
    let least = offers().map(|(_, a)| a.cents()).min().unwrap_or_default();
    let most = offers().map(|(_, a)| a.cents()).max().unwrap_or_default();
    let mut numbers: Vec<u32> = offers().map(|(number, _)| *number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let steps = i128::try_from(numbers.len().saturating_sub(1))
        .unwrap_or(1)
        .max(1);
    let x = |number: u32| {
        let at = numbers
            .iter()
            .position(|n| *n == number)
            .unwrap_or_default();
        LEFT + scaled(i128::try_from(at).unwrap_or_default(), steps, SPAN)
    };
    let y = |amount: Amount| TOP + HIGH - scaled(amount.cents() - least, most - least, HIGH);
    let mut out = format!(
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\
         <text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
        LEFT - 14,
        TOP + 5,
        Amount::from_cents(most),
        LEFT - 14,
        TOP + HIGH + 5,
        Amount::from_cents(least),
    );
    for number in &numbers {
        out += &format!(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">n. {number}</text>\n",
            x(*number),
            TOP + HIGH + 24,
        );
    }
    for (at, (_, offers)) in sides.iter().enumerate() {
        let colour = COLOURS[at % COLOURS.len()];
        let dash = DASHES[at % DASHES.len()];
        let points: Vec<String> = offers
            .iter()
            .map(|(n, amount)| format!("{},{}", x(*n), y(*amount)))
            .collect();
        out += &format!(
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\"/>\n",
            points.join(" ")
        );
        for (number, amount) in offers {
            out += &format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"4\" fill=\"{colour}\"/>\n",
                x(*number),
                y(*amount)
            );
        }
    }
    // The names stand below, each with its line: two sides may end on the same point.
    let mut below = TOP + HIGH + 44;
    for (at, (name, _)) in sides.iter().enumerate() {
        out += &format!(
            "<line x1=\"{LEFT}\" y1=\"{0}\" x2=\"{1}\" y2=\"{0}\" stroke=\"{2}\" stroke-width=\"2\" stroke-dasharray=\"{3}\"/>\
             <text x=\"{4}\" y=\"{5}\">{6}</text>\n",
            below,
            LEFT + 40,
            COLOURS[at % COLOURS.len()],
            DASHES[at % DASHES.len()],
            LEFT + 50,
            below + 5,
            escaped(name),
        );
        below += 20;
    }
    (below, out)
}

/// So much of a whole, on a length.
fn scaled(part: i128, whole: i128, length: i128) -> i128 {
    if whole <= 0 {
        length / 2
    } else {
        part * length / whole
    }
}

/// A name that fits beside its bar.
fn short(name: &str) -> String {
    const MOST: usize = 24;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(MOST - 1).collect();
    format!("{}…", kept.trim_end())
}
