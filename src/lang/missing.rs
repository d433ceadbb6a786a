//! What is missing, in words.

use super::findings::spoken;
use super::{Lang, Text, sheets};
use crate::dossier::Settled;
use crate::fund::Id;
use crate::rules::{Field, Missing};

/// All that is missing, after one "manca" or "mancano".
pub fn missing_list(all: &[Missing], lang: Lang) -> String {
    let and = Text(" e ", " and ").of(lang);
    let mut told = String::from(match (lang, all.len()) {
        (Lang::It, 1) => "manca ",
        (Lang::It, _) => "mancano ",
        (Lang::En, _) => "missing: ",
    });
    for (at, of) in all.iter().enumerate() {
        told.push_str(match at {
            0 => "",
            _ if at + 1 == all.len() => and,
            _ => ", ",
        });
        told.push_str(&missing(of, lang));
    }
    told
}

/// What is missing, as a noun.
pub fn missing(missing: &Missing, lang: Lang) -> String {
    let fixed = |text: Text| text.of(lang).to_owned();
    let with = |text: Text, id: &Id| format!("{} {}", text.of(lang), spoken(id));
    let paper = |text: Text, id: &Id| format!("{} {}", text.of(lang), quoted(id, lang));
    match missing {
        Missing::WholeFund => fixed(Text(
            "il totale del fondo, letto solo in parte",
            "the total of the fund, read only in part",
        )),
        Missing::Destinations => fixed(Text("il riparto, non letto", "the split, not read")),
        Missing::Funding(line) => with(
            Text("con quali risorse si paga:", "which resources pay:"),
            line,
        ),
        Missing::Settled(which) => fixed(settled_words(*which)),
        Missing::LastYear => fixed(Text("il riparto dell'anno prima", "last year's split")),
        Missing::EarlierValues => fixed(Text(
            "il valore precedente delle posizioni, con la sua data",
            "the earlier value of the positions, with its day",
        )),
        Missing::Heads(source) => with(
            Text("il numero delle posizioni di", "the head-count of"),
            source,
        ),
        Missing::Quota(kind) => paper(
            Text("la quota della clausola", "the quota of the clause"),
            kind,
        ),
        Missing::Evaluated => fixed(Text(
            "il numero dei dirigenti valutati",
            "how many dirigenti are evaluated",
        )),
        Missing::ActDate(kind) => paper(Text("la data dell'atto", "the date of the act"), kind),
        Missing::SourceKinds => fixed(Text(
            "la natura delle risorse, stabili o variabili",
            "whether the resources are stable or variable",
        )),
        Missing::CapOfSources => fixed(Text(
            "l'elenco delle risorse che contano nel limite 2016",
            "which resources count in the 2016 cap",
        )),
        Missing::BodyItems => fixed(Text("le altre voci dell'ente", "the body's other items")),
        Missing::Amount2016 => fixed(Text("l'importo 2016 dell'ente", "the body's 2016 amount")),
        Missing::Positions => fixed(Text(
            "il valore delle posizioni",
            "the values of the positions",
        )),
        Missing::NetAmounts => fixed(Text(
            "l'importo al netto degli oneri riflessi",
            "the amounts without the employer's charges",
        )),
        Missing::Field { field, of } => with(field_words(*field), of),
        Missing::Act(kind) => paper(Text("l'atto", "the act"), kind),
        Missing::StepDate(step) => paper(Text("la data di", "the date of"), step),
        Missing::OrderOfDay(first, then) => format!(
            "{} {}, {}",
            Text(
                "l'ordine, nello stesso giorno, di:",
                "the order, on the same day, of:"
            )
            .of(lang),
            quoted(first, lang),
            quoted(then, lang)
        ),
        Missing::Clause(kind) => paper(
            Text(
                "la percentuale della clausola",
                "the percentage of the clause",
            ),
            kind,
        ),
        Missing::Source(_) => fixed(Text(
            "la risorsa del fondo che la regola prevede",
            "the source of the fund that the rule asks for",
        )),
        Missing::BaseFigure(id) => with(Text("la base di calcolo:", "the base figure:"), id),
        Missing::Parameter(id) => with(
            Text(
                "il valore, a quella data, di:",
                "the value, on that day, of:",
            ),
            id,
        ),
    }
}

