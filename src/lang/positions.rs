//! The positions in words: how a value is made, for how long it is held, what it was before.

use rust_decimal::Decimal;

use super::{Lang, Text, date};
use crate::dossier::{How, Position, Roster};

/// How the value of a position is made: "97 punti × 466,587 = 45.259,00, massimo 45.102,00", "fascia a".
pub fn made_of(roster: &Roster, position: &Position, lang: Lang) -> String {
    if position.value.is_some() {
        return Text("importo dell'atto", "amount of the act")
            .of(lang)
            .to_owned();
    }
    if let Some(fascia) = &position.fascia {
        return format!("fascia {fascia}");
    }
    if let (None, Some(points)) = (&roster.point, position.points) {
        let unsaid = Text(
            "punti, valore del punto non indicato",
            "points, the value of a point is not said",
        );
        return format!("{} {}", plain(points), unsaid.of(lang));
    }
    let (Some(point), Some(points), Some(made)) = (
        &roster.point,
        position.points,
        roster.value_by_points(position),
    ) else {
        return Text("valore non noto", "value not known")
            .of(lang)
            .to_owned();
    };
    let word = Text("punti", "points").of(lang);
    let product = format!("{} {word} × {}", plain(points), plain(point.value));
    match point.at_most.filter(|most| *most < made) {
        Some(most) => {
            let cut = Text("ridotti al massimo di", "cut to the maximum of").of(lang);
            format!("{product} = {made}, {cut} {most}")
        }
        None => product,
    }
}

/// For how long a position is held, covered ad interim or vacant, where it is not held all the year.
pub fn held(position: &Position, year: i16, lang: Lang) -> Option<String> {
    let days = |how| position.days(how, year);
    if days(How::Held) == 360 {
        return None;
    }
    let part = |how, words: Text| match days(how) {
        0 => None,
        days => Some(format!("{} {days}", words.of(lang))),
    };
    let held = days(How::Held);
    let mut told = vec![match lang {
        Lang::It => format!("coperta {held} giorni su 360"),
        Lang::En => format!("held {held} days of 360"),
    }];
    told.extend(part(How::Interim, Text("ad interim", "interim")));
    told.extend(part(How::Vacant, Text("scoperta", "vacant")));
    Some(told.join(", "))
}

/// What a position was worth before, and how much it changed: "prima 34.578,89 al 31/12/2015 (+6.014,11)".
pub fn earlier(roster: &Roster, position: &Position, lang: Lang) -> Option<String> {
    let before = position.earlier.as_ref()?;
    let change = roster.value_of(position).map(|now| now - before.value);
    let change = change
        .map(|c| format!(" ({})", c.signed()))
        .unwrap_or_default();
    let (word, on) = (Text("prima", "before").of(lang), Text("al", "on").of(lang));
    Some(format!(
        "{word} {} {on} {}{change}",
        before.value,
        date(before.on, lang)
    ))
}

/// The name of the mean per head: it is never shown without its N.
pub fn mean_on(heads: u32, lang: Lang) -> String {
    let words = Text("Media pro capite lorda su", "Gross mean per head, of");
    format!("{} {heads}", words.of(lang))
}

fn plain(figure: Decimal) -> String {
    figure.normalize().to_string().replace('.', ",")
}
