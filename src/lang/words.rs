//! The languages, and the single words that name values.

use jiff::civil::Date;

use crate::fund::{Base, Cap, Intent, Section, ShareBase, SourceKind, escaped};
use crate::rules::{
    Authority, Bilingual, Confidence, Counts, Relation, Severity, SilentReason, Verdict,
};

/// A language of the program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Italian.
    #[default]
    It,
    /// English.
    En,
}

/// A fixed text in both languages: Italian first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text(pub &'static str, pub &'static str);

impl Text {
    /// The text in a language.
    pub fn of(self, lang: Lang) -> &'static str {
        match lang {
            Lang::It => self.0,
            Lang::En => self.1,
        }
    }
}

/// A text of a pack in a language.
pub fn of_lang(text: &Bilingual, lang: Lang) -> &str {
    match lang {
        Lang::It => &text.it,
        Lang::En => &text.en,
    }
}

impl Lang {
    /// The language that a locale such as `it_IT.UTF-8` or a flag such as `en` names; `None` for others.
    pub fn named(locale: &str) -> Option<Self> {
        match locale.split(['_', '.', '-', '@']).next() {
            Some("it") => Some(Self::It),
            Some("en") => Some(Self::En),
            _ => None,
        }
    }
}

/// The sign of a verdict: always beside its word, and one column wide.
pub fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Respected => "✔",
        Verdict::Violated => "✘",
        Verdict::CannotTell => "?",
    }
}

/// The word of a verdict.
pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::Respected => Text("rispettato", "respected"),
        Verdict::Violated => Text("non rispettato", "not respected"),
        Verdict::CannotTell => Text("non verificabile", "cannot tell"),
    }
    .of(lang)
}

/// How many answers of each kind: the line that the strip always shows.
pub fn counts(counts: Counts, lang: Lang) -> String {
    let Counts {
        respected,
        violated,
        cannot_tell,
    } = counts;
    let one = |count: usize, singular: &str, plural: &str| {
        format!("{count} {}", if count == 1 { singular } else { plural })
    };
    match lang {
        Lang::It => format!(
            "{} · {} · {}",
            one(respected, "rispettato", "rispettati"),
            one(violated, "non rispettato", "non rispettati"),
            one(cannot_tell, "non verificabile", "non verificabili")
        ),
        Lang::En => {
            format!("{respected} respected · {violated} not respected · {cannot_tell} cannot tell")
        }
    }
}

/// The same where there is room for signs alone: `✔6 ✘0 ?6`.
pub fn counts_in_signs(counts: Counts) -> String {
    [
        (Verdict::Respected, counts.respected),
        (Verdict::Violated, counts.violated),
        (Verdict::CannotTell, counts.cannot_tell),
    ]
    .map(|(verdict, count)| format!("{}{count}", sign(verdict)))
    .join(" ")
}

/// The section of Modulo II in which a line stands.
pub fn section(section: Section, lang: Lang) -> &'static str {
    match section {
        Section::NotBargained => Text(
            "I, non disponibile alla contrattazione",
            "I, not available to bargaining",
        ),
        Section::Regulated => Text(
            "II, regolata dal contratto",
            "II, regulated by the contract",
        ),
        Section::ToRegulate => Text("III, ancora da regolare", "III, still to be regulated"),
    }
    .of(lang)
}

/// What a breach means.
pub fn severity(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Blocks => Text("contrasta con legge o CCNL", "contrasts with law or CCNL"),
        Severity::Asks => Text("chiede motivazione", "asks for a motivation"),
        Severity::Note => Text("nota", "note"),
    }
    .of(lang)
}

/// Whose rule it is.
pub fn authority(authority: Authority, lang: Lang) -> &'static str {
    match authority {
        Authority::Law => Text("legge", "law"),
        Authority::Ccnl => Text("contratto nazionale", "national contract"),
        Authority::Aran => Text("orientamento ARAN", "ARAN opinion"),
        Authority::CorteDeiConti => Text("Corte dei conti", "Corte dei conti"),
        Authority::Rgs => Text(
            "Ragioneria generale dello Stato",
            "Ragioneria generale dello Stato",
        ),
        Authority::Practice => Text("prassi", "practice"),
        Authority::OurReading => Text("nostra lettura", "our own reading"),
        Authority::Parties => Text("accordo delle parti", "agreed by the parties"),
    }
    .of(lang)
}

/// How sure we are.
pub fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Verified => Text("letta nel testo ufficiale", "read in the official text"),
        Confidence::Secondary => Text("letta in fonti secondarie", "read in secondary sources"),
        Confidence::Memory => Text("a memoria: da controllare", "from memory: to be checked"),
    }
    .of(lang)
}

