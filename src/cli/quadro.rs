//! The table and the answers as text for people.

use unicode_width::UnicodeWidthStr;

use crate::fund::{ShareBase, Split};
use crate::lang::{self, Lang, Text, screens::table as words};
use crate::negotiation::{Case, Outlook, Upshot};

/// The heading of a session: body, area, year, rules, the day they are known on.
pub(super) fn heading(case: &Case, lang: Lang) -> String {
    let session = &case.session;
    let mut text = format!("{} · {} {}", session.body, session.area, session.year);
    let known = lang::known_on(case.day, lang);
    match &case.pack {
        Some(pack) => {
            let revision = Text("revisione", "revision").of(lang);
            let title = lang::of_lang(&pack.title, lang);
            text += &format!(
                " · {title}\n{} {revision} {} · {known}",
                pack.id, pack.revision
            );
            // Rules that came with the file are not those of the program: whoever reads must know.
            if session.carried.as_ref().is_some_and(|c| c.id == pack.id) {
                text += &format!(" · {}", words::CARRIED.of(lang));
            }
        }
        None => text += &format!("\n{}", words::NO_RULES.of(lang)),
    }
    if session.published {
        text += &format!(" · {}", words::PUBLISHED.of(lang));
    }
    if let Some(mark) = &session.snapshot {
        let what = if mark.simulation {
            words::PRIVATE_SNAPSHOT
        } else {
            words::SNAPSHOT
        };
        let taken = lang::told::moment(&mark.taken, lang);
        text += &format!("\n{}: {} ({taken})", what.of(lang), mark.label);
    }
    text.push('\n');
    text
}

/// What a published case says of itself: figures of the press, an invented negotiation. Whoever prints it must read it.
pub(super) fn note_of_published(case: &Case) -> String {
    let session = &case.session;
    let note = session.note.as_ref().filter(|_| session.published);
    note.map(|note| format!("{note}\n")).unwrap_or_default()
}

/// The table, aligned.
pub(super) fn table(case: &Case, split: &Split, outlook: &Outlook, lang: Lang) -> String {
    if split.is_unread() {
        return unread(case, lang);
    }
    let quadro = &outlook.quadro;
    let t = |text: Text| text.of(lang).to_owned();
    let mut rows = vec![[
        t(words::LINE),
        t(words::AMOUNT),
        lang::share_base(ShareBase::Fund, lang).to_owned(),
        t(words::ECONOMIE),
        t(words::TOTAL),
        String::new(),
    ]];
    let pack = case.pack.as_deref();
    for (at, ((line, cell), row)) in split.iter().zip(quadro.rows()).enumerate() {
        let hidden = pack.and_then(|p| outlook.hidden_breach(p, split, at));
        let economie = if row.economie.is_zero() {
            String::new()
        } else {
            row.economie.to_string()
        };
        let locked = if cell.lock.is_open() {
            ""
        } else {
            Text(" · bloccata", " · locked").of(lang)
        };
        rows.push([
            line.label.clone(),
            row.amount.to_string(),
            row.share
                .map(|s| lang::share(s, hidden))
                .unwrap_or_default(),
            economie,
            row.total.to_string(),
            format!("{}{locked}", lang::intent(&cell.intent, lang)),
        ]);
    }
    let totals = &quadro.totals;
    let economie = if totals.economie.is_zero() {
        String::new()
    } else {
        totals.economie.to_string()
    };
    let shared = quadro.has_shares();
    let whole = if totals.residue.is_zero() && shared {
        "100,00"
    } else {
        ""
    };
    let (split_total, total) = (totals.split.to_string(), totals.total.to_string());
    let name = if totals.residue.is_zero() && !case.facts.fund.incomplete {
        words::FUND
    } else {
        words::LINES
    };
    rows.push([
        t(name),
        split_total,
        whole.to_owned(),
        economie,
        total,
        String::new(),
    ]);
    // Of a fund read in part what is left is not known.
    if !totals.residue.is_zero() && !case.facts.fund.incomplete {
        let residue = t(Text("Residuo da ripartire", "Left to split"));
        let empty = String::new;
        rows.push([
            residue,
            totals.residue.to_string(),
            empty(),
            empty(),
            empty(),
            empty(),
        ]);
    }
    align(&rows)
}

