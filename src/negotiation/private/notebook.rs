//! [`Notebook`]: what the workbook holds, as its acts left it.

use std::collections::HashMap;

use super::{Begun, Indirizzo, Note, Record, Trial, Whence};

/// The workbook (*quaderno riservato*) as it stands: the replay of its acts. What reads the file and what is on the screen are
/// led by the same acts to the same place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notebook {
    trials: Vec<Trial>,
    indirizzi: Vec<Indirizzo>,
    notes: Vec<Note>,
    /// The number of the last note ever written.
    last_note: u32,
    /// What acts are on.
    on: On,
    /// How many acts could not be read.
    unread: usize,
}

/// What acts are on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum On {
    /// Nothing: no simulation started.
    #[default]
    Nothing,
    /// The simulation at this place.
    Trial(usize),
    /// The simulation at this place, after an act that could not be read: it may have been about another, and until one is
    /// named again no act can be trusted.
    Doubt(usize),
}

impl Notebook {
    /// The workbook that acts lead to; `None` is one that could not be read.
    pub fn read(records: impl IntoIterator<Item = Option<Record>>) -> Self {
        let mut notebook = Self::default();
        for record in records {
            if let Some(record) = record {
                notebook.follow(record);
            } else {
                notebook.unread += 1;
                notebook.unreadable();
            }
        }
        notebook
    }

    /// The workbook after an act. One about something that is not there changes nothing.
    pub fn follow(&mut self, record: Record) {
        match record {
            Record::Start(started) => self.start(Trial {
                number: self.next_number(),
                started,
                ..Trial::default()
            }),
            Record::Begin(begun) if self.trial(begun.number).is_none() => self.start(Trial {
                number: begun.number,
                name: begun.name,
                started: begun.started,
                from: begun.from,
                base: begun.base,
                ..Trial::default()
            }),
            Record::Begin(_) => self.unreadable(),
            Record::Work(number) => match self.place(number) {
                Some(at) => self.on = On::Trial(at),
                None => self.unreadable(),
            },
            Record::Edit(_) | Record::Undo | Record::Redo => self.act(record),
            Record::Name { simulation, name } => {
                self.change(simulation, |trial| trial.name = Some(name));
            }
            Record::Aside(number) => self.change(number, |trial| trial.aside = true),
            Record::Back(number) => self.change(number, |trial| trial.aside = false),
            Record::Indirizzo(asked) => {
                let known = self.indirizzi.iter_mut().find(|i| i.line == asked.line);
                match known {
                    Some(known) => *known = asked,
                    None => self.indirizzi.push(asked),
                }
            }
            Record::NoIndirizzo(line) => self.indirizzi.retain(|i| i.line != line),
            Record::Note(note) => {
                self.last_note = self.last_note.max(note.number);
                self.notes.push(note);
            }
            Record::NoNote(number) => self.notes.retain(|note| note.number != number),
        }
    }

    fn start(&mut self, trial: Trial) {
        self.on = On::Trial(self.trials.len());
        self.trials.push(trial);
    }

    fn act(&mut self, record: Record) {
        match self.on {
            // After a gap nothing that follows on the same simulation would be what was seen.
            On::Trial(at) if self.trials[at].lost == 0 => self.trials[at].records.push(record),
            On::Trial(at) | On::Doubt(at) => self.trials[at].lost += 1,
            On::Nothing => {}
        }
    }

    fn unreadable(&mut self) {
        if let On::Trial(at) | On::Doubt(at) = self.on {
            self.trials[at].lost += 1;
            self.on = On::Doubt(at);
        }
    }

    fn change(&mut self, number: u32, change: impl FnOnce(&mut Trial)) {
        if let Some(at) = self.place(number) {
            change(&mut self.trials[at]);
        }
    }

    fn place(&self, number: u32) -> Option<usize> {
        self.trials.iter().position(|t| t.number == number)
    }

    /// How many acts could not be read: of a simulation, of what the Giunta asks or of a note, nobody knows.
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// The simulations, oldest first, those put aside among them.
    pub fn trials(&self) -> &[Trial] {
        &self.trials
    }

    /// A simulation, by its number.
    pub fn trial(&self, number: u32) -> Option<&Trial> {
        self.place(number).map(|at| &self.trials[at])
    }

    /// The simulation that acts are on.
    pub fn working(&self) -> Option<&Trial> {
        match self.on {
            On::Trial(at) => Some(&self.trials[at]),
            On::Doubt(_) | On::Nothing => None,
        }
    }

