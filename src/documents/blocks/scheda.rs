//! Scheda 1.1 of the relazione illustrativa: the procedure, what the contract is about, the attestations.

use super::Made;
use crate::documents::law::{governing, plan, under_law};
use crate::documents::values::{Filled, act, step, value};
use crate::documents::words::{day, of_day, the_day};
use crate::documents::{Block, Cell, Column, Missing, Place, Role, Source, Table};
use crate::fund::Id;
use crate::rules::Kind;

/// The plan of the objectives, where no rule and no act say which one it is.
const PLAN: &str =
    "il piano che fissa gli obiettivi dell'anno (Piano della performance o PIAO) e il suo atto";

/// The step by which the Relazione sulla performance is validated.
const VALIDATED: &str = "relazione-performance-validata";

/// The two-column table.
pub(super) fn sheet(source: &Source) -> Made {
    let columns = vec![Column::text("Elemento"), Column::text("Contenuto")];
    let mut sheet = Sheet {
        table: Table::new("scheda-1-1", "Scheda 1.1", columns),
        missing: Vec::new(),
    };
    sheet.value(
        source,
        "Data di sottoscrizione della pre-intesa",
        "data-preintesa",
    );
    sheet.then(
        source,
        "Data di sottoscrizione del contratto",
        "data-contratto",
    );
    sheet.say(
        "Periodo temporale di vigenza",
        format!("Anno {}", source.case.session.year),
    );
    sheet.value(source, "Parte pubblica", "parte-pubblica");
    let unions = "Organizzazioni sindacali ammesse alla contrattazione";
    sheet.value(source, unions, "parte-sindacale");
    sheet.value(source, "Firmatari della pre-intesa", "firmatari-preintesa");
    sheet.then(source, "Firmatari del contratto", "firmatari-contratto");
    sheet.say("Soggetti destinatari", recipients(source));
    sheet.say(
        "Materie trattate dal contratto integrativo",
        subjects(source),
    );
    sheet.control(source);
    sheet.attestations(source);
    sheet.passage(
        source,
        "Eventuali osservazioni",
        "osservazioni",
        "eventuali osservazioni, o «Nessuna»",
    );
    Made {
        blocks: vec![Block::Table(sheet.table)],
        missing: sheet.missing,
    }
}

struct Sheet {
    table: Table,
    missing: Vec<Missing>,
}

impl Sheet {
    fn say(&mut self, label: &str, text: impl Into<String>) {
        self.table
            .add(Role::Item, vec![Cell::text(label), Cell::text(text)]);
    }

    fn lack(&mut self, label: &str, what: &str, place: Place) {
        self.table
            .add(Role::Item, vec![Cell::text(label), Cell::blank(what)]);
        self.missing.push(Missing::new(what, place));
    }

    /// A value, or a blank.
    fn value(&mut self, source: &Source, label: &str, name: &str) {
        match value(name, source) {
            Filled::Known(text) => self.say(label, text),
            Filled::Missing(missing) => self.lack(label, &missing.what, missing.place),
        }
    }

    /// Something of the contract: while nothing says that it was signed, it is still to be.
    fn then(&mut self, source: &Source, label: &str, name: &str) {
        let signed = source.contract().is_some() || step(source, "sottoscrizione").is_some();
        if signed {
            self.value(source, label, name);
        } else {
            self.say(
                label,
                "Contratto da sottoscrivere, dopo il controllo e l'autorizzazione.",
            );
        }
    }

    fn passage(&mut self, source: &Source, label: &str, id: &str, what: &str) {
        let passages = source.case.session.passages.iter();
        match passages.clone().find(|p| p.id.as_str() == id) {
            Some(passage) => self.say(label, &passage.text),
            None => match Id::new(id) {
                Some(id) => self.lack(label, what, Place::Passage(id)),
                None => self.lack(label, what, Place::Paper),
            },
        }
    }

