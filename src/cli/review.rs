//! `review`: a negotiation read again, years later.

mod json;

use std::path::PathBuf;

use clap::ArgMatches;

use super::settings::{Origin, Settings};
use super::{Environment, Stop, exit, output, packs};
use crate::app::{Model, Place, Reviewing};
use crate::lang::Lang;
use crate::lang::review::{Names, Reading, Tables, whole};
use crate::negotiation::Review;
use crate::report::session_fault;
use crate::store;
use crate::term::Shelf;

/// How many columns the printed tables may take.
const COLUMNS: usize = 100;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let library = packs::library(m)?;
    let today = environment.today();
    let talks = store::load_talks(&file, &library, today, None)?;
    let on = m.get_one("as-known").copied().unwrap_or(today);
    let review =
        Review::of(&talks, on).map_err(|fault| Stop::Input(session_fault(&fault, lang)))?;
    let names = if m.get_flag("senza-nomi") {
        Names::Dropped
    } else {
        Names::Told
    };
    let reading = Reading {
        lang,
        names,
        width: COLUMNS,
        tables: Tables::Changed,
    };
    let plain = m.get_flag("plain");
    match m.get_one::<String>("format").map(String::as_str) {
        Some("json") => {
            output::document(&json::document(&review, reading))?;
        }
        None if environment.interactive || plain => {
            let reviewing = Reviewing::new(review, names);
            let mut model = Model::new(lang, Place::Review(Box::new(reviewing)));
            let settings = Settings::of(m, (lang, Origin::Default), environment);
            settings.apply(&mut model);
            let shelf = Shelf::new(library, None, today, None, lang);
            if plain {
                return super::open::in_plain_words(model, shelf, &settings, environment);
            }
            super::open::on_screen(model, shelf, &settings, environment)?;
        }
        _ => output::to_stdout(&whole(&review, reading))?,
    }
    Ok(exit::OK)
}
