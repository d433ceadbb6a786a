//! What is said when the disk does not take the work: a gallery, in both languages.

use std::path::Path;

use riparto::lang::{Lang, Text, capitalized, rescue, talks, told};
use riparto::negotiation::Moment;
use riparto::report::{Paint, store_error};
use riparto::store::StoreError;

#[test]
fn each_trouble_of_the_disk_has_its_words() {
    let file = Path::new("/ufficio/città 2019/trattativa.ron");
    let copy = Path::new("/casa/stato/riparto/trattativa-0123456789ab-2026-11-22T153200-4711.ron");
    let at = || file.to_path_buf();
    let errors = [
        StoreError::Full(at()),
        StoreError::Denied(at()),
        StoreError::NotFound(at()),
        StoreError::Changed(at()),
        StoreError::Busy(at()),
        StoreError::NoHome,
    ];
    let fixed: [Text; 14] = [
        rescue::TAKE_UP,
        rescue::ENTER_TAKES,
        rescue::IN_JOURNAL,
        rescue::BACK_IN_PLACE,
        rescue::SOMETHING_LOST,
        rescue::WORKBOOK_BACK,
        rescue::DECIDE_FIRST,
        rescue::LOOK_FIRST,
        rescue::IN_FILE,
        talks::HELD,
        talks::FREE,
        talks::TAKEN_OVER,
        talks::ONLY_IN_MEMORY,
        told::ONLY_IN_MEMORY,
    ];
    let moment = |text: &str| -> Moment { text.parse().unwrap() };
    let time = moment("2026-11-22T15:32:00+01:00");
    let mut gallery = String::new();
    for lang in [Lang::It, Lang::En] {
        for error in &errors {
            gallery += &format!("{}\n", store_error(error, lang, Paint::Plain));
        }
        for text in fixed {
            gallery += &format!("{}\n", capitalized(text.of(lang)));
        }
        let why = Text("disco pieno", "disk full").of(lang);
        let made = [
            rescue::rescued(copy, why, lang),
            rescue::snapshot(&copy.with_extension("").join("istantanea.ron"), why, lang),
            rescue::offer(1, &time, lang),
            rescue::offer(3, &time, lang),
            rescue::offer_opening(1, lang),
            rescue::offer_opening(3, lang),
            rescue::look_opening(3, "Fondo: 1,00 → 2,00", lang),
            rescue::taken_up(0, lang),
            capitalized(&rescue::recovered(1, &time, lang)),
            capitalized(&rescue::recovered(3, &time, lang)),
            rescue::accepted(3, lang),
            capitalized(&talks::lost("15:32:05", why, lang)),
            rescue::look(3, "Risultato: +100,00.", lang),
            rescue::taken_up(3, lang),
            rescue::left(copy, lang),
            rescue::apart(copy, lang),
            rescue::instead(copy, lang),
            rescue::snapshots_back(1, lang),
            rescue::snapshots_back(2, lang),
            rescue::on_leaving(copy, lang),
            talks::clock_back(&moment("2026-11-22T15:30:00+01:00"), &time, lang),
            talks::clock_back(&moment("2026-11-20T15:32:00+01:00"), &time, lang),
        ];
        gallery += &made.join("\n");
        gallery += "\n\n";
    }
    gallery += &format!(
        "{}\n{}\n",
        told::stopped("src/a.rs:1:2"),
        told::report(Path::new(
            "/casa/stato/riparto/errore-2026-11-22T153200-4711.txt"
        ))
    );
    insta::assert_snapshot!("rescue", gallery);
}