/// Why a rule is silent.
pub fn silent_reason(reason: SilentReason, lang: Lang) -> &'static str {
    match reason {
        SilentReason::NotYetDue => Text("non ancora dovuto", "not yet due"),
        SilentReason::NotInForce => Text(
            "non in vigore per questo fondo",
            "not in force for this fund",
        ),
        SilentReason::NotYetKnown => {
            Text("non ancora noto a quella data", "not yet known on that day")
        }
        SilentReason::Pending => Text(
            "in attesa: il contratto non risulta sottoscritto",
            "pending: the contract is not known to be signed",
        ),
        SilentReason::NotConcerned => {
            Text("non riguarda questo fondo", "does not concern this fund")
        }
    }
    .of(lang)
}

/// What a source is.
pub fn source_kind(kind: SourceKind, lang: Lang) -> &'static str {
    match kind {
        SourceKind::Stable => Text("stabile", "stable"),
        SourceKind::Variable => Text("variabile", "variable"),
        SourceKind::ByLaw => Text("da disposizioni di legge", "by law"),
        SourceKind::Cut => Text("decurtazione", "cut"),
        SourceKind::OneOff => Text("una tantum", "one-off"),
        SourceKind::Unspecified => Text("natura non indicata", "nature not stated"),
    }
    .of(lang)
}

/// The words by which cuts are looked for, in both languages.
pub const CUT_IN_SEARCH: &str = "decurtazione decurtazioni taglio tagli cut cuts";

/// Whether a sum counts in the cap.
pub fn cap(cap: Cap, lang: Lang) -> &'static str {
    match cap {
        Cap::Inside => Text("nel limite 2016", "inside the 2016 cap"),
        Cap::Outside => Text("fuori dal limite 2016", "outside the 2016 cap"),
        Cap::Unknown => Text("limite 2016: non indicato", "2016 cap: not stated"),
    }
    .of(lang)
}

/// What was said of a line.
pub fn intent(intent: &Intent, lang: Lang) -> String {
    match (intent, lang) {
        (Intent::Fixed, Lang::It) => "importo fisso".to_owned(),
        (Intent::Fixed, Lang::En) => "fixed amount".to_owned(),
        (Intent::Rest, Lang::It) => "per differenza".to_owned(),
        (Intent::Rest, Lang::En) => "takes the rest".to_owned(),
        (
            Intent::Share {
                percent,
                of: Base::Fund,
            },
            Lang::It,
        ) => {
            format!("quota {percent} % del fondo")
        }
        (
            Intent::Share {
                percent,
                of: Base::Fund,
            },
            Lang::En,
        ) => {
            format!("share {percent} % of the fund")
        }
        (
            Intent::Share {
                percent,
                of: Base::Net(less),
            },
            Lang::It,
        ) => {
            format!("quota {percent} % del fondo meno {}", join(less))
        }
        (
            Intent::Share {
                percent,
                of: Base::Net(less),
            },
            Lang::En,
        ) => {
            format!("share {percent} % of the fund less {}", join(less))
        }
    }
}

fn join(ids: &[crate::fund::Id]) -> String {
    ids.iter()
        .map(crate::fund::Id::as_str)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The name of the base of the shown percentages.
pub fn share_base(base: ShareBase, lang: Lang) -> &'static str {
    match base {
        ShareBase::Fund => Text("% fondo", "% fund"),
        ShareBase::Total => Text("% totale", "% total"),
    }
    .of(lang)
}

/// A date as it is written: 11/06/2019, or 11 Jun 2019.
pub fn date(date: Date, lang: Lang) -> String {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    match lang {
        Lang::It => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Lang::En => {
            let at = usize::try_from(date.month()).unwrap_or(1).saturating_sub(1);
            format!("{} {} {}", date.day(), MONTHS[at % 12], date.year())
        }
    }
}

/// A share as the table writes it: `< 15,00` where its rounding would hide a breach, an asterisk where closing to
/// 100,00 moved it.
pub fn share(share: crate::money::Share, hidden_breach: Option<Relation>) -> String {
    let sign = match hidden_breach {
        Some(Relation::AtLeast) => "< ",
        Some(Relation::AtMost) => "> ",
        _ => "",
    };
    let mark = if share.adjusted { "*" } else { "" };
    format!("{sign}{share}{mark}")
}

/// The day by which the table judges: "regole note all'11/06/2019".
pub fn known_on(day: Date, lang: Lang) -> String {
    match lang {
        Lang::It => format!("regole note {}", super::explained::elided("al", day)),
        Lang::En => format!("rules as known on {}", date(day, lang)),
    }
}

/// A text from outside between the quotes of a language; what could move or hide text is escaped.
pub fn quoted(text: &str, lang: Lang) -> String {
    let safe = escaped(text, |c, safe| safe.extend(c.escape_default()));
    match lang {
        Lang::It => format!("«{safe}»"),
        Lang::En => format!("“{safe}”"),
    }
}
