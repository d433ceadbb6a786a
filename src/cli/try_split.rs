//! `try`: a split tried from the command line. Nothing is written.

use clap::ArgMatches;

use super::{Environment, Stop, quadro, show};
use crate::fund::{Edit, Id, Refusal, Split, edit_of};
use crate::lang::{self, Lang, Text, quoted};
use crate::money::{Entry, is_ambiguous, parse_entry};
use crate::negotiation::{Case, Outlook, Simulation};

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let wishes = wishes(m, lang)?;
    let case = show::load(m, environment)?;
    let mut simulation = Simulation::new(case.opening.clone());
    let mut said = Vec::new();
    for wish in &wishes {
        let edit = wish.edit(simulation.split(), lang)?;
        match simulation.apply(edit.clone()) {
            Ok(applied) => said.push(lang::sentence(&edit, &applied, simulation.split(), lang)),
            // Asking for what is there already is not a mistake.
            Err(Refusal::Already) => {}
            Err(refusal) => {
                return Err(Stop::Input(lang::refusal(
                    &refusal,
                    simulation.split(),
                    lang,
                )));
            }
        }
    }
    let text = |case: &Case, split: &Split, outlook: &Outlook, lang| {
        let lines: Vec<String> = said.iter().map(|s| lang::capitalized(s) + "\n").collect();
        let sentences = lines.concat();
        let mut parts = vec![
            format!(
                "{}
{}",
                quadro::heading(case, lang).trim_end(),
                TRIED.of(lang)
            ),
            quadro::table(case, split, outlook, lang),
            quadro::answers(case, outlook, lang),
        ];
        if !sentences.is_empty() {
            parts.insert(1, sentences);
        }
        parts.join("\n")
    };
    show::print(m, &case, simulation.split(), lang, text)
}

/// What the figures are.
const TRIED: Text = Text("prova: nulla è scritto", "a trial: nothing is written");

/// What is asked of the split, before the split is known.
enum Wish {
    Set {
        line: String,
        text: String,
        entry: Entry,
    },
    Move {
        amount: crate::money::Amount,
        from: String,
        to: String,
    },
}

/// The wishes, in the order of the command line.
fn wishes(m: &ArgMatches, lang: Lang) -> Result<Vec<Wish>, Stop> {
    let mut all: Vec<(usize, Wish)> = Vec::new();
    let given = |name: &str| -> Vec<(usize, String)> {
        let places = m.indices_of(name).into_iter().flatten();
        places
            .zip(m.get_many::<String>(name).into_iter().flatten().cloned())
            .collect()
    };
    for (at, text) in given("set") {
        all.push((at, parse_set(&text, lang)?));
    }
    for (at, text) in given("move") {
        all.push((at, parse_move(&text, lang)?));
    }
    all.sort_by_key(|(at, _)| *at);
    Ok(all.into_iter().map(|(_, wish)| wish).collect())
}

fn parse_set(text: &str, lang: Lang) -> Result<Wish, Stop> {
    let form = Text(
        "--set si scrive VOCE=IMPORTO o VOCE=QUOTA%",
        "--set is written LINE=AMOUNT or LINE=PERCENT%",
    );
    let (line, value) = text
        .split_once('=')
        .ok_or_else(|| Stop::Usage(form.of(lang).to_owned()))?;
    let unreadable = |e| {
        Stop::Input(format!(
            "{}: {}",
            quoted(value, lang),
            lang::entry_error(&e, lang)
        ))
    };
    let entry = parse_entry(value).map_err(unreadable)?;
    Ok(Wish::Set {
        line: line.trim().to_owned(),
        text: value.to_owned(),
        entry,
    })
}

fn parse_move(text: &str, lang: Lang) -> Result<Wish, Stop> {
    let form = Text(
        "--move si scrive IMPORTO:DA:A",
        "--move is written AMOUNT:FROM:TO",
    );
    let wrong = || Stop::Usage(form.of(lang).to_owned());
    let [amount, from, to] = text.split(':').collect::<Vec<_>>()[..] else {
        return Err(wrong());
    };
    match parse_entry(amount) {
        Ok(Entry::Set(amount)) => Ok(Wish::Move {
            amount,
            from: from.trim().to_owned(),
            to: to.trim().to_owned(),
        }),
        Ok(_) => Err(wrong()),
        Err(e) => Err(Stop::Input(format!(
            "{}: {}",
            quoted(amount, lang),
            lang::entry_error(&e, lang)
        ))),
    }
}

impl Wish {
    fn edit(&self, split: &Split, lang: Lang) -> Result<Edit, Stop> {
        match self {
            Self::Set { line, text, entry } => {
                let line = find(line, split, lang)?;
                let at = split.index(&line).map_err(|r| refused(&r, split, lang))?;
                if is_ambiguous(text, split.cells()[at].amount) {
                    let ask = match lang {
                        Lang::It => format!(
                            "«{text}» sono euro o per cento? Scrivere {text}€ oppure {text}%"
                        ),
                        Lang::En => {
                            format!("is “{text}” euro or per cent? Write {text}€ or {text}%")
                        }
                    };
                    return Err(Stop::Input(ask));
                }
                edit_of(*entry, &line, split).map_err(|r| refused(&r, split, lang))
            }
            Self::Move { amount, from, to } => Ok(Edit::Move {
                from: find(from, split, lang)?,
                to: find(to, split, lang)?,
                amount: *amount,
            }),
        }
    }
}

/// The line that a word names.
fn find(word: &str, split: &Split, lang: Lang) -> Result<Id, Stop> {
    let found = split
        .lines()
        .iter()
        .find(|l| l.id == *word)
        .map(|l| l.id.clone());
    found.ok_or_else(|| {
        if split.is_unread() {
            let none = Text("nessuna voce", "no line").of(lang);
            let unread = lang::screens::table::UNREAD.of(lang);
            return Stop::Input(format!("{none} {}: {unread}.", quoted(word, lang)));
        }
        let known = split
            .lines()
            .iter()
            .take(12)
            .map(|l| l.id.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        Stop::Input(match lang {
            Lang::It => format!("nessuna voce {}. Voci: {known}.", quoted(word, lang)),
            Lang::En => format!("no line {}. Lines: {known}.", quoted(word, lang)),
        })
    })
}

fn refused(refusal: &Refusal, split: &Split, lang: Lang) -> Stop {
    Stop::Input(lang::refusal(refusal, split, lang))
}
