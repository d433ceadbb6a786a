//! The sentences of what is refused and is no error of a file: the year after, the chain of a history, the command line.

use riparto::lang::{Lang, talks::broken};
use riparto::money::Amount;
use riparto::negotiation::{Break, NextFault, SealedPart, SessionFault};
use riparto::report::next_fault_line;

use super::gallery::every;
use crate::cli::run;

every!(next, NEXT, NextFault: NotLater PrivateSnapshot NegativeFund Session);
every!(found, FOUND, Break: NoSeals NoHead Opening Seal Id Operation Before LastOrHead Number Mark Carried SnapshotSeal SnapshotHead);

fn both(name: &str, words: impl Fn(Lang) -> String) -> String {
    let [it, en] = [Lang::It, Lang::En].map(words);
    assert!(!it.is_empty() && it != en, "{name}: {it}");
    format!("{name}\n  {it}\n  {en}\n")
}

#[test]
fn why_the_year_after_cannot_be_made_is_told() {
    let faults = [
        NextFault::NotLater {
            last: 2019,
            year: 2018,
        },
        NextFault::PrivateSnapshot,
        NextFault::NegativeFund(Amount::from_cents(-150_000)),
        NextFault::Session(SessionFault::Year(2201)),
    ];
    let shown: Vec<&str> = faults.iter().map(next).collect();
    assert_eq!(shown, NEXT);
    let told = faults.map(|fault| both(next(&fault), |l| next_fault_line(fault.clone(), l)));
    insta::assert_snapshot!("next-year", told.concat());
}

#[test]
fn what_was_tampered_with_is_told() {
    let breaks = [
        Break::NoSeals,
        Break::NoHead,
        Break::Opening(SealedPart::Fund),
        Break::Seal(SealedPart::Lines),
        Break::Id,
        Break::Operation(7),
        Break::Before(7),
        Break::LastOrHead(12),
        Break::LastOrHead(0),
        Break::Number(7),
        Break::Mark,
        Break::Carried,
        Break::SnapshotSeal,
        Break::SnapshotHead,
    ];
    let mut shown: Vec<&str> = breaks.iter().map(found).collect();
    shown.dedup();
    assert_eq!(shown, FOUND);
    let told = breaks.map(|of| both(found(&of), |lang| broken(of, lang)));
    insta::assert_snapshot!("tampered", told.concat());
}

/// What is wrong with a command line, from one word too many to an option that wants a value.
#[test]
fn a_command_line_that_cannot_be_is_told() {
    let lines = [
        "mostra",
        "show",
        "show a.ron b.ron",
        "show a.ron --formato json",
        "show a.ron --format xml",
        "show a.ron --format",
        "check a.ron --as-known ieri",
        "try a.ron --set risultato",
        "try a.ron --set risultato=mille",
        "try a.ron --move 1000:posizione",
        "new a.ron --body Ente --area dirigenti --year duemila --fund 1000",
        "rules",
        "rules tast cartella",
        "completions dos",
        "shwo",
        "--theme blu",
        "--log",
        "review a.ron --days ieri",
    ];
    let told = lines.map(|line| {
        both(line, |lang| {
            let code = if lang == Lang::It { "it" } else { "en" };
            let args: Vec<&str> = ["--lang", code]
                .into_iter()
                .chain(line.split(' '))
                .collect();
            let outcome = run(&args);
            assert!([2, 64].contains(&outcome.code), "{line}: {}", outcome.err);
            assert_eq!(outcome.out, "", "{line}");
            format!(
                "{} {}",
                outcome.code,
                outcome.err.trim_end().replace('\n', "\n     ")
            )
        })
    });
    insta::assert_snapshot!("command-lines", told.concat());
}
