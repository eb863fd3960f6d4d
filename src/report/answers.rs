//! From finding to option: what advice answers which finding, and what chapter 6 does with
//! the advice. The links are our reading; what follows from them is counted here.

use super::Report;
use super::codes::{Direction, FindingKind, Relation};
use super::content::{Finding, PolicyOption, RecommendationPart};
use super::coverage::Coverage;

/// One part of a recommendation with both ends of its trail.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerPart {
    /// Its key.
    pub part: String,
    /// Keys of the findings it answers.
    pub findings: Vec<String>,
    /// What chapter 6 does with it.
    pub coverage: Coverage,
    /// Statements of chapter 6 about it, with how they relate; the nearest first.
    pub options: Vec<(String, Relation)>,
}

/// A recommendation with its parts.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerGroup {
    /// Key of the recommendation.
    pub recommendation: String,
    /// Its parts.
    pub parts: Vec<AnswerPart>,
}

/// Which parts a reader wants to see; `None` is all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerFilter {
    /// Only this recommendation.
    pub recommendation: Option<String>,
    /// Only with this answer in chapter 6.
    pub coverage: Option<Coverage>,
}

/// Every part of every recommendation that passes a filter; a recommendation without any is
/// left out.
pub fn answers(report: &Report, filter: &AnswerFilter) -> Vec<AnswerGroup> {
    let wanted = |id: &String| filter.recommendation.as_ref().is_none_or(|only| only == id);
    let groups = report.recommendations.iter().filter(|one| wanted(&one.id));
    groups
        .map(|one| AnswerGroup {
            recommendation: one.id.clone(),
            parts: report
                .parts_of(&one.id)
                .into_iter()
                .map(|part| of_part(report, part))
                .filter(|part| filter.coverage.is_none_or(|only| part.coverage == only))
                .collect(),
        })
        .filter(|group| !group.parts.is_empty())
        .collect()
}

fn of_part(report: &Report, part: &RecommendationPart) -> AnswerPart {
    let findings = report.findings_answered_by(&part.id);
    let mut options: Vec<(String, Relation)> = report
        .options_of_part(&part.id)
        .into_iter()
        .map(|(option, relation)| (option.id.clone(), relation))
        .collect();
    options.sort_by_key(|(_, relation)| *relation);
    AnswerPart {
        part: part.id.clone(),
        findings: findings.into_iter().map(|one| one.id.clone()).collect(),
        coverage: report.coverage(&part.id),
        options,
    }
}

/// Keys of the parts that chapter 6 treats in one way.
pub fn advice(report: &Report, coverage: Coverage) -> Vec<String> {
    let parts = report.recommendation_parts.iter();
    parts
        .filter(|part| report.coverage(&part.id) == coverage)
        .map(|part| part.id.clone())
        .collect()
}

/// How many those are.
pub fn covered(report: &Report, coverage: Coverage) -> usize {
    advice(report, coverage).len()
}

/// Whether a finding asks for an answer: it tells of something that hindered, wholly or in
/// part.
pub fn asks_for_answer(finding: &Finding) -> bool {
    matches!(finding.direction, Direction::Impeding | Direction::Mixed)
}

/// The findings that ask for an answer and get none.
pub fn unanswered(report: &Report) -> Vec<&Finding> {
    let all = report.findings.iter().filter(|one| asks_for_answer(one));
    all.filter(|one| report.parts_answering(&one.id).is_empty())
        .collect()
}

/// The parts that no statement of chapter 6 has to do with.
pub fn not_taken_up(report: &Report) -> Vec<&RecommendationPart> {
    let parts = report.recommendation_parts.iter();
    parts
        .filter(|part| report.coverage(&part.id) == Coverage::Unanswered)
        .collect()
}

/// The statements of chapter 6 that have to do with no part.
pub fn apart(report: &Report) -> Vec<&PolicyOption> {
    let options = report.options.iter();
    options
        .filter(|option| report.parts_of_option(&option.id).is_empty())
        .collect()
}

/// A place that the flow passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FlowNode {
    /// Findings of a kind.
    Kind(FindingKind),
    /// A recommendation.
    Recommendation(String),
    /// What chapter 6 does.
    Covered(Coverage),
    /// A statement of chapter 6.
    Option(String),
}

/// Part of the flow between two places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowRibbon {
    /// Where it comes from.
    pub from: FlowNode,
    /// Where it goes.
    pub to: FlowNode,
    /// How many ties it stands for.
    pub ties: usize,
}

/// The way from findings to the statements of chapter 6. Up to what chapter 6 does, a tie is
/// a finding answered by a part; after that it is a statement that has to do with a part.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Flow {
    /// Places, column by column.
    pub nodes: Vec<FlowNode>,
    /// What runs between them.
    pub ribbons: Vec<FlowRibbon>,
}

/// The flow of a report.
pub fn flow(report: &Report) -> Flow {
    let mut flow = Flow::default();
    let mut run = |from: FlowNode, to: FlowNode| {
        let known = flow
            .ribbons
            .iter_mut()
            .find(|ribbon| ribbon.from == from && ribbon.to == to);
        match known {
            Some(ribbon) => ribbon.ties += 1,
            None => flow.ribbons.push(FlowRibbon { from, to, ties: 1 }),
        }
    };
    for group in answers(report, &AnswerFilter::default()) {
        let recommendation = || FlowNode::Recommendation(group.recommendation.clone());
        for part in &group.parts {
            for finding in &part.findings {
                if let Some(finding) = report.findings.find(finding) {
                    run(FlowNode::Kind(finding.kind), recommendation());
                    run(recommendation(), FlowNode::Covered(part.coverage));
                }
            }
            for (option, _) in &part.options {
                let covered = FlowNode::Covered(part.coverage);
                run(covered, FlowNode::Option(option.clone()));
            }
        }
    }
    let kinds = FindingKind::ALL.iter().copied().map(FlowNode::Kind);
    let recommendations = report.recommendations.iter();
    let recommendations = recommendations.map(|one| FlowNode::Recommendation(one.id.clone()));
    let coverage = Coverage::ALL.into_iter().map(FlowNode::Covered);
    let options = report.options.iter();
    let options = options.map(|one| FlowNode::Option(one.id.clone()));
    let all = kinds.chain(recommendations).chain(coverage).chain(options);
    flow.nodes = all
        .filter(|node| {
            let touches = |ribbon: &FlowRibbon| ribbon.from == *node || ribbon.to == *node;
            flow.ribbons.iter().any(touches)
        })
        .collect();
    flow
}
