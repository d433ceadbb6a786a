//! The lesson in words: each step told when it is reached, the parts of one as they are done, and what helps who goes astray.

use crate::app::{Model, Spoken};
use crate::lang::{Lang, tutorial as words};

/// How the lesson stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Before {
    at: usize,
    reached: usize,
    helps: bool,
}

impl Before {
    /// How it stands; none while there is none.
    pub(super) fn of(model: &Model) -> Option<Self> {
        let lesson = model.lesson.as_ref()?;
        let (spoken, reached) = lesson.aloud(model);
        Some(Self {
            at: lesson.at(),
            reached,
            helps: spoken.helps,
        })
    }
}

/// What is told of it after a line: what is not as it was.
pub(super) fn told(before: Option<Before>, model: &Model, lang: Lang) -> Vec<String> {
    let (Some(lesson), Some(now)) = (&model.lesson, Before::of(model)) else {
        return Vec::new();
    };
    let (spoken, _) = lesson.aloud(model);
    match before {
        // The greeting of its table has told it.
        None => Vec::new(),
        Some(before) if before == now => Vec::new(),
        Some(before) if before.at == now.at && now.reached > before.reached => vec![spoken.place],
        Some(before) if before.at == now.at => {
            let helped = now.helps && !before.helps;
            helped.then_some(spoken.why).into_iter().collect()
        }
        Some(before) if now.at > before.at && lesson.went_on() => {
            let mut told = whole(spoken);
            told.insert(0, words::DONE.of(lang).to_owned());
            told
        }
        _ => whole(spoken),
    }
}

/// The step as it stands, whole.
pub(super) fn step(model: &Model) -> Vec<String> {
    let lesson = model.lesson.as_ref();
    lesson.map_or_else(Vec::new, |lesson| whole(lesson.aloud(model).0))
}

fn whole(spoken: Spoken) -> Vec<String> {
    vec![spoken.heading, spoken.what, spoken.why]
}
