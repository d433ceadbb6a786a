//! The articles of a paper count themselves; what a template names twice stays two things.

use riparto::documents::{Block, Document, Fault, Format, Paper, Source, Template, document};
use riparto::lang::Lang;
use riparto::report::{Paint, template_error};

use super::{EXAMPLE, paper, talks, text};

/// The ipotesi of the example, by a template of its own.
fn by(template: &str) -> Document {
    let template = Template::read(template).unwrap();
    document(Paper::Ipotesi, &template, &Source::of(&talks(EXAMPLE)))
}

fn headings(document: &Document) -> Vec<String> {
    let shown = |block: &Block| match block {
        Block::Heading(_, runs) => Some(runs.iter().map(riparto::documents::Run::shown).collect()),
        _ => None,
    };
    document.blocks.iter().filter_map(shown).collect()
}

const CLAUSES: [&str; 2] = ["Interim", "Differenziazione"];

#[test]
fn articles_are_counted_from_where_the_template_stands() {
    // Counted throughout, with an article after those of the clauses.
    let counted = "# {ente}\n\n## Art. {articolo} – Oggetto\n\n{{articoli-clausole}}\n\n## Art. {articolo} – Norma finale\n";
    let [first, second] = CLAUSES;
    assert_eq!(
        headings(&by(counted)),
        [
            "Comune di Prato".to_owned(),
            "Art. 1 – Oggetto".to_owned(),
            format!("Art. 2 – {first}"),
            format!("Art. 3 – {second}"),
            "Art. 4 – Norma finale".to_owned(),
        ]
    );
    // Written by hand before the clauses: they go on from there, and what is counted after them too.
    let by_hand = "## Art. 1 – Oggetto\n\n## Articolo 6: Fondo\n\n{{articoli-clausole}}\n\n## Art. {articolo}\n";
    let made = headings(&by(by_hand));
    assert_eq!(
        made[2..],
        [
            format!("Art. 7 – {first}"),
            format!("Art. 8 – {second}"),
            "Art. 9".to_owned()
        ]
    );
    // No article before: the first is one.
    assert_eq!(
        headings(&by("{{articoli-clausole}}"))[0],
        format!("Art. 1 – {first}")
    );
    // Only the articles of the fund's years count.
    let years = "{{fino al 2010}}\n## Art. {articolo} – Prima\n{{fine}}\n## Art. {articolo} – Ora\n\n{{articoli-clausole}}\n";
    assert_eq!(
        headings(&by(years))[..2],
        ["Art. 1 – Ora".to_owned(), format!("Art. 2 – {first}")]
    );
}

#[test]
fn a_number_that_cannot_stand_is_told_with_its_line() {
    let told = |text: &str| {
        let fault = Template::read(text).unwrap_err();
        (fault.line, fault.fault)
    };
    let block = "{{articoli-clausole}}";
    assert_eq!(
        told(&format!("## Art. 1\n\n{block}\n\n## Art. 4 – Fine")),
        (5, Fault::ArticleAfter(4))
    );
    assert_eq!(
        told("## Art. {articolo}\n\n## Art. 2"),
        (3, Fault::ArticleAfter(2))
    );
    assert_eq!(
        told(&format!("## Art. 2\n\n## Articolo 2\n\n{block}")),
        (3, Fault::ArticleOrder(2))
    );
    assert_eq!(
        told(&format!("{block}\n\ntesto\n\n{block}")),
        (5, Fault::ClausesTwice)
    );
    assert_eq!(
        told("testo\n\nai sensi dell'art. {articolo}\n"),
        (3, Fault::ArticlePlace)
    );
    assert_eq!(told("- {articolo}"), (1, Fault::ArticlePlace));
    // Where nothing is counted numbers are the office's own; so are those of years that never meet.
    for sound in [
        "## Art. 2\n\n## Art. 2\n".to_owned(),
        format!(
            "{{{{fino al 2021}}}}\n{block}\n{{{{fine}}}}\n{{{{dal 2022}}}}\n## Art. 4\n{{{{fine}}}}"
        ),
        format!(
            "{{{{fino al 2021}}}}\n## Art. 1\n{{{{fine}}}}\n{{{{dal 2022}}}}\n## Art. 1\n{{{{fine}}}}\n{block}"
        ),
        format!("## Articoli richiamati\n\n{block}\n\n## Articolo unico\n"),
    ] {
        assert!(Template::read(&sound).is_ok(), "{sound}");
    }
}

#[test]
fn what_is_wrong_with_articles_is_told_in_words() {
    let mut all = String::new();
    for text in [
        "# Ipotesi\n\n{{articoli-clausole}}\n\n## Art. 4 – Norma finale\n",
        "## Art. 2 – Fondo\n\n## Art. 1 – Oggetto\n\n{{articoli-clausole}}\n",
        "{{articoli-clausole}}\n\n{{articoli-clausole}}\n",
        "Si applica l'art. {articolo}.\n",
    ] {
        let fault = Template::read(text).unwrap_err();
        for lang in [Lang::It, Lang::En] {
            all += &template_error(&fault, ("ipotesi.md", text), lang, Paint::Plain);
            all += "\n\n";
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_block_named_twice_gives_two_tables_of_two_names() {
    let made = by(
        "{{quadro}}\n\n{{limiti}}\n\n{{quadro}}\n\n{{limiti}}\n\n{{quadro}}\n\n{{quadro-proposta}}\n",
    );
    let ids: Vec<&str> = made.tables().map(|table| table.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "quadro",
            "limiti",
            "quadro-2",
            "limiti-2",
            "quadro-3",
            "quadro-proposta"
        ]
    );
    // Each makes its sums from its own cells; limits ask the first table.
    for (at, asked) in [
        (0, "quadro"),
        (2, "quadro-2"),
        (3, "quadro"),
        (5, "quadro-proposta"),
    ] {
        let table = made.tables().nth(at).unwrap();
        let formulas = table
            .rows
            .iter()
            .flat_map(|r| &r.cells)
            .filter_map(|c| c.formula.as_ref());
        let cells: Vec<_> = formulas
            .flat_map(|f| f.cells().into_iter().cloned())
            .collect();
        assert!(!cells.is_empty());
        let own = [asked, table.id.as_str()];
        assert!(
            cells.iter().all(|cell| own.contains(&cell.table.as_str())),
            "{cells:?}"
        );
    }
    let json = text(&made, Format::Json);
    assert_eq!(json.matches("\"id\": \"quadro-2\"").count(), 1, "{json}");
    // No paper of the program has two tables of one name.
    for kind in Paper::ALL {
        let made = paper(kind, &Source::of(&talks(EXAMPLE)));
        let mut ids: Vec<&str> = made.tables().map(|table| table.id.as_str()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{}", kind.name());
    }
}