/// In place of the table, where no destination was read: that, and what of the fund was.
fn unread(case: &Case, lang: Lang) -> String {
    let read = lang::resources_read(&case.session.fund);
    let unread = lang::capitalized(words::UNREAD.of(lang));
    format!("{unread}\n{}  {read}\n", words::READ.of(lang))
}

fn align(rows: &[[String; 6]]) -> String {
    let width = |column: usize| rows.iter().map(|r| r[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..6).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let pad = " ".repeat(widths[column] - cell.width());
            // Names to the left, figures to the right.
            let left = column == 0 || column == 5;
            line += &if left {
                format!("{cell}{pad}  ")
            } else {
                format!("{pad}{cell}  ")
            };
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}

/// The answers, a line each, and how many of each kind.
pub(super) fn answers(case: &Case, outlook: &Outlook, lang: Lang) -> String {
    let Some(pack) = case.pack.as_deref() else {
        return String::new();
    };
    let judgement = &outlook.judgement;
    let mut text = format!("{}\n", lang::counts(judgement.counts(), lang));
    for finding in &judgement.findings {
        text += &format!(
            " {} {}\n",
            lang::sign(finding.verdict),
            lang::brief(finding, pack, lang)
        );
    }
    text
}

/// Every answer in full: sentence, law, authority, how sure, what was assumed; then the silent rules.
pub(super) fn answers_in_full(case: &Case, split: &Split, outlook: &Outlook, lang: Lang) -> String {
    let Some(pack) = case.pack.as_deref() else {
        return String::new();
    };
    let judgement = &outlook.judgement;
    let breaches = case.remedies(split, outlook);
    let mut text = format!("{}\n", lang::counts(judgement.counts(), lang));
    for finding in &judgement.findings {
        let rule = &pack.rules[finding.rule];
        text += &format!(
            "\n{} {} [{}]\n",
            lang::sign(finding.verdict),
            lang::finding_sentence(finding, pack, lang),
            rule.id
        );
        for breach in breaches.iter().filter(|b| b.rule == finding.rule) {
            let remedy = Text("rimedio", "remedy").of(lang);
            let best = lang::best_remedy(&breach.remedy, split, pack, lang);
            // Where there are no keys, none is named.
            text += &format!("    {remedy}: {}\n", lang::without_keys(&best));
        }
        for assumed in &finding.assumptions {
            text += &format!("    {}\n", lang::assumption(assumed, lang));
        }
        for other in &finding.others {
            let words = lang::other_reading(other, finding, pack, lang);
            let title = lang::screens::verdicts::OTHERWISE.of(lang);
            text += &format!("    {title}: {words}\n");
        }
        text += &format!("    {}\n", lang::of_lang(&rule.statement, lang));
        text += &format!(
            "    {} · {} · {} · {}\n",
            rule.citation,
            lang::authority(rule.authority, lang),
            lang::severity(rule.severity, lang),
            lang::confidence(finding.confidence, lang)
        );
        if let Some(address) = &rule.address {
            text += &format!("    {address}\n");
        }
    }
    if !judgement.later.is_empty() {
        let title = Text("Sopravvenuti, non contano:", "Later law, not counted:");
        text += &format!("\n{}\n", title.of(lang));
        for finding in &judgement.later {
            let sentence = lang::later_sentence(finding, pack, lang);
            text += &format!(" » {sentence} [{}]\n", pack.rules[finding.rule].id);
        }
    }
    if !judgement.silent.is_empty() {
        text += &format!("\n{}\n", Text("Non si pronunciano:", "Silent:").of(lang));
        for silent in judgement.silent.iter() {
            text += &format!(
                " · {} [{}]\n",
                lang::explain_silent(*silent, pack, lang),
                pack.rules[silent.rule].id
            );
        }
    }
    text
}

/// The exit code that the answers ask for.
pub(super) fn code(upshot: Upshot, strict: bool) -> u8 {
    match upshot {
        Upshot::Blocks => super::exit::VIOLATED,
        Upshot::Asks | Upshot::CannotTell | Upshot::NoRules if strict => super::exit::STRICT,
        _ => super::exit::OK,
    }
}
