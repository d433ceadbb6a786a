//! `follow`: a negotiation that others hold, on the screen as all may see it. Nothing is written.

use std::path::PathBuf;

use clap::ArgMatches;

use super::settings::{Origin, Settings};
use super::{Environment, Stop, exit, packs};
use crate::app::{Following, Model, Place};
use crate::lang::{Lang, public as words};
use crate::negotiation::Public;
use crate::store::Follower;
use crate::term;

/// Runs the command.
pub(super) fn run(m: &ArgMatches, lang: Lang, environment: &Environment) -> Result<u8, Stop> {
    let file = m.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let judged_on = m.get_one("as-known").copied();
    let library = packs::library(m)?;
    let follower = Follower::of(&file, library, environment.today(), judged_on)?;
    let public = Public::of(follower.talks());
    let public = public.ok_or_else(|| Stop::Input(words::NOT_FOLLOWED.of(lang).to_owned()))?;
    if !environment.interactive {
        return Err(Stop::Input(words::NEEDS_TERMINAL.of(lang).to_owned()));
    }
    let mut model = Model::new(lang, Place::Follow(Box::new(Following::new(public))));
    let settings = Settings::of(m, (lang, Origin::Default), environment);
    settings.apply(&mut model);
    let (theme, zone) = (super::open::theme(settings.theme.0), environment.zone());
    term::follow(model, follower, theme, zone)?;
    Ok(exit::OK)
}
