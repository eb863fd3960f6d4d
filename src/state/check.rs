//! The page "Check": which notes are shown, and the check of the tool itself.

use crate::model::golden::{GOLDEN, golden};
use crate::report::{
    Embedded, Lang, NoteType, PACKAGE_SHA256, SOURCES_SHA256, Severity, ends, sha256,
};
use crate::text::check::{SelfCheck, Shown};

use super::data::Data;
use super::view::View;

/// Setting: only notes of a weight, by its code.
pub const SEVERITY: &str = "check.severity";
/// Setting: only notes of a sort, by its code.
pub const TYPE: &str = "check.type";

/// Which notes a view asks for; what is no weight or sort counts as all.
pub fn shown_notes(view: &View) -> Shown {
    let code = |key: &str| view.settings.get(key).map_or("", String::as_str);
    Shown {
        severity: Severity::from_code(code(SEVERITY)),
        kind: NoteType::from_code(code(TYPE)),
    }
}

/// Runs every golden number of a file and looks at the package, here and now.
pub fn self_check(data: &Data, file: &str, lang: Lang) -> SelfCheck {
    let ends = ends(&data.report);
    SelfCheck {
        sections: golden(&data.report, &data.basis, file),
        problems: data
            .problems
            .iter()
            .map(|problem| problem.message(lang))
            .collect(),
        links: ends.links,
        loose: ends.loose,
        package: sha256(Embedded::files()),
        package_built: PACKAGE_SHA256.to_owned(),
        sources: SOURCES_SHA256.to_owned(),
    }
}

impl Data {
    /// [`self_check`] with the golden numbers of this program.
    pub fn checked(&self, lang: Lang) -> SelfCheck {
        self_check(self, GOLDEN, lang)
    }
}
