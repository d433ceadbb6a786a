//! A paper on the terminal: text is shown, what is no text is not.

use super::Office;

#[test]
fn a_format_that_is_not_text_is_not_written_on_the_terminal() {
    let office = Office::new();
    let export = ["export", "prato 2019.ron", "--document", "quadro"];
    for format in ["xlsx", "docx"] {
        let arguments = [&export[..], &["--format", format]].concat();
        let left = office.run((100, 24), &arguments).leaves();
        assert_eq!(left.code, 64, "{}", left.output);
        let told = format!("un file {format} non si legge sullo schermo");
        assert!(left.output.contains(&told), "{}", left.output);
        assert!(!left.output.contains("PK"), "{}", left.output);
    }
    let left = office.run((100, 24), &export).leaves();
    assert_eq!(left.code, 0, "{}", left.output);
    assert!(left.output.contains("622.305,53"), "{}", left.output);
}
