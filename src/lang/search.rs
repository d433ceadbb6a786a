//! Rules found by words, as a person types them: without accents, in any case.

use crate::fund::Id;
use crate::rules::{Pack, Rule};

/// The rules that have all the words somewhere: id, title, statement, citation, note, in either language.
pub fn find_rules<'a>(pack: &'a Pack, words: &str) -> impl Iterator<Item = &'a Rule> {
    let folded = fold(words);
    let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
    pack.rules.iter().filter(move |rule| {
        let text = fold(&text_of_rule(rule));
        words.iter().all(|word| text.contains(word))
    })
}

/// All the words of a rule, in both languages.
pub fn text_of_rule(rule: &Rule) -> String {
    let note = rule
        .note
        .iter()
        .flat_map(|n| [n.it.as_str(), n.en.as_str()]);
    let own = [
        rule.id.as_str(),
        &rule.title.it,
        &rule.title.en,
        &rule.statement.it,
        &rule.statement.en,
        &rule.citation,
    ];
    own.into_iter().chain(note).collect::<Vec<_>>().join("\n")
}

/// A text in small letters without accents. The apostrophe that stands for one is dropped with it: "qualita'", "qualità".
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à' | 'á' | 'â' | 'ä' => folded.push('a'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ò' | 'ó' | 'ô' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            '\'' | '’' | '\u{300}' | '\u{301}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// The rule whose name is most like a word, when it is like enough.
pub fn closest_rule<'a>(packs: impl Iterator<Item = &'a Pack>, word: &str) -> Option<&'a Id> {
    let distance = |id: &&Id| strsim::damerau_levenshtein(word, id.as_str());
    let rules = packs.flat_map(|p| p.rules.iter().map(|r| &r.id));
    let best = rules.min_by_key(distance)?;
    (distance(&best) <= 1 + word.chars().count() / 3).then_some(best)
}
