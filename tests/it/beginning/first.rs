//! What a session that begins holds, whoever asks for it.

use riparto::fund::{Id, Intent};
use riparto::lang::{Lang, beginning as words};
use riparto::money::{Amount, Percent};
use riparto::negotiation::{
    FirstFault, FirstYear, Names, Says, first_year, governing, usual_lines,
};
use riparto::rules::Pack;
use riparto::store;

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn euro(plain: &str) -> Amount {
    Amount::from_plain(plain).unwrap()
}

fn said(lines: Vec<(Id, Says)>) -> FirstYear {
    FirstYear {
        body: "Ente".into(),
        area: id("dirigenti"),
        year: 2026,
        fund: euro("100.00"),
        lines,
        economie: Vec::new(),
    }
}

/// The id, the kind, the label and the amount of each line; the one that takes the rest is marked.
fn lines(said: FirstYear, pack: Option<&Pack>) -> Result<Vec<String>, FirstFault> {
    let names = Names {
        fund: words::FUND.of(Lang::It),
        line: &|id, kind| words::line_label(id, kind, Lang::It),
    };
    let session = first_year(said, pack, &names)?;
    let lines = session.lines.iter().map(|line| {
        let rest = if line.intent == Intent::Rest { "*" } else { "" };
        format!(
            "{} {} {} {}{rest}",
            line.id, line.kind, line.label, line.amount
        )
    });
    Ok(lines.collect())
}

#[test]
fn the_usual_lines_are_of_the_kinds_that_the_rules_know() {
    let packs = store::shipped_packs().unwrap();
    let pack = governing(&packs, &id("dirigenti"), 2026).unwrap();
    let usual = [
        "posizione posizione Retribuzione di posizione 0,00",
        "risultato risultato Retribuzione di risultato 100,00*",
    ];
    assert_eq!(lines(said(Vec::new()), Some(pack)).unwrap(), usual);
    // Where there are no rules they are called as they read.
    let plain = [
        "posizione posizione Posizione 0,00",
        "risultato risultato Risultato 100,00*",
    ];
    assert_eq!(lines(said(Vec::new()), None).unwrap(), plain);
    // Rules with other kinds have lines of their own.
    let mut other = pack.clone();
    other
        .line_kinds
        .retain(|kind| ["interim", "welfare"].contains(&kind.id.as_str()));
    let own = [
        "interim interim Interim 0,00",
        "welfare welfare Welfare integrativo 100,00*",
    ];
    assert_eq!(lines(said(Vec::new()), Some(&other)).unwrap(), own);
    assert_eq!(usual_lines(Some(&other)).len(), 2);
}

#[test]
fn one_line_takes_the_rest_and_none_exceeds_the_fund() {
    let says = |text: &str| Says::Amount(euro(text));
    let of = |says: &[Says]| {
        let ids = ["a", "b", "c"].into_iter().map(id);
        lines(said(ids.zip(says.iter().copied()).collect()), None)
    };
    let half = Says::Share(Percent::new(50.into()));
    let split = ["a a A 20,00", "b b B 50,00", "c c C 30,00*"];
    assert_eq!(of(&[says("20"), half, Says::Rest]).unwrap(), split);
    assert_eq!(of(&[says("20")]), Err(FirstFault::Rest));
    assert_eq!(of(&[Says::Rest, Says::Rest]), Err(FirstFault::Rest));
    let beyond = FirstFault::Beyond(euro("0.01"));
    assert_eq!(of(&[says("100.01"), Says::Rest]), Err(beyond));
}
