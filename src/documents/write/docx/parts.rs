//! The parts of the package.

use super::super::escaped;
use super::body::body;
use super::xml::{Looks, paragraph, run};
use crate::documents::Document;

const DECLARED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const STYLES: &str = include_str!("../../../../assets/documents/docx/styles.xml");
const NUMBERING: &str = include_str!("../../../../assets/documents/docx/numbering.xml");
const SETTINGS: &str = include_str!("../../../../assets/documents/docx/settings.xml");

const WORDS: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts of the text that have a name of their own, and what each is.
const NAMED: [&str; 5] = ["styles", "numbering", "settings", "header", "footer"];

/// The name and the text of each part.
pub(super) fn parts(document: &Document) -> [(&'static str, String); 10] {
    [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", properties(document)),
        ("word/document.xml", text(document)),
        ("word/_rels/document.xml.rels", text_relations()),
        ("word/styles.xml", STYLES.to_owned()),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/settings.xml", SETTINGS.to_owned()),
        ("word/header.xml", header(document)),
        ("word/footer.xml", footer(document)),
    ]
}

fn types() -> String {
    let mut out = format!(
        "{DECLARED}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{TYPE}.document.main+xml\"/>"
    );
    for name in NAMED {
        out +=
            &format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPE}.{name}+xml\"/>");
    }
    out + "</Types>\n"
}

fn package_relations() -> String {
    format!(
        "{DECLARED}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATED}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>\n"
    )
}

fn text_relations() -> String {
    let mut out = format!("{DECLARED}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for name in NAMED {
        out += &format!(
            "<Relationship Id=\"{name}\" Type=\"{RELATED}/{name}\" Target=\"{name}.xml\"/>"
        );
    }
    out + "</Relationships>\n"
}

/// What the file says of itself: its title and its language, not when it was written.
fn properties(document: &Document) -> String {
    format!(
        "{DECLARED}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:description>{}</dc:description>\
         <dc:language>it-IT</dc:language></cp:coreProperties>\n",
        escaped(&document.title),
        escaped(&document.foot),
    )
}

fn text(document: &Document) -> String {
    format!(
        "{DECLARED}<w:document {WORDS}><w:body>\n{}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"header\"/><w:footerReference w:type=\"default\" r:id=\"footer\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1247\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>\n",
        body(document)
    )
}

/// What every page says first: a part that is there even where it says nothing, so that the package is one.
fn header(document: &Document) -> String {
    let inside = if document.notices.is_empty() {
        paragraph("", "", "")
    } else {
        let all = document.notices.join(" ");
        paragraph("Header", "", &run(&all, Looks::default()))
    };
    format!("{DECLARED}<w:hdr {WORDS}>{inside}</w:hdr>\n")
}

/// What stands at the foot of every page, with its number.
fn footer(document: &Document) -> String {
    let field = |name: &str| {
        format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
    };
    let pages = format!(
        "{}{}{}{}",
        run("pagina ", Looks::default()),
        field("PAGE"),
        run(" di ", Looks::default()),
        field("NUMPAGES"),
    );
    format!(
        "{DECLARED}<w:ftr {WORDS}>{}{}</w:ftr>\n",
        paragraph("Footer", "", &run(&document.foot, Looks::default())),
        paragraph("Footer", "", &pages),
    )
}
