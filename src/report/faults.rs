//! What reads well and is impossible, in words.

use super::dossier_faults::dossier_fault;
use super::history::history_fault;
use super::pack_faults::pack_fault;
use super::{Words, problems};
use crate::fund::{Id, SplitFault};
use crate::lang::{Lang, Text};
use crate::negotiation::{FORMAT, SessionFault};

#[expect(
    clippy::too_many_lines,
    reason = "one entry for each fault, in one place"
)]
pub(super) fn session(fault: &SessionFault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    match fault {
        SessionFault::Format(found) if it => Words::new(
            format!("il formato {found} non è fra quelli letti da questo programma"),
            format!("questo programma legge il formato {FORMAT}: serve una versione più nuova"),
        ),
        SessionFault::Format(found) => Words::new(
            format!("format {found} is not one that this program reads"),
            format!("this program reads format {FORMAT}: a newer version is needed"),
        ),
        SessionFault::Year(year) if it => Words::new(
            format!("{year} non è l'anno di un fondo"),
            "scrivere un anno dal 1990 al 2200",
        ),
        SessionFault::Year(year) => Words::new(
            format!("{year} is not the year of a fund"),
            "write a year from 1990 to 2200",
        ),
        SessionFault::NoBody => Words::new(
            Text("manca il nome dell'ente", "the body has no name").of(lang),
            Text(
                "scrivere body: \"Comune di ...\"",
                "write body: \"Comune di ...\"",
            )
            .of(lang),
        ),
        SessionFault::Split(fault) => split(fault, lang),
        SessionFault::Duplicate(id) => duplicate(id, lang),
        SessionFault::Negative(id, amount) if it => Words::new(
            format!("«{id}» ha un importo negativo: {amount}"),
            "gli importi si scrivono positivi; una decurtazione ha kind: Cut",
        ),
        SessionFault::Negative(id, amount) => Words::new(
            format!("“{id}” has a negative amount: {amount}"),
            "amounts are written positive; a cut has kind: Cut",
        ),
        SessionFault::EconomiaLine { economia, line } if it => Words::new(
            format!("l'economia «{economia}» va alla voce «{line}», che non c'è"),
            "scrivere l'id di una voce del riparto",
        ),
        SessionFault::EconomiaLine { economia, line } => Words::new(
            format!("the economia “{economia}” goes to the line “{line}”, which does not exist"),
            "write the id of a line of the split",
        ),
        SessionFault::EconomiaYear { economia, year } if it => Words::new(
            format!("l'economia «{economia}» è del {year}, che non è un anno precedente al fondo"),
            "un'economia viene da un fondo di un anno precedente",
        ),
        SessionFault::EconomiaYear { economia, year } => Words::new(
            format!("the economia “{economia}” is of {year}, which is not before the fund's year"),
            "an economia comes from the fund of an earlier year",
        ),
        SessionFault::Earmark { of, kind, known } => {
            let known = join(known);
            if it {
                let title = format!(
                    "la risorsa «{of}» è vincolata al tipo di voce «{kind}», che le regole non conoscono"
                );
                Words::new(title, format!("i tipi sono: {known}"))
            } else {
                let title = format!(
                    "the source “{of}” is bound to the kind of line “{kind}”, which the rules do not know"
                );
                Words::new(title, format!("the kinds are: {known}"))
            }
        }
        SessionFault::LineKind { line, kind, known } => {
            let known = join(known);
            if it {
                let title =
                    format!("la voce «{line}» è di tipo «{kind}», che le regole non conoscono");
                Words::new(title, format!("i tipi sono: {known}"))
            } else {
                let title =
                    format!("the line “{line}” is of kind “{kind}”, which the rules do not know");
                Words::new(title, format!("the kinds are: {known}"))
            }
        }
        SessionFault::UnknownPack { pack, known } => {
            let known = join(known);
            if it {
                Words::new(
                    format!("non ci sono le regole «{pack}»"),
                    format!("ci sono: {known}"),
                )
            } else {
                Words::new(
                    format!("there are no rules “{pack}”"),
                    format!("there are: {known}"),
                )
            }
        }
        SessionFault::Months(id) if it => Words::new(
            format!("la posizione «{id}» è coperta per più di dodici mesi"),
            "i mesi vanno da 0 a 12",
        ),
        SessionFault::Months(id) => Words::new(
            format!("the position “{id}” is covered for more than twelve months"),
            "months go from 0 to 12",
        ),
        SessionFault::Dossier(fault) => dossier_fault(fault, lang),
        SessionFault::LocalRulesAlone => Words::new(
            Text(
                "ci sono regole locali, ma nessuna regola nota per quest'area e quest'anno",
                "there are local rules, but no rules known for this area and year",
            )
            .of(lang),
            Text(
                "togliere local_rules, o indicare con pack le regole da usare",
                "remove local_rules, or name with pack the rules to use",
            )
            .of(lang),
        ),
        SessionFault::NegativeFigure(amount) if it => Words::new(
            format!("l'importo {amount} è negativo"),
            "qui gli importi vanno da zero in su",
        ),
        SessionFault::NegativeFigure(amount) => Words::new(
            format!("the amount {amount} is negative"),
            "amounts here are zero or more",
        ),
        SessionFault::Rule(fault) => pack_fault(fault, lang),
        SessionFault::NoId
        | SessionFault::HistoryNumber(_)
        | SessionFault::History { .. }
        | SessionFault::NoMoment { .. } => history_fault(fault, lang),
        SessionFault::UnsafeText { character, .. } => problems::unsafe_character(*character, lang),
    }
}

