//! The flat tables: the name of each column, where its value stands in what is said of a session, what it holds.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Words, and names.
    Text,
    /// An exact figure, written with a dot; with a comma where the sheet is Italian.
    Figure,
    /// A count, a year, a yes or no.
    Plain,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its name.
    pub(super) name: &'static str,
    /// Where its value stands, as a JSON pointer.
    pub(super) at: &'static str,
    /// What it holds.
    pub(super) holds: Holds,
}

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Table {
    /// A row for each session.
    Sessions,
    /// A row for each line of each session.
    Lines,
    /// A row for each answer of the rules on each session.
    Findings,
    /// A row for each source of each fund.
    Sources,
    /// A row for each economia of each session.
    Economie,
}

impl Table {
    /// The tables, with their names in English and in Italian.
    pub(in super::super) const NAMES: [(&'static str, &'static str); 5] = [
        ("sessions", "sessioni"),
        ("lines", "voci"),
        ("findings", "verifiche"),
        ("sources", "risorse"),
        ("economie", "economie"),
    ];

    /// The table of a name, English or Italian.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "lines" | "voci" => Self::Lines,
            "findings" | "verifiche" => Self::Findings,
            "sources" | "risorse" => Self::Sources,
            "economie" => Self::Economie,
            _ => Self::Sessions,
        }
    }

    /// Its own columns, after those of [`SESSION`].
    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            Self::Sessions => SESSIONS,
            Self::Lines => LINES,
            Self::Findings => FINDINGS,
            Self::Sources => SOURCES,
            Self::Economie => ECONOMIE,
        }
    }
}

const fn text(name: &'static str, at: &'static str) -> Column {
    let holds = Holds::Text;
    Column { name, at, holds }
}

const fn figure(name: &'static str, at: &'static str) -> Column {
    let holds = Holds::Figure;
    Column { name, at, holds }
}

const fn plain(name: &'static str, at: &'static str) -> Column {
    let holds = Holds::Plain;
    Column { name, at, holds }
}

/// What every table begins with: which session a row is of.
pub(super) const SESSION: &[Column] = &[
    text("path", "/path"),
    text("body", "/session/body"),
    text("area", "/session/area"),
    plain("year", "/session/year"),
];

const SESSIONS: &[Column] = &[
    text("pack", "/session/pack"),
    plain("revision", "/session/revision"),
    text("as_known", "/session/as_known"),
    plain("published", "/published"),
    plain("invented", "/invented"),
    plain("snapshot", "/snapshot"),
    text("state", "/state"),
    plain("respected", "/respected"),
    plain("violated", "/violated"),
    plain("cannot_tell", "/cannot_tell"),
    figure("fund", "/totals/fund"),
    figure("split", "/totals/split"),
    figure("residue", "/totals/residue"),
    figure("economie", "/totals/economie"),
    figure("total", "/totals/total"),
];

const LINES: &[Column] = &[
    text("line", "/id"),
    text("label", "/label"),
    text("kind", "/kind"),
    figure("amount", "/amount"),
    figure("share", "/share"),
    figure("economie", "/economie"),
    figure("total", "/total"),
    text("intent", "/intent/kind"),
    figure("percent", "/intent/percent"),
    figure("band_min", "/band/min"),
    figure("band_max", "/band/max"),
];

const FINDINGS: &[Column] = &[
    text("pack", "/session/pack"),
    plain("revision", "/session/revision"),
    text("as_known", "/session/as_known"),
    text("rule", "/rule"),
    text("verdict", "/verdict"),
    text("severity", "/severity"),
    figure("margin", "/margin"),
    text("missing", "/missing"),
    text("assumption", "/assumption"),
    text("sentence", "/sentence"),
    text("citation", "/citation"),
    text("authority", "/authority"),
    text("confidence", "/confidence"),
];

const SOURCES: &[Column] = &[
    text("source", "/id"),
    text("label", "/label"),
    text("kind", "/kind"),
    figure("amount", "/amount"),
    figure("effect", "/effect"),
    text("item", "/item"),
    text("reference", "/reference"),
    text("cap", "/cap"),
    text("earmark", "/earmark"),
    plain("assumed", "/assumed"),
];

const ECONOMIE: &[Column] = &[
    text("economia", "/id"),
    figure("amount", "/amount"),
    plain("of_year", "/year"),
    text("origin", "/origin"),
    text("line", "/line"),
    text("cause", "/cause"),
    text("act", "/act"),
    plain("ascertained", "/ascertained"),
    text("certification", "/certification"),
    plain("presumed", "/presumed"),
    text("nature", "/nature"),
    text("cap", "/cap"),
];
