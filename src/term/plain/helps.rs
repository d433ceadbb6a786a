//! What can be said: the words that work now, or all of one of them.

use super::verb::{self, Verb, Word};
use super::{Hearing, of_row};
use crate::app::{Command, Context};
use crate::lang::{Lang, plain as words};

/// Tells the words, or one of them.
pub(super) fn help(hearing: &mut Hearing, rest: &str) {
    let lang = hearing.model.lang;
    let row = |word: &Word| words::help(word.name.of(lang), word.form.of(lang), word.help.of(lang));
    if rest.is_empty() {
        let told: Vec<String> = verb::words()
            .filter(|word| word.works(hearing.model))
            .map(row)
            .collect();
        hearing.told.extend(told);
        return hearing.say(words::IN_A_FORM.of(lang));
    }
    // Of what is asked of a screen, the word that reads the screen.
    let first = rest.split_whitespace().next().unwrap_or_default();
    let Some(word) = verb::named(rest).or_else(|| verb::named(first)) else {
        return hearing.say(words::unknown(rest, verb::nearest(rest, lang), lang));
    };
    hearing.say(row(word));
    let Some(context) = screen(word.verb) else {
        return;
    };
    // What its form says already is not said again.
    let of_rows = of_row::words(context).filter(|info| info.command != Command::Compare);
    let of_rows = of_rows.map(|info| {
        let (name, of_one) = (word.name.of(lang), of_row::is_of_one(info.command));
        let does = hearing.model.told(info.words.of(lang));
        words::of_rows(name, of_one, info.hint.of(lang), &does, lang)
    });
    let of_rows: Vec<String> = of_rows.collect();
    hearing.told.extend(of_rows);
}

/// The screen whose rows a word reads.
fn screen(verb: Verb) -> Option<Context> {
    Some(match verb {
        Verb::Fund => Context::Fund,
        Verb::Positions => Context::Positions,
        Verb::Steps => Context::Steps,
        Verb::Talks => Context::Talks,
        Verb::Papers => Context::Papers,
        Verb::Simulations => Context::Simulations,
        _ => return None,
    })
}

/// The word that reads a screen.
pub(super) fn word_of(context: Context, lang: Lang) -> &'static str {
    let mut all = verb::words();
    let found = all.find(|word| screen(word.verb) == Some(context));
    found.map_or("", |word| word.name.of(lang))
}