pub(super) fn duplicate(id: &Id, lang: Lang) -> Words {
    match lang {
        Lang::It => Words::new(
            format!("l'id «{id}» è usato due volte"),
            "dare a ogni cosa un id suo",
        ),
        Lang::En => Words::new(
            format!("the id “{id}” is used twice"),
            "give each thing an id of its own",
        ),
    }
}

pub(super) fn join(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}

#[expect(
    clippy::too_many_lines,
    reason = "one entry for each fault, in one place"
)]
pub(super) fn split(fault: &SplitFault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    match fault {
        SplitFault::NoLines => Words::new(
            Text("non c'è nessuna voce", "there is no line").of(lang),
            Text(
                "una sessione ha almeno una voce, per differenza; può non averne solo un fondo letto in parte (incomplete: true)",
                "a session has at least one line, which takes the rest; only a fund read in part (incomplete: true) may have none",
            )
            .of(lang),
        ),
        SplitFault::NegativeFund(total) if it => Words::new(
            format!("il fondo è negativo: {total}"),
            "le decurtazioni superano le risorse: controllare gli importi",
        ),
        SplitFault::NegativeFund(total) => Words::new(
            format!("the fund is negative: {total}"),
            "the cuts exceed the resources: check the amounts",
        ),
        SplitFault::FundTooLarge(total) if it => Words::new(
            format!("il fondo è troppo grande: {total}"),
            "controllare gli importi delle risorse",
        ),
        SplitFault::FundTooLarge(total) => Words::new(
            format!("the fund is too large: {total}"),
            "check the amounts of the resources",
        ),
        SplitFault::Duplicate(id) => duplicate(id, lang),
        SplitFault::NoRest => Words::new(
            Text("nessuna voce è per differenza", "no line takes the rest").of(lang),
            Text("dare a una voce intent: Rest", "give a line intent: Rest").of(lang),
        ),
        SplitFault::TwoRests(id) if it => Words::new(
            format!("due voci sono per differenza: «{id}» è la seconda"),
            "lasciare intent: Rest a una sola",
        ),
        SplitFault::TwoRests(id) => Words::new(
            format!("two lines take the rest: “{id}” is the second"),
            "leave intent: Rest to one only",
        ),
        SplitFault::Negative(id) if it => Words::new(
            format!("la voce «{id}» è sotto zero"),
            "una voce va da zero in su",
        ),
        SplitFault::Negative(id) => Words::new(
            format!("the line “{id}” is below zero"),
            "a line is zero or more",
        ),
        SplitFault::Sums { lines, fund, rest } => {
            let difference = (*lines - *fund).signed();
            if it {
                let title =
                    format!("le voci fanno {lines}, il fondo {fund}: differenza {difference}");
                Words::new(
                    title,
                    format!(
                        "correggere un importo: «{rest}» è per differenza; con mode: Free il residuo resta"
                    ),
                )
            } else {
                let title = format!("the lines make {lines}, the fund {fund}: off by {difference}");
                Words::new(
                    title,
                    format!(
                        "correct an amount: “{rest}” takes the rest; with mode: Free the residue stays"
                    ),
                )
            }
        }
        SplitFault::UnknownLine(id) if it => Words::new(
            format!("non c'è nessuna voce «{id}»"),
            "scrivere l'id di una voce del riparto",
        ),
        SplitFault::UnknownLine(id) => Words::new(
            format!("there is no line “{id}”"),
            "write the id of a line of the split",
        ),
        SplitFault::CounterpartIsRest(id) if it => Words::new(
            format!("la contropartita «{id}» è la voce per differenza"),
            "la contropartita è un'altra voce",
        ),
        SplitFault::CounterpartIsRest(id) => Words::new(
            format!("the counterpart “{id}” is the line that takes the rest"),
            "the counterpart is another line",
        ),
        SplitFault::CyclicBase(id) if it => Words::new(
            format!("la quota di «{id}» dipende da sé stessa"),
            "una quota non può avere nella base sé stessa, né la voce per differenza",
        ),
        SplitFault::CyclicBase(id) => Words::new(
            format!("the share of “{id}” depends on itself"),
            "a share cannot have itself, nor the line that takes the rest, in its base",
        ),
        SplitFault::ShareRange(id) if it => Words::new(
            format!("la quota di «{id}» non è fra 0 e 100"),
            "scrivere una percentuale da 0 a 100",
        ),
        SplitFault::ShareRange(id) => Words::new(
            format!("the share of “{id}” is not between 0 and 100"),
            "write a percentage from 0 to 100",
        ),
    }
}
