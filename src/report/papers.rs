//! What is wrong with a template, in words.

use std::path::Path;

use super::screen::shortly;
use super::{Paint, Words, located, sentence};
use crate::documents::{Fault, TemplateFault};
use crate::lang::{Lang, Text};

/// Why a text is no template, with the line that is wrong. `origin` is its file.
pub fn template_error(
    fault: &TemplateFault,
    (origin, text): (&str, &str),
    lang: Lang,
    paint: Paint,
) -> String {
    let before = text.split_inclusive('\n').take(fault.line - 1);
    let start: usize = before.map(str::len).sum();
    let line = text[start..].lines().next().unwrap_or_default();
    let place = start..start + line.len();
    located(
        words(&fault.fault, lang),
        (origin, Some((text, &place))),
        lang,
        paint,
    )
}

/// The same on one line, for a screen.
pub fn template_error_line(fault: &TemplateFault, origin: &str, lang: Lang) -> String {
    let Words { title, help } = words(&fault.fault, lang);
    let help = help.map_or_else(String::new, |help| format!("; {help}"));
    let words = sentence(&format!("{title}{help}"));
    format!("{}:{}: {words}", shortly(Path::new(origin)), fault.line)
}

fn words(fault: &Fault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    let fixed = |title: Text, help: Text| Words::new(title.of(lang), help.of(lang));
    match fault {
        Fault::UnknownValue(name, close) => unknown(
            if it {
                format!("«{{{name}}}» non è un valore")
            } else {
                format!("“{{{name}}}” is not a value")
            },
            close.map(|close| format!("{{{close}}}")),
            lang,
        ),
        Fault::UnknownBlock(name, close) => unknown(
            if it {
                format!("«{{{{{name}}}}}» non è un blocco")
            } else {
                format!("“{{{{{name}}}}}” is not a block")
            },
            close.map(|close| format!("{{{{{close}}}}}")),
            lang,
        ),
        Fault::Brace => fixed(
            Text(
                "una graffa è aperta e non chiusa, o chiusa e non aperta",
                "a brace is open and not closed, or closed and not open",
            ),
            Text(
                "un valore si scrive {ente}, un blocco {{quadro}} da solo sulla riga",
                "a value is written {ente}, a block {{quadro}} alone on its line",
            ),
        ),
        Fault::Passage => fixed(
            Text(
                "un passo dell'ufficio senza nome o senza indicazione",
                "a passage of the office without its name or what goes there",
            ),
            Text(
                "si scrive {{testo risultati-attesi: che cosa va scritto}}",
                "it is written {{testo risultati-attesi: what goes there}}",
            ),
        ),
        Fault::Blank => fixed(
            Text(
                "un dato da completare, senza dire quale",
                "a blank that does not say what goes there",
            ),
            Text(
                "si scrive {da completare: numero di protocollo}",
                "it is written {da completare: what goes there}",
            ),
        ),
        Fault::Year => fixed(
            Text("manca l'anno", "the year is missing"),
            Text(
                "si scrive {{dal 2022}} oppure {{fino al 2021}}",
                "it is written {{dal 2022}} or {{fino al 2021}}",
            ),
        ),
        Fault::Nesting => fixed(
            Text(
                "una parte per anni dentro un'altra, o una fine senza inizio",
                "a part for some years inside another, or an end with no beginning",
            ),
            Text(
                "{{fine}} chiude {{dal …}} e {{fino al …}}, una alla volta",
                "{{fine}} closes {{dal …}} and {{fino al …}}, one at a time",
            ),
        ),
        Fault::ArticlePlace
        | Fault::ArticleAfter(_)
        | Fault::ArticleOrder(_)
        | Fault::ClausesTwice => article(fault, lang),
        Fault::NoEnd => fixed(
            Text(
                "una parte per anni che non finisce",
                "a part for some years that never ends",
            ),
            Text("chiuderla con {{fine}}", "close it with {{fine}}"),
        ),
    }
}

/// What is wrong with the numbers of the articles.
fn article(fault: &Fault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    let counted = Text(
        "scrivere {articolo} al posto del numero: si contano anche gli articoli delle clausole",
        "write {articolo} in place of the number: the articles of the clauses are counted too",
    );
    let (title, help) = match fault {
        Fault::ArticleAfter(number) if it => (
            format!("l'articolo {number} è numerato a mano dopo articoli che si contano"),
            counted,
        ),
        Fault::ArticleAfter(number) => (
            format!("article {number} is numbered by hand after articles that are counted"),
            counted,
        ),
        Fault::ArticleOrder(number) if it => (
            format!("l'articolo {number} viene dopo uno che ha lo stesso numero, o uno più alto"),
            counted,
        ),
        Fault::ArticleOrder(number) => (
            format!("article {number} comes after one with the same number, or a higher one"),
            counted,
        ),
        Fault::ClausesTwice => (
            Text(
                "le clausole sono articoli due volte",
                "the clauses are articles twice",
            )
            .of(lang)
            .to_owned(),
            Text(
                "lasciare un solo {{articoli-clausole}}; {{clausole}} le elenca quante volte serve",
                "leave one {{articoli-clausole}}; {{clausole}} lists them as often as needed",
            ),
        ),
        _ => (
            Text(
                "«{articolo}» fuori da un titolo",
                "“{articolo}” outside a heading",
            )
            .of(lang)
            .to_owned(),
            Text(
                "il numero di un articolo sta nel suo titolo: ## Art. {articolo} – Riparto",
                "the number of an article stands in its heading: ## Art. {articolo} – Riparto",
            ),
        ),
    };
    Words::new(title, help.of(lang))
}

fn unknown(title: String, close: Option<String>, lang: Lang) -> Words {
    let list = Text(
        "i nomi sono nel README dei modelli, in assets/documents",
        "the names are in the README of the templates, in assets/documents",
    );
    let list = list.of(lang);
    let help = match (close, lang) {
        (Some(close), Lang::It) => format!("forse {close}? {list}"),
        (Some(close), Lang::En) => format!("did you mean {close}? {list}"),
        (None, _) => list.to_owned(),
    };
    Words::new(title, help)
}
