//! The register: what stands apart in a report. All else that is listed follows from the
//! trail itself.

use super::Report;
use super::codes::Severity;
use super::content::Note;
use super::trail::{Object, Tie, Trail};

/// Objects that nothing refers to and that refer to nothing: they only have their place.
pub fn unreferenced(trail: &Trail) -> Vec<&Object> {
    let only_place = |tie: Tie| matches!(tie, Tie::StandsIn | Tie::PartOf);
    trail
        .objects()
        .iter()
        .filter(|object| trail.to(object).next().is_none())
        .filter(|object| trail.from(object).all(|link| only_place(link.tie)))
        .collect()
}

/// Notes by how much they matter, the most important first; a severity without any is left
/// out.
pub fn notes_by_severity(report: &Report) -> Vec<(Severity, Vec<&Note>)> {
    Severity::ALL
        .iter()
        .map(|severity| {
            let notes = report.notes.iter();
            let notes = notes.filter(|note| note.severity == *severity);
            (*severity, notes.collect::<Vec<_>>())
        })
        .filter(|(_, notes)| !notes.is_empty())
        .collect()
}
