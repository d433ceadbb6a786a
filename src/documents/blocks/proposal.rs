//! A proposal on a page: its figures, what they change, what goes with them.

use super::{Made, contract, findings, quadro};
use crate::documents::answers::Answers;
use crate::documents::words::IT;
use crate::documents::{
    At, Block, Cell, Column, Formula, Missing, Names, Place, Role, Source, Table, Term,
};
use crate::fund::ShareBase;
use crate::lang::{brief, capitalized};
use crate::negotiation::{Party, Proposal};
use crate::rules::Verdict;

/// The source of a paper with the split that a proposal has.
fn tabled<'s, 'a>(source: &'s Source<'a>) -> Option<(Source<'a>, &'s Proposal)> {
    let proposal = source.proposal()?;
    let tabled = &proposal.tabled;
    // On the fund and by the day of when it was tabled.
    let then = source.talks.at(proposal.at).ok()?;
    let case = then.case_with(&tabled.split, &tabled.clauses).ok()?;
    let outlook = case.outlook(&case.opening, ShareBase::Fund);
    let source = Source {
        case,
        answers: Answers::now(&outlook),
        outlook,
        ..source.clone()
    };
    Some((source, proposal))
}

fn none() -> Made {
    let mut made = Made::of(vec![Block::paragraph(
        "Nessuna proposta è stata presentata.",
    )]);
    made.missing.push(Missing::new("la proposta", Place::Talks));
    made
}

/// Its table.
pub(super) fn table(source: &Source) -> Made {
    let Some((source, _)) = tabled(source) else {
        return none();
    };
    // Not the table of the paper's own split, which may be another.
    let mut made = quadro::quadro(&source);
    made.rename(quadro::QUADRO, "quadro-proposta");
    made
}

/// How its figures stand to the rules, in a few lines: a proposal is read on one page.
pub(super) fn limited(source: &Source) -> Made {
    let Some((source, _)) = tabled(source) else {
        return Made::default();
    };
    let mut made = findings::broken(&source);
    let pack = source.case.pack.as_deref();
    let findings = source.outlook.judgement.findings.iter();
    let met = findings.filter(|f| f.verdict == Verdict::Respected && f.margin.is_some());
    for (finding, pack) in met.filter_map(|finding| Some((finding, pack?))) {
        made.blocks
            .push(Block::item(format!("{}.", brief(finding, pack, IT))));
    }
    made
}

/// What it changes of the last proposal of the other side, line by line.
pub(super) fn compared(source: &Source) -> Made {
    const ID: &str = "confronto-proposta";
    let Some((with, proposal)) = tabled(source) else {
        return Made::default();
    };
    let ours = proposal.tabled.by.contains(&Party::Public);
    let earlier = source.state.proposals.iter().rev().find(|other| {
        other.number < proposal.number && other.tabled.by.contains(&Party::Public) != ours
    });
    let Some(earlier) = earlier else {
        return Made::default();
    };
    let columns = vec![
        Column::text("Voce"),
        Column::figures(format!("Proposta {}", proposal.number)),
        Column::figures(format!("Proposta {}", earlier.number)),
        Column::figures("Differenza"),
    ];
    let caption = format!(
        "Confronto con la proposta {} dell'altra parte",
        earlier.number
    );
    let mut table = Table::new(ID, caption, columns);
    for (line, row) in with.case.opening.lines().iter().zip(with.quadro().rows()) {
        let at = table.rows.len();
        let cells = match earlier.tabled.split.amount(&line.id) {
            Some(theirs) => {
                let terms = vec![
                    Term::plus(At::new(ID, at, 1)),
                    Term::minus(At::new(ID, at, 2)),
                ];
                let difference = Cell::amount(row.amount - theirs).by(Formula::of(terms));
                vec![
                    Cell::text(&line.label),
                    Cell::amount(row.amount),
                    Cell::amount(theirs),
                    difference,
                ]
            }
            None => vec![
                Cell::text(&line.label),
                Cell::amount(row.amount),
                Cell::empty(),
                Cell::empty(),
            ],
        };
        table.add(Role::Item, cells);
    }
    Made::of(vec![Block::Table(table)])
}

/// What goes with it: who spoke, clauses, motivation, whether it stands as a whole.
pub(super) fn terms(source: &Source) -> Made {
    let Some(proposal) = source.proposal() else {
        return Made::default();
    };
    let tabled = &proposal.tabled;
    let mut made = contract::of_clauses(&tabled.clauses);
    let motivation = match &tabled.motivation {
        Some(text) => format!("Motivazione: {}.", text.trim_end_matches('.')),
        None => "Motivazione: non resa.".to_owned(),
    };
    // Who spoke may be a name beside a sigla.
    let told_names = source.names == Names::Told;
    let told = [
        tabled
            .speaker
            .as_ref()
            .filter(|_| told_names)
            .map(|who| format!("Illustrata da: {who}.")),
        tabled
            .all_or_nothing
            .then(|| "Da prendere o lasciare per intero.".to_owned()),
        tabled
            .replaces
            .map(|number| format!("Sostituisce la proposta {number}.")),
        tabled
            .confirmed_by
            .as_ref()
            .filter(|_| told_names)
            .map(|who| format!("Riletta e confermata da: {who}.")),
        tabled
            .note
            .as_ref()
            .map(|note| format!("{}.", capitalized(note).trim_end_matches('.'))),
    ];
    let told: Vec<String> = told.into_iter().flatten().collect();
    made.blocks.push(Block::paragraph(motivation));
    if !told.is_empty() {
        made.blocks.push(Block::paragraph(told.join(" ")));
    }
    let outcomes = proposal.standings.iter().map(|(who, what, _)| {
        let words = crate::lang::talks::standing(*what, IT);
        Block::item(format!("{}: {words}", crate::documents::values::party(who)))
    });
    made.blocks.extend(outcomes);
    made
}
