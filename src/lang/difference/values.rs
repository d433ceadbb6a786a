//! One side of a difference in words.

use super::super::findings::spoken;
use super::super::sheets::time_of;
use super::super::words::{cap, date, intent, section, source_kind};
use super::super::{Lang, Text, computed};
use crate::dossier::{Charges, Coverage, Position, To};
use crate::fund::{Id, Lock, Mode, Nature};
use crate::negotiation::Value;

/// One side of a difference.
pub(super) fn value(value: &Value, lang: Lang) -> String {
    let fixed = |text: Text| text.of(lang).to_owned();
    match value {
        Value::Nothing => fixed(NOT_SAID),
        Value::There | Value::Flag(true) => fixed(Text("sì", "yes")),
        Value::Flag(false) => fixed(Text("no", "no")),
        Value::Amount(amount) => amount.to_string(),
        Value::Share(share) => format!("{share} %"),
        Value::Percent(percent) => format!("{percent} %"),
        Value::Figure(figure) => figure.normalize().to_string().replace('.', ","),
        Value::Number(number) => number.to_string(),
        Value::Day(day) => date(*day, lang),
        Value::Id(id) => spoken(id),
        Value::Ids(ids) => list(ids.iter().map(spoken), lang),
        Value::Text(text) | Value::Prose(text) => super::super::quoted(text, lang),
        Value::List(words) => list(words.iter().cloned(), lang),
        Value::Kind(kind) => source_kind(*kind, lang).to_owned(),
        Value::Cap(place) => cap(*place, lang).to_owned(),
        Value::Nature(Nature::OneOff) => fixed(Text("una tantum", "one-off")),
        Value::Nature(Nature::Consolidated) => fixed(Text("consolidata", "consolidated")),
        Value::Intent(said) => intent(said, lang),
        Value::Computed(formula) => format!("{} = {}", computed(formula, lang), formula.result()),
        Value::Section(place) => section(*place, lang).to_owned(),
        Value::Lock(Lock::Open) => fixed(Text("libera", "free")),
        Value::Lock(Lock::Locked) => fixed(Text("bloccata", "locked")),
        Value::Mode(Mode::Closed) => fixed(Text("chiuso sul fondo", "closed on the fund")),
        Value::Mode(Mode::Free) => fixed(Text("libero", "free")),
        Value::Charges(Charges::Net) => fixed(Text("esclusi", "left out")),
        Value::Charges(Charges::Gross) => fixed(Text("compresi", "inside")),
        Value::To(To::Cent) => fixed(Text("al centesimo", "to the cent")),
        Value::To(To::Euro) => fixed(Text("all'euro", "to the euro")),
        Value::Time(None, times) if times.is_empty() => fixed(NOT_SAID),
        Value::Time(months, times) => time(*months, times, lang),
        Value::OnDay(amount, day) => {
            let on = Text("al", "on").of(lang);
            format!("{amount} {on} {}", date(*day, lang))
        }
        Value::Answer(answer) => super::answers::answer(answer, lang),
    }
}

const NOT_SAID: Text = Text("non indicato", "not said");

fn list(words: impl Iterator<Item = String>, lang: Lang) -> String {
    let words: Vec<String> = words.collect();
    if words.is_empty() {
        return NOT_SAID.of(lang).to_owned();
    }
    words.join(", ")
}

/// When a position is held, in the words that its screen has.
fn time(months: Option<u8>, times: &[Coverage], lang: Lang) -> String {
    let Some(id) = Id::new("p") else {
        return String::new();
    };
    let position = Position {
        months,
        coverage: times.to_vec(),
        ..Position::new(id)
    };
    time_of(&position, lang)
}
