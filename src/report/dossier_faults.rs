//! What is impossible in the sources, the positions and the readings of a session, in words.

use super::Words;
use super::faults::join;
use crate::lang::{Lang, Text};
use crate::negotiation::DossierFault;

/// What is impossible, and what to do.
#[expect(
    clippy::too_many_lines,
    reason = "one entry for each fault, in one place"
)]
pub(super) fn dossier_fault(fault: &DossierFault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    let say = |title: (String, String), todo: Text| {
        let title = if it { title.0 } else { title.1 };
        Words::new(title, todo.of(lang))
    };
    match fault {
        DossierFault::UnknownSource(id) => say(
            (
                format!("un subtotale somma la risorsa «{id}», che non c'è"),
                format!("a subtotal adds up the source “{id}”, which does not exist"),
            ),
            Text(
                "nominare solo risorse del fondo",
                "name only sources of the fund",
            ),
        ),
        DossierFault::FundingLine(id) => say(
            (
                format!("un finanziamento nomina la voce «{id}», che non c'è"),
                format!("a funding names the line “{id}”, which does not exist"),
            ),
            Text("nominare una voce del riparto", "name a line of the split"),
        ),
        DossierFault::NoYears(id) => say(
            (
                format!("il recupero «{id}» non ha anni"),
                format!("the recovery “{id}” has no years"),
            ),
            Text(
                "scrivere in quanti anni si recupera",
                "write over how many years",
            ),
        ),
        DossierFault::Rate(id) => say(
            (
                format!("la percentuale della risorsa «{id}» non sta fra 0 e 100"),
                format!("the rate of the source “{id}” is not between 0 and 100"),
            ),
            Text("1,66 % si scrive \"1.66\"", "1.66 % is written \"1.66\""),
        ),
        DossierFault::Fascia { position, fascia } => say(
            (
                format!("la posizione «{position}» è nella fascia «{fascia}», che non c'è"),
                format!(
                    "the position “{position}” is in the fascia “{fascia}”, which does not exist"
                ),
            ),
            Text(
                "aggiungerla fra le fasce, o correggere il nome",
                "add it to the fasce, or correct the name",
            ),
        ),
        DossierFault::Coverage(id) => say(
            (
                format!(
                    "i periodi della posizione «{id}» si sovrappongono, o finiscono prima di cominciare"
                ),
                format!("the times of the position “{id}” overlap, or end before they start"),
            ),
            Text(
                "controllare le date from e to",
                "check the dates from and to",
            ),
        ),
        DossierFault::Points(id) => say(
            (
                format!("i punti della posizione «{id}» non si possono usare"),
                format!("the points of the position “{id}” cannot be used"),
            ),
            Text(
                "i punti vanno da zero a un milione, con al massimo sei decimali",
                "points go from zero to a million, with at most six decimals",
            ),
        ),
        DossierFault::PointValue => say(
            (
                "il valore del punto non si può usare".to_owned(),
                "the value of a point cannot be used".to_owned(),
            ),
            Text(
                "va da zero a un milione, con al massimo sei decimali",
                "it goes from zero to a million, with at most six decimals",
            ),
        ),
        DossierFault::Staff => say(
            (
                "il personale del valore pro capite non si può usare".to_owned(),
                "the staff of the pro-capite value cannot be used".to_owned(),
            ),
            Text(
                "il personale del 2018 è più di zero; i numeri hanno al massimo sei decimali",
                "the staff of 2018 is more than zero; numbers have at most six decimals",
            ),
        ),
        DossierFault::Reading {
            reading,
            option: None,
            known,
        } => Words::new(
            if it {
                format!("le regole non hanno un punto controverso «{reading}»")
            } else {
                format!("the rules have no contested point “{reading}”")
            },
            if it {
                format!("ci sono: {}", join(known))
            } else {
                format!("there are: {}", join(known))
            },
        ),
        DossierFault::Reading {
            reading,
            option: Some(option),
            known,
        } => Words::new(
            if it {
                format!("«{option}» non è una lettura di «{reading}»")
            } else {
                format!("“{option}” is not a reading of “{reading}”")
            },
            if it {
                format!("le letture sono: {}", join(known))
            } else {
                format!("the readings are: {}", join(known))
            },
        ),
    }
}
