//! Presets in words, and why one is not possible.

use super::super::actions::name as line_name;
use super::super::talks::listed;
use super::super::{Lang, Text, of_lang, quoted, refusal};
use crate::fund::Split;
use crate::money::Amount;
use crate::negotiation::{Preset, PresetFault};
use crate::rules::Pack;

/// The year before is not known.
pub(super) const NO_LAST_YEAR: Text = Text(
    "la sessione non conosce l'anno precedente.",
    "the session does not know the year before.",
);

/// A preset, as it is offered.
pub fn preset(preset: Preset, lang: Lang) -> String {
    match preset {
        Preset::LastYear => Text("quote dell'anno scorso", "last year's shares"),
        Preset::Parts(first, second) => return format!("{first}/{second}"),
        Preset::LegalMinimum => Text("minimo di legge", "legal minimum"),
        Preset::Midpoint => Text("metà fra le proposte", "midpoint of the proposals"),
    }
    .of(lang)
    .to_owned()
}

/// Why a preset is not possible.
pub fn preset_fault(fault: &PresetFault, split: &Split, pack: Option<&Pack>, lang: Lang) -> String {
    let it = lang == Lang::It;
    let fixed = |text: Text| text.of(lang).to_owned();
    let titles = |rules: &[usize]| {
        let of_pack = rules.iter().filter_map(|&at| pack?.rules.get(at));
        let titles = of_pack.map(|rule| quoted(of_lang(&rule.title, lang), lang));
        listed(&titles.collect::<Vec<_>>(), lang)
    };
    match fault {
        PresetFault::NoLastYear => fixed(NO_LAST_YEAR),
        PresetFault::LastYearOpen(by) => {
            let side = match (*by > Amount::ZERO, it) {
                (true, true) => "meno",
                (false, true) => "più",
                (true, false) => "less",
                (false, false) => "more",
            };
            let by = by.abs();
            if it {
                format!("le voci dell'anno precedente fanno {by} in {side} del suo fondo.")
            } else {
                format!("the lines of the year before make {by} {side} than its fund.")
            }
        }
        PresetFault::LineGone(label) if it => {
            format!("l'anno precedente aveva la voce «{label}», che qui non c'è.")
        }
        PresetFault::LineGone(label) => {
            format!("the year before had the line “{label}”, which is not here.")
        }
        PresetFault::NotTwoKinds => fixed(Text(
            "non ci sono voci di due tipi.",
            "there are not lines of two kinds.",
        )),
        PresetFault::NoParts => fixed(Text("le due parti sono zero.", "both parts are zero.")),
        PresetFault::NoRules => fixed(Text(
            "per questo fondo non ci sono regole.",
            "there are no rules for this fund.",
        )),
        PresetFault::Still(line) => {
            let line = line_name(split, line);
            if it {
                format!("la voce {line} non può muoversi da sola: sbloccarla, o chi la compensa.")
            } else {
                format!(
                    "the line {line} cannot move alone: unlock it, or the one that pays for it."
                )
            }
        }
        PresetFault::NoLeast(line) => {
            let line = line_name(split, line);
            if it {
                format!("nessuna regola fissa un minimo a {line}.")
            } else {
                format!("no rule sets a least amount to {line}.")
            }
        }
        PresetFault::Untested(rules) => {
            let words = Text(
                "il minimo non si può dire: non verificabile",
                "the least cannot be told: not verifiable",
            );
            format!("{} {}.", words.of(lang), titles(rules))
        }
        PresetFault::Nowhere(rules) => {
            let words = Text("nessun importo rispetta", "no amount respects");
            format!("{} {}.", words.of(lang), titles(rules))
        }
        PresetFault::NoProposals => fixed(Text(
            "servono due proposte ancora in piedi, una della parte pubblica e una sindacale.",
            "two standing proposals are needed, one of the body's side and one of a union.",
        )),
        PresetFault::OtherLines(one, other) if it => {
            format!("le proposte {one} e {other} e questo riparto non hanno le stesse voci.")
        }
        PresetFault::OtherLines(one, other) => {
            format!("proposals {one} and {other} and this split have not the same lines.")
        }
        PresetFault::Beyond => fixed(Text(
            "le altre voci superano già il fondo.",
            "the other lines are more than the fund already.",
        )),
        PresetFault::Elsewhere => fixed(Text(
            "non si arriva a quegli importi: una quota segue altre voci, o il fondo è cambiato.",
            "those amounts cannot be reached: a share follows other lines, or the fund has changed.",
        )),
        PresetFault::Refused(refused) => refusal(refused, split, lang),
    }
}
