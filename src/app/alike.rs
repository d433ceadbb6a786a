//! [`Alike`]: the lines whose names begin as another's: where they are cut, they are told apart by what is their own.

use crate::fund::Split;

/// For how long the names of lines are another's too.
#[derive(Debug, Clone, Default)]
pub struct Alike {
    /// For each line, with how many characters the name most like its own begins as it does.
    shared: Vec<usize>,
    /// The split they are the lines of: as long as its lines are the same, they are not read again.
    of: Option<Split>,
}

impl Alike {
    /// That of names, in their order.
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let names: Vec<&str> = names.collect();
        let mut order: Vec<usize> = (0..names.len()).collect();
        // The name most like another is beside it in the order of the alphabet.
        order.sort_unstable_by_key(|at| names[*at]);
        let mut shared = vec![0; names.len()];
        for pair in order.windows(2) {
            let both = names[pair[0]].chars().zip(names[pair[1]].chars());
            let same = both.take_while(|(a, b)| a == b).count();
            for at in pair {
                shared[*at] = same.max(shared[*at]);
            }
        }
        Self { shared, of: None }
    }

    /// With how many characters another line's name begins as this one's.
    pub fn shared(&self, line: usize) -> usize {
        self.shared.get(line).copied().unwrap_or_default()
    }

    /// That of the lines of a split.
    pub(super) fn lines_of(split: &Split) -> Self {
        let names = split.lines().iter().map(|line| line.label.as_str());
        Self {
            of: Some(split.clone()),
            ..Self::of(names)
        }
    }

    /// True while the lines are those of a split: then they need not be read again.
    pub(super) fn is_of(&self, split: &Split) -> bool {
        let known = self.of.as_ref().map(Split::lines);
        known.is_some_and(|known| std::ptr::eq(known, split.lines()))
    }
}
