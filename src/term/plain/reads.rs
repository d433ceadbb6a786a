//! The table in lines: one fact each.

use crate::app::Desk;
use crate::fund::{Mode, ShareBase};
use crate::lang::{
    self, Lang, last_year as last_words, plain as words, screens::table as table_words,
};
use crate::money::{Amount, Share};
use crate::negotiation::Public;

/// What the session is.
pub(super) fn heading(desk: &Desk) -> Vec<String> {
    let session = &desk.case.session;
    vec![words::heading(
        &session.body,
        session.area.as_str(),
        session.year,
    )]
}

/// The table: each line with its figures, the fund, the counts of the rules.
pub(super) fn table(desk: &Desk, lang: Lang) -> Vec<String> {
    let split = desk.split();
    if split.is_unread() {
        let unread = lang::capitalized(table_words::UNREAD.of(lang));
        let read = lang::resources_read(&desk.case.session.fund);
        return vec![unread, format!("{}: {read}", table_words::READ.of(lang))];
    }
    let mut told: Vec<String> = (0..split.lines().len())
        .flat_map(|at| line(desk, at, lang))
        .collect();
    let totals = &desk.outlook().quadro.totals;
    if desk.case.facts.fund.incomplete {
        told.push(lang::capitalized(table_words::IN_PART.of(lang)));
    }
    told.push(words::amount(table_words::FUND.of(lang), totals.fund, None));
    if !totals.economie.is_zero() {
        let (economie, total) = (table_words::ECONOMIE.of(lang), table_words::TOTAL.of(lang));
        told.push(words::amount(economie, totals.economie, None));
        told.push(words::amount(total, totals.total, None));
    }
    if split.mode() == Mode::Free {
        told.push(lang::capitalized(table_words::FREE.of(lang)));
    }
    if !totals.residue.is_zero() && !desk.case.facts.fund.incomplete {
        told.push(words::residue(totals.residue, lang));
    }
    if desk.case.pack.is_some() {
        let counts = desk.outlook().judgement.counts();
        told.push(words::rules(&lang::counts(counts, lang), lang));
    } else {
        told.push(table_words::NO_RULES.of(lang).to_owned());
    }
    told
}

/// A line: its amount and share, then what else there is of it.
pub(super) fn line(desk: &Desk, at: usize, lang: Lang) -> Vec<String> {
    let split = desk.split();
    let (Some(line), Some(cell), Some(row)) = (
        split.lines().get(at),
        split.cells().get(at),
        desk.outlook().quadro.get(at),
    ) else {
        return Vec::new();
    };
    let name = lang::capitalized(line.name());
    let mut told = vec![amount(desk, at, lang)];
    if !row.economie.is_zero() {
        told.push(words::economie(&name, row.economie, row.total, lang));
    }
    let mut roles = vec![lang::intent(&cell.intent, lang)];
    if split.counterpart() == Some(at) {
        roles.push(table_words::COUNTERPART.of(lang).to_owned());
    }
    if !cell.lock.is_open() {
        roles.push(table_words::LOCKED.of(lang).to_owned());
    }
    told.push(format!("{name}: {}", roles.join(", ")));
    told
}

/// The amount of a line and its share.
pub(super) fn amount(desk: &Desk, at: usize, lang: Lang) -> String {
    let split = desk.split();
    let outlook = desk.outlook();
    let (Some(line), Some(row)) = (split.lines().get(at), outlook.quadro.get(at)) else {
        return String::new();
    };
    let name = lang::capitalized(line.name());
    let pack = desk.case.pack.as_deref();
    let hidden = pack.and_then(|pack| outlook.hidden_breach(pack, split, at));
    let share = row
        .share
        .map(|share| words::share(&share.to_string(), hidden, desk.base, lang));
    words::amount(&name, row.amount, share)
}

/// The shares of the lines, of the base they are of now.
pub(super) fn shares(desk: &Desk, lang: Lang) -> Vec<String> {
    let of = match desk.base {
        ShareBase::Fund => words::OF_FUND,
        ShareBase::Total => words::OF_TOTAL,
    };
    let lines = (0..desk.split().lines().len()).map(|at| amount(desk, at, lang));
    std::iter::once(of.of(lang).to_owned())
        .chain(lines)
        .collect()
}

/// Each line beside what it had last year, then the fund, and what is not there any more.
pub(super) fn last_year(desk: &Desk, lang: Lang) -> Vec<String> {
    let Some(last) = &desk.last_year else {
        return Vec::new();
    };
    let (split, outlook) = desk.shown();
    let figure = |amount: Amount, share: Option<Share>| {
        let share = share.map(|share| format!(", {share} %"));
        format!("{amount}{}", share.unwrap_or_default())
    };
    let moved = |now: Amount, then: Amount| Some(now - then).filter(|moved| !moved.is_zero());
    let mut told = Vec::new();
    for (line, now) in split.lines().iter().zip(outlook.quadro.rows()) {
        let then = last.line(&line.id);
        let (amount, share) = then.unwrap_or((Amount::ZERO, None));
        let points = now.share.zip(share);
        let points = points.map(|(now, then)| last_words::moved(now, then));
        let money = moved(now.amount, amount);
        let money = money.map(|money| words::difference(&money.signed(), points, lang));
        let name = lang::capitalized(line.name());
        let then = then.map(|(amount, share)| figure(amount, share));
        let now = figure(now.amount, now.share);
        told.push(words::beside_last(
            &name,
            (then, now),
            money,
            last.year,
            lang,
        ));
    }
    let fund = outlook.quadro.totals.fund;
    let money = moved(fund, last.fund).map(Amount::signed);
    let both = (Some(last.fund.to_string()), fund.to_string());
    let name = table_words::FUND.of(lang);
    told.push(words::beside_last(name, both, money, last.year, lang));
    let gone = last_words::gone(last.year, last.gone(split), lang);
    told.extend(gone.map(|gone| lang::capitalized(&gone)));
    told
}

/// The table as the room sees it: each line, the fund, how the rules stand.
pub(super) fn public(public: &Public, lang: Lang) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for line in &public.lines {
        let share = line.share.map(|share| share.to_string());
        let share = share.map(|share| words::share(&share, line.hidden, ShareBase::Fund, lang));
        let name = lang::capitalized(&line.label);
        told.push(words::amount(&name, line.amount, share));
        if !line.economie.is_zero() {
            let total = line.amount + line.economie;
            told.push(words::economie(&name, line.economie, total, lang));
        }
    }
    if let Some(totals) = &public.totals {
        let fund = table_words::FUND.of(lang);
        told.push(words::amount(fund, totals.fund, None));
        if public.has_economie() {
            told.push(words::economie(fund, totals.economie, totals.total, lang));
        }
    }
    let counts = public
        .verdicts
        .as_ref()
        .map(|v| lang::counts(v.counts, lang));
    told.extend(counts.map(|counts| words::rules(&counts, lang)));
    told
}
