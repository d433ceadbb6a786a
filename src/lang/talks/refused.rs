//! Why something is not done at the table, and what is possible instead.

use super::super::amended;
use super::super::{Lang, Text, quoted, refusal};
use super::{draft, party, proposal};
use crate::fund::{Id, Split};
use crate::lang::sheets;
use crate::negotiation::DeedRefusal;

/// Why a deed is not done; `split` is the one on the table.
pub fn refused(why: &DeedRefusal, split: &Split, lang: Lang) -> String {
    match why {
        DeedRefusal::Edit(why) => refusal(why, split, lang),
        DeedRefusal::Amend(why) => amended::refused(why, lang),
        DeedRefusal::Held(fault) => super::held::not_held(*fault, lang),
        DeedRefusal::NoProposal(number) => {
            let there = Text("non c'è la", "there is no").of(lang);
            format!("{there} {}.", proposal(*number, lang))
        }
        DeedRefusal::ProposalGone(number) => {
            let gone = Text("non è più sul tavolo.", "is no longer on the table.").of(lang);
            format!("{} {gone}", proposal(*number, lang))
        }
        DeedRefusal::NoDraft(number) => {
            let there = Text("non c'è la", "there is no").of(lang);
            format!("{there} {}.", draft(*number, lang))
        }
        DeedRefusal::NoDispute(number) => {
            let there = Text("non c'è la contestazione", "there is no dispute").of(lang);
            format!("{there} {number}.")
        }
        DeedRefusal::NotForParty(who) => {
            let why = Text(
                "ritira o sostituisce una proposta solo chi l'ha fatta, la accoglie o no solo chi non l'ha fatta.",
                "only who tabled a proposal withdraws or replaces it, only the others accept it or not.",
            );
            format!("{}: {}", party(who, lang), why.of(lang))
        }
        DeedRefusal::UnknownParty(who) => {
            let who = quoted(&party(who, lang), lang);
            let why = Text(
                "non siede al tavolo: si aggiunge fra i presenti della seduta.",
                "does not sit at the table: add it among those present at the seduta.",
            );
            format!("{who} {}", why.of(lang))
        }
        DeedRefusal::NoMotivation(rules) => {
            let head = Text(
                "per chiudere serve la motivazione di ciò che contrasta con legge o CCNL:",
                "to close, a motivation is needed for what contrasts with law or CCNL:",
            );
            format!("{} {}.", head.of(lang), ids(rules))
        }
        DeedRefusal::StepsMissing(steps) => {
            let names: Vec<String> = steps.iter().map(|s| sheets::paper_name(s, lang)).collect();
            let head = Text(
                "il contratto si firma solo dopo la certificazione e l'autorizzazione; nell'Iter manca:",
                "the contract is signed only after certification and authorisation; missing in the Iter:",
            );
            format!("{} {}.", head.of(lang), names.join(", "))
        }
        DeedRefusal::Fault(_) => Text(
            "il riparto non si legge sul fondo di adesso: il fondo è cambiato.",
            "the split cannot be read on the fund as it is: the fund has changed.",
        )
        .of(lang)
        .to_owned(),
        simple => in_one_sentence(simple).of(lang).to_owned(),
    }
}

fn ids(rules: &[Id]) -> String {
    let rules: Vec<&str> = rules.iter().map(Id::as_str).collect();
    rules.join(", ")
}

fn in_one_sentence(why: &DeedRefusal) -> Text {
    match why {
        DeedRefusal::NoSeduta => Text(
            "nessuna seduta è aperta: ciò che si prova resta una simulazione.",
            "no seduta is open: what is tried stays a simulation.",
        ),
        DeedRefusal::SedutaOpen => Text("una seduta è già aperta.", "a seduta is open already."),
        DeedRefusal::Suspended => Text(
            "la seduta è sospesa: prima si riprende.",
            "the seduta is suspended: resume it first.",
        ),
        DeedRefusal::NotSuspended => {
            Text("la seduta non è sospesa.", "the seduta is not suspended.")
        }
        DeedRefusal::Frozen => Text(
            "il riparto è fissato dall'ipotesi: lo riaprono rilievi, mancata autorizzazione o un errore ({steps}, {reopen}).",
            "the split is frozen by the ipotesi: remarks, a refusal or an error reopen it ({steps}, {reopen}).",
        ),
        DeedRefusal::NoIpotesi => Text(
            "non c'è ancora un'ipotesi firmata.",
            "there is no signed ipotesi yet.",
        ),
        DeedRefusal::Ended => Text(
            "la trattativa è chiusa: l'accordo è fatto, o la riapre una seduta nuova.",
            "the negotiation has ended: it is agreed, or a new seduta opens it again.",
        ),
        DeedRefusal::NotBegun => Text(
            "la trattativa non è cominciata: prima si apre una seduta.",
            "the negotiation has not begun: open a seduta first.",
        ),
        DeedRefusal::StandsAlready => Text("è già così.", "it is so already."),
        DeedRefusal::ByWhom => Text(
            "una proposta è della parte pubblica oppure di una o più sigle.",
            "a proposal is of the body's side, or of one or more unions.",
        ),
        DeedRefusal::WhoSigns => Text(
            "firmano la parte pubblica e almeno una sigla, e nessuno fra chi non firma.",
            "the body's side signs with at least one union, and nobody both signs and does not.",
        ),
        DeedRefusal::NotOnTable => Text(
            "non è il riparto che è sul tavolo.",
            "it is not the split on the table.",
        ),
        DeedRefusal::OnTableAlready => Text("è già sul tavolo.", "it is on the table already."),
        DeedRefusal::BySigning => Text(
            "il giorno lo dà chi firma: {steps}, poi {ipotesi} registra l'ipotesi, {contract} il contratto.",
            "who signs gives the day: {steps}, then {ipotesi} records the ipotesi, {contract} the contract.",
        ),
        DeedRefusal::NothingToUndo => {
            Text("non c'è niente da annullare.", "there is nothing to undo.")
        }
        DeedRefusal::NothingToRedo => Text(
            "non c'è niente da ripetere.",
            "there is nothing to do again.",
        ),
        DeedRefusal::OpeningSealed => Text(
            "il riparto di apertura non cambia più: la trattativa è cominciata.",
            "the opening split no longer changes: the negotiation has begun.",
        ),
        DeedRefusal::OtherImpronta => Text(
            "l'impronta scritta non è quella di ciò che viene prima.",
            "the impronta written is not that of what came before.",
        ),
        DeedRefusal::OtherCents => Text(
            "i centesimi scritti non sono quelli che l'atto produce.",
            "the cents written are not those that the act produces.",
        ),
        _ => Text("manca il testo.", "the text is missing."),
    }
}