    /// The control of the revisori, and their remarks.
    fn control(&mut self, source: &Source) {
        let label = "Intervento dell'organo di controllo interno";
        match step(source, "certificazione-revisori").and_then(|s| Some((s, s.date?))) {
            Some((certified, date)) => {
                let act = certified.act.as_ref().map(|act| format!(" ({act})"));
                let act = act.unwrap_or_default();
                self.say(
                    label,
                    format!("Certificazione acquisita in data {}{act}.", day(date)),
                );
            }
            None if step(source, "certificazione-revisori").is_none() => {
                self.say(
                    label,
                    "Certificazione da acquisire: l'ipotesi va inviata al controllo.",
                );
            }
            None => self.lack(
                label,
                "la certificazione dei revisori e la sua data",
                Place::step("certificazione-revisori"),
            ),
        }
        let remarks = step(source, "rilievi-revisori").and_then(|s| s.date);
        let text = match (
            remarks,
            step(source, "rilievi-superati").and_then(|s| s.date),
        ) {
            (None, _) if step(source, "certificazione-revisori").is_none() => {
                "Il controllo non è ancora avvenuto.".to_owned()
            }
            (None, _) => "Nessun rilievo risulta registrato.".to_owned(),
            (Some(on), None) => format!("Rilievi {}, non risultano superati.", of_day(on)),
            (Some(on), Some(over)) => {
                format!("Rilievi {}, superati {}.", of_day(on), the_day(over))
            }
        };
        self.say("Rilievi dell'organo di controllo", text);
    }

    /// The four questions on the duties whose breach forbids accessory pay.
    fn attestations(&mut self, source: &Source) {
        match plan(source) {
            Some(plan) => {
                let label = under_law(&format!("Adozione del {}", plan.name), plan.rule);
                self.attest(source, &label, plan.act);
            }
            None => self.lack(
                "Adozione del piano che fissa gli obiettivi",
                PLAN,
                Place::Paper,
            ),
        }
        let transparency = "Adozione del programma per la trasparenza e l'integrità, ora nel piano di prevenzione della corruzione";
        self.attest(source, transparency, "prevenzione-corruzione-trasparenza");
        self.attest(
            source,
            "Assolvimento degli obblighi di pubblicazione",
            "pubblicazione-contratto",
        );
        let validation =
            |kind: &Kind| matches!(kind, Kind::Dates { first, .. } if first.as_str() == VALIDATED);
        let report = under_law(
            "Validazione della Relazione sulla performance",
            governing(source, validation),
        );
        let report = report.as_str();
        let validated = step(source, "validazione-relazione-precedente").and_then(|s| s.date);
        match (act(source, "relazione-performance-precedente"), validated) {
            (Some(act), Some(on)) => self.say(
                report,
                format!("{}, validata {}", act.reference, the_day(on)),
            ),
            (Some(act), None) => self.say(report, &act.reference),
            (None, Some(on)) => self.say(report, format!("Validata {}", the_day(on))),
            (None, None) => self.passage(
                source,
                report,
                "relazione-performance",
                "la Relazione sulla performance e la sua validazione",
            ),
        }
    }

    fn attest(&mut self, source: &Source, label: &str, kind: &str) {
        match act(source, kind) {
            Some(act) => self.say(label, &act.reference),
            None => self.lack(label, &format!("l'atto per «{label}»"), Place::act(kind)),
        }
    }
}

fn recipients(source: &Source) -> String {
    match source.case.session.area.as_str() {
        "dirigenti" => "Personale dirigente".to_owned(),
        other => format!("Personale: {}", other.replace('-', " ")),
    }
}

/// What the contract is about, from its lines and clauses.
fn subjects(source: &Source) -> String {
    let mut subjects = vec!["riparto del fondo fra le voci".to_owned()];
    let lines = source.case.opening.lines().iter();
    subjects.extend(lines.map(|line| line.label.clone()));
    let clauses = source.case.session.clauses.iter();
    let clauses = clauses.map(|c| crate::lang::sheets::paper_name(&c.kind, crate::lang::Lang::It));
    subjects.extend(clauses.map(|name| format!("clausola «{name}»")));
    subjects.join("; ")
}