    /// What the Giunta asks, line by line.
    pub fn indirizzi(&self) -> &[Indirizzo] {
        &self.indirizzi
    }

    /// The notes, oldest first.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The number of the next simulation.
    pub fn next_number(&self) -> u32 {
        let last = self.trials.iter().map(|t| t.number).max();
        last.unwrap_or(0).saturating_add(1)
    }

    /// The number of the next note.
    pub fn next_note(&self) -> u32 {
        self.last_note.saturating_add(1)
    }

    /// What goes with the session to the workbook of other figures: the indirizzi and the notes that it does not have.
    pub fn to_carry(&self, to: &Self) -> Vec<Record> {
        let asked = self.indirizzi.iter();
        let asked = asked.filter(|a| to.indirizzi.iter().all(|other| other.line != a.line));
        let notes = self.notes.iter();
        let notes = notes.filter(|n| to.notes.iter().all(|other| other.text != n.text));
        let numbered = notes.zip(to.next_note()..).map(|(note, number)| Note {
            number,
            ..note.clone()
        });
        let asked = asked.cloned().map(Record::Indirizzo);
        asked.chain(numbered.map(Record::Note)).collect()
    }

    /// What takes a simulation that starts from the opening to the workbook of other figures, unless it is there: its acts are done
    /// again on what opens there.
    pub fn to_carry_trial(&self, number: u32, to: &Self) -> Vec<Record> {
        let trial = self.trial(number);
        let trial = trial.filter(|t| t.base.is_none() && t.lost == 0 && !t.records.is_empty());
        let is_it = |other: &Trial, trial: &Trial| {
            other.started == trial.started && other.records == trial.records
        };
        let Some(trial) = trial.filter(|t| !to.trials.iter().any(|other| is_it(other, t))) else {
            return Vec::new();
        };
        let name = trial.name.clone();
        let begun = Begun {
            number: to.next_number(),
            started: trial.started.clone(),
            name: name.filter(|name| !to.is_taken(name, None)),
            from: Whence::Opening,
            base: None,
        };
        let begun = std::iter::once(Record::Begin(begun));
        begun.chain(trial.records.iter().cloned()).collect()
    }

    /// Acts of another copy of the workbook, to follow those of this one: each simulation and each note that they begin takes a
    /// number that is free here.
    pub fn renumbered(&self, records: Vec<Record>) -> Vec<Record> {
        let (mut next, mut next_note) = (self.next_number(), self.next_note());
        let (mut trials, mut notes) = (HashMap::new(), HashMap::new());
        let mut first = 1;
        records
            .into_iter()
            .map(|record| {
                let now = |number: u32| trials.get(&number).copied().unwrap_or(number);
                match record {
                    Record::Start(started) => {
                        trials.insert(first, next);
                        (first, next) = (first + 1, next + 1);
                        Record::Start(started)
                    }
                    Record::Begin(mut begun) => {
                        if let Whence::Copy(of) = begun.from {
                            begun.from = Whence::Copy(now(of));
                        }
                        trials.insert(begun.number, next);
                        first = first.max(begun.number.saturating_add(1));
                        begun.number = next;
                        next += 1;
                        Record::Begin(begun)
                    }
                    Record::Work(number) => Record::Work(now(number)),
                    Record::Aside(number) => Record::Aside(now(number)),
                    Record::Back(number) => Record::Back(now(number)),
                    Record::Name { simulation, name } => Record::Name {
                        simulation: now(simulation),
                        name,
                    },
                    Record::Note(mut note) => {
                        notes.insert(note.number, next_note);
                        note.number = next_note;
                        next_note += 1;
                        Record::Note(note)
                    }
                    Record::NoNote(number) => {
                        Record::NoNote(notes.get(&number).copied().unwrap_or(number))
                    }
                    other @ (Record::Edit(_)
                    | Record::Undo
                    | Record::Redo
                    | Record::Indirizzo(_)
                    | Record::NoIndirizzo(_)) => other,
                }
            })
            .collect()
    }

    /// True when another simulation, be it put aside, has this name: two would be taken for each other.
    pub fn is_taken(&self, name: &str, but: Option<u32>) -> bool {
        let same = |other: &str| other.trim().to_lowercase() == name.trim().to_lowercase();
        let others = self.trials.iter().filter(|t| Some(t.number) != but);
        others.filter_map(|t| t.name.as_deref()).any(same)
    }
}