/// An act, a step or a clause by the name it has on the screens, between quotation marks.
fn quoted(id: &Id, lang: Lang) -> String {
    let name = sheets::paper_name(id, lang);
    match lang {
        Lang::It => format!("«{name}»"),
        Lang::En => format!("“{name}”"),
    }
}

/// The screen, and the part of it, where what is missing is entered; `None` for what no screen takes.
pub fn entered_at(missing: &Missing, lang: Lang) -> Option<String> {
    use Missing as M;
    let (key, screen, part) = match missing {
        M::Act(_) | M::ActDate(_) | M::StepDate(_) | M::OrderOfDay(..) => {
            ("steps", super::steps::TITLE, None)
        }
        M::Clause(_) | M::Quota(_) => {
            let clauses = Some(sheets::papers::CLAUSES);
            ("positions", sheets::positions::TITLE, clauses)
        }
        M::Settled(_) => ("fund", sheets::fund::TITLE, Some(sheets::fund::SETTLEMENT)),
        M::BodyItems | M::Amount2016 => ("fund", sheets::fund::TITLE, Some(sheets::fund::BODY_CAP)),
        M::BaseFigure(_) => ("fund", sheets::fund::TITLE, Some(sheets::fund::FIGURES)),
        M::Source(_) | M::SourceKinds | M::CapOfSources | M::Heads(_) => {
            ("fund", sheets::fund::TITLE, None)
        }
        M::Positions | M::EarlierValues | M::Evaluated => {
            ("positions", sheets::positions::TITLE, None)
        }
        M::Field {
            field: Field::Cause | Field::Certification,
            ..
        } => ("fund", sheets::fund::TITLE, Some(sheets::fund::ECONOMIE)),
        _ => return None,
    };
    let part = part.map(|part| format!(", {}", part.of(lang)));
    Some(format!(
        "{} ({{{key}}}){}",
        screen.of(lang),
        part.unwrap_or_default()
    ))
}

fn field_words(field: Field) -> Text {
    match field {
        Field::Cause => Text("la causa di", "the cause of"),
        Field::Certification => Text("la certificazione di", "the certification of"),
        Field::YearsBack => Text("l'anno di accertamento di", "the year of ascertainment of"),
        Field::Destination => Text("la destinazione di", "the destination of"),
        Field::Nature => Text("la natura di", "the nature of"),
        Field::Age => Text("l'anno di", "the year of"),
        Field::UsedBefore => Text(
            "la storia degli anni precedenti per",
            "the history of the earlier years for",
        ),
        Field::Earmark => Text("il vincolo di destinazione di", "the earmark of"),
        Field::Reference => Text("il riferimento di", "the reference of"),
        Field::ComplexAct => Text(
            "l'atto che motiva la struttura complessa di",
            "the act that says why it is complex:",
        ),
        Field::Cap => Text(
            "l'indicazione, nel limite 2016 o fuori, di",
            "whether inside the 2016 cap or outside:",
        ),
    }
}

/// A figure of the consuntivo, as a noun.
pub fn settled_words(which: Settled) -> Text {
    match which {
        Settled::PosizionePaid => Text(
            "la posizione effettivamente pagata",
            "the posizione really paid",
        ),
        Settled::RisultatoAvailable => Text(
            "il risultato disponibile a fine anno",
            "the risultato available at the end of the year",
        ),
        Settled::RisultatoPaid => Text("il risultato pagato", "the risultato paid"),
        Settled::Unpaid => Text("le somme non pagate", "the sums not paid"),
    }
}
