//! `settle`: the consuntivo of a session, written into its file.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::new::{amount, id};
use super::settings::{Origin, Settings};
use super::{Environment, Stop, exit, output, settled};
use crate::dossier::{Settlement, Unpaid};
use crate::fund::path_shown;
use crate::lang::{Lang, Text, talks as words};
use crate::money::Amount;
use crate::negotiation::{Amend, Case, Consuntivo, Deed, DeedRefusal, Session, Talks};
use crate::store;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    // What is said is understood before the file is opened.
    let figure = |name: &str| {
        let given = m.get_one::<String>(name);
        given.map(|text| positive(text, lang)).transpose()
    };
    let [posizione_paid, risultato_available, risultato_paid] = [
        figure("posizione-paid")?,
        figure("risultato-available")?,
        figure("risultato-paid")?,
    ];
    let unpaid = m.get_many::<String>("unpaid").into_iter().flatten();
    let unpaid = by_cause(
        unpaid
            .map(|text| self::unpaid(text, lang))
            .collect::<Result<_, _>>()?,
    );
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let library = super::packs::library(m)?;
    let mut talks = store::load_talks(&file, &library, environment.today(), None)?;
    let case = talks.case();
    if let Some(why) = never_written(&case.session, lang) {
        return Err(Stop::Input(format!("{}: {why}", path_shown(&file))));
    }
    let replaced = !case.session.settlement.is_empty();
    let session = Session {
        settlement: Settlement {
            posizione_paid,
            risultato_available,
            risultato_paid,
            unpaid,
            note: case.session.settlement.note.clone(),
        },
        ..(*case.session).clone()
    };
    if talks.has_begun() {
        // What is recorded goes on: the consuntivo is an act like those of the screen.
        let operator = Settings::of(m, (lang, Origin::Default), environment).operator();
        let before = &case.session.settlement;
        let changes = Amend::settling(before, &session.settlement);
        for amend in changes {
            record(&mut talks, amend, operator.as_deref(), environment, lang)?;
        }
        store::save_talks(&file, &talks)?;
    } else {
        store::replace_alone(&file, &talks.session(), &session)?;
    }
    let said = if replaced {
        Text(
            "riscritto il consuntivo, al posto di quello che c'era",
            "consuntivo written again, in place of the one there was",
        )
    } else {
        Text("scritto il consuntivo", "consuntivo written")
    };
    let text = format!(
        "{}: {}\n{}",
        said.of(lang),
        path_shown(&file),
        said_of(&case, &session, &file, lang)
    );
    output::to_stdout(&text)?;
    Ok(exit::OK)
}

/// Does a change of the consuntivo, with its sentence.
fn record(
    talks: &mut Talks,
    amend: Amend,
    operator: Option<&str>,
    environment: &Environment,
    lang: Lang,
) -> Result<(), Stop> {
    let amend = Box::new(amend);
    let deed = Deed::Amended { amend, act: None };
    let refused = |why: &DeedRefusal, talks: &Talks| {
        Stop::Input(words::refused(why, talks.state().split(), lang))
    };
    let sentence = words::sentence(&deed, talks.state(), lang).unwrap_or_default();
    let last = talks.operations().last().map(|last| last.time.clone());
    let clock = environment.stamp().moment();
    let Some(moment) = clock.map(|clock| talks.time_of_next(clock)).or(last) else {
        return Err(refused(&DeedRefusal::NotBegun, talks));
    };
    let operator = operator.unwrap_or(words::OPERATOR.of(lang));
    match talks.record(deed, moment, operator, sentence) {
        Ok(_) => Ok(()),
        Err(why) => Err(refused(&why, talks)),
    }
}

/// What is not paid for a cause said twice is one sum.
fn by_cause(said: Vec<Unpaid>) -> Vec<Unpaid> {
    let mut unpaid: Vec<Unpaid> = Vec::new();
    for one in said {
        match unpaid.iter_mut().find(|u| u.cause == one.cause) {
            Some(same) => same.amount += one.amount,
            None => unpaid.push(one),
        }
    }
    unpaid
}

/// What the consuntivo says, with the causes that the rules know where one is none of them.
fn said_of(case: &Case, session: &Session, file: &Path, lang: Lang) -> String {
    let pack = case.pack.as_deref();
    let Some(consuntivo) = Consuntivo::of(session, pack) else {
        return String::new();
    };
    let mut text = settled::section(&consuntivo, lang);
    let strange = consuntivo.unpaid.iter().any(|u| u.fated.cause.is_none());
    if let Some(pack) = pack.filter(|p| strange && !p.causes.is_empty()) {
        let known: Vec<&str> = pack.causes.iter().map(|c| c.id.as_str()).collect();
        let words = Text(
            "le cause che le regole conoscono",
            "the causes that the rules know",
        );
        text += &format!(" ! {}: {}\n", words.of(lang), known.join(", "));
    }
    let goes_on = consuntivo.unpaid.iter().filter(|u| u.fated.may_go_on());
    let sum: Amount = goes_on.map(|u| u.amount).sum();
    if !sum.is_zero() {
        let next = session.year + 1;
        text += &match lang {
            Lang::It => format!(
                " = economie presunte per {sum}: le riporta riparto new FILE --from {} --year {next}\n",
                path_shown(file)
            ),
            Lang::En => format!(
                " = economie presumed for {sum}: they are carried by riparto new FILE --from {} --year {next}\n",
                path_shown(file)
            ),
        };
    }
    text
}

/// Why the file is never written, and what to do; `None` when it may be.
fn never_written(session: &Session, lang: Lang) -> Option<String> {
    let words = if session.published {
        Text(
            "è un caso pubblicato e non si scrive; per lavorarci, farne una copia e togliere «published: true»",
            "it is a published case and is never written; to work on it, copy it and remove “published: true”",
        )
    } else if session.snapshot.is_some() {
        Text(
            "è un'istantanea e non si scrive; il consuntivo va nella sessione",
            "it is a snapshot and is never written; the consuntivo goes in the session",
        )
    } else {
        return None;
    };
    Some(words.of(lang).to_owned())
}

fn positive(text: &str, lang: Lang) -> Result<Amount, Stop> {
    let amount = amount(text, lang)?;
    if amount.is_negative() {
        let why = Text("un importo non è negativo", "an amount is not negative").of(lang);
        return Err(Stop::Input(format!("{amount}: {why}")));
    }
    Ok(amount)
}

fn unpaid(text: &str, lang: Lang) -> Result<Unpaid, Stop> {
    let form = Text(
        "--unpaid si scrive CAUSA=IMPORTO",
        "--unpaid is written CAUSE=AMOUNT",
    );
    let wrong = || Stop::Usage(form.of(lang).to_owned());
    let (cause, figure) = text.split_once('=').ok_or_else(wrong)?;
    Ok(Unpaid {
        cause: id(cause.trim(), lang)?,
        amount: positive(figure, lang)?,
    })
}
