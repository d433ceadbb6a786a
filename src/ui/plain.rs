//! The words that the screens say, without their places: for who listens to them.

use super::table::asked;
use super::{form, help, import, papers};
use crate::app::{Desk, Form, Model, Prompt, Wanted};
use crate::documents::Place;
use crate::lang::{Lang, Text, screens};

/// All that is known of what is under the cursor, a fact a line.
pub fn under_the_cursor(model: &Model) -> Vec<String> {
    let lines = help::about::under_the_cursor(model);
    lines.into_iter().map(|(text, _)| text).collect()
}

/// What a form is called.
pub fn form_title(form: &Form, lang: Lang) -> String {
    form::title(form, lang)
}

/// What a question asks, of what, and what helps to answer it.
pub fn question(desk: &Desk, prompt: &Prompt, lang: Lang) -> (String, Option<String>) {
    match prompt {
        Prompt::Opening { asking, .. } => {
            let words = asked::words_of(asking).of(lang);
            let question = match asked::subject(desk, asking) {
                Some(of) => format!("{of}, {words}"),
                None => words.to_owned(),
            };
            (question, asked::hint(desk, asking, lang))
        }
        Prompt::Private { asked, .. } => {
            let question = asked::private_words(*asked).of(lang).to_owned();
            (question, asked::private_form(desk, *asked, lang))
        }
        Prompt::NewLine(_) | Prompt::Rename(_) => (screens::table::NAME.of(lang).to_owned(), None),
        Prompt::Amount { .. } | Prompt::Move { .. } => {
            let forms = screens::table::FORMS.of(lang).to_owned();
            (screens::table::AMOUNT.of(lang).to_owned(), Some(forms))
        }
    }
}

/// Where what a paper lacks is written.
pub fn where_written(place: &Place) -> Text {
    papers::where_of(place)
}

/// What is asked of who brings a table in, and what can be answered.
pub fn asked_of_table(wanted: Wanted) -> (Text, Text) {
    import::asked(wanted)
}
