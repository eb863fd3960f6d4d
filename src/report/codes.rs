//! Closed lists of values, each with the code that stands in the package.

/// Declares an enum whose values are written in the CSV files as fixed codes.
macro_rules! codes {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[$value_meta:meta])* $value:ident = $code:literal,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$value_meta])* $value,)+
        }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: &'static [$name] = &[$($name::$value,)+];

            /// The code in the package's files.
            pub const fn code(self) -> &'static str {
                match self {
                    $($name::$value => $code,)+
                }
            }

            /// The value with this code, or `None` for any other text.
            pub fn from_code(code: &str) -> Option<$name> {
                match code {
                    $($code => Some($name::$value),)+
                    _ => None,
                }
            }
        }

        impl $crate::report::codes::Coded for $name {
            fn from_code(code: &str) -> Option<$name> {
                $name::from_code(code)
            }

            fn first() -> $name {
                $name::ALL[0]
            }

            fn codes() -> &'static [&'static str] {
                &[$($code),+]
            }
        }
    };
}

/// A value read from its code; what [`codes!`] declares.
pub(crate) trait Coded: Sized {
    fn from_code(code: &str) -> Option<Self>;

    /// Any value: stands in for one that could not be read.
    fn first() -> Self;

    /// Every code, for the message that names what is allowed.
    fn codes() -> &'static [&'static str];
}

codes! {
    /// Who speaks in a section of the report.
    Author {
        /// The evaluators (IOB and the authors of the synthesis): chapters 1 to 5.
        Evaluators = "evaluators",
        /// The policy department itself: chapter 6.
        PolicyDepartment = "policy-department",
    }
}

codes! {
    /// Whether the budget table holds an amount for an item and a year.
    CellStatus {
        /// The table prints an amount.
        Reported = "reported",
        /// The table should hold this year but does not. Never zero, never estimated.
        Missing = "missing",
    }
}

codes! {
    /// What sort of study an evaluation is.
    EvaluationKind {
        /// A study of the policy itself; the report rests on it.
        Evaluation = "evaluation",
        /// An earlier policy review that the report only refers to.
        Review = "review",
    }
}

codes! {
    /// What a footnote holds.
    SourceType {
        /// A budget document.
        BudgetDocument = "budget-document",
        /// An explanation by the authors of the report; no outside source.
        Explanation = "explanation",
        /// An evaluation.
        Evaluation = "evaluation",
        /// A policy review (or two in one note).
        PolicyReview = "policy-review",
        /// A coalition agreement.
        CoalitionAgreement = "coalition-agreement",
        /// A national strategy.
        Strategy = "strategy",
        /// A place (page, section or chapter) in an evaluation that is named elsewhere.
        PlaceInEvaluation = "place-in-evaluation",
        /// A literature study.
        LiteratureStudy = "literature-study",
        /// A guideline.
        Guideline = "guideline",
        /// A doctoral thesis.
        Thesis = "thesis",
        /// The government's response to a review.
        GovernmentResponse = "government-response",
    }
}

codes! {
    /// What a finding is about.
    FindingKind {
        /// The setting in which the policy was carried out.
        Context = "context",
        /// A limit of the evaluation itself.
        Limitation = "limitation",
        /// The means that were used.
        Instrument = "instrument",
        /// The goals and the framework around them.
        Objective = "objective",
        /// Results that were or were not reached.
        Result = "result",
        /// Results compared with means.
        Efficiency = "efficiency",
        /// An internal factor: leadership, staff, knowledge, steering.
        FactorOrganisation = "factor-organisation",
        /// A factor in working with partners.
        FactorPartners = "factor-partners",
        /// A factor in coherence with other policy.
        FactorCoherence = "factor-coherence",
    }
}

codes! {
    /// Whether a finding helped or hindered the policy.
    Direction {
        /// It helped.
        Supporting = "supporting",
        /// It hindered.
        Impeding = "impeding",
        /// It did both.
        Mixed = "mixed",
        /// It is a description without a judgement.
        Neutral = "neutral",
    }
}

codes! {
    /// The phase of policy a part of a recommendation is about.
    Phase {
        /// Making policy.
        Design = "design",
        /// Carrying it out.
        Delivery = "delivery",
        /// Both, or the organisation as a whole.
        General = "general",
    }
}

codes! {
    /// What a statement in chapter 6 does.
    OptionKind {
        /// Says who wrote the options.
        Authorship = "authorship",
        /// A saving on this article.
        Saving = "saving",
        /// A saving elsewhere that is felt here.
        SavingElsewhere = "saving-elsewhere",
        /// A promise to inform the House.
        Commitment = "commitment",
        /// A rule the department says it follows.
        Principle = "principle",
        /// A choice in policy.
        PolicyChoice = "option",
        /// A variant that is set aside.
        VariantRejected = "variant-rejected",
        /// An aim.
        Goal = "goal",
        /// Something that limits the choices.
        Constraint = "constraint",
        /// A reason given.
        Rationale = "rationale",
    }
}

codes! {
    /// How a statement in chapter 6 relates to a part of a recommendation.
    Relation {
        /// It takes the advice up.
        Implements = "implements",
        /// It takes a piece of the advice up.
        ImplementsPartly = "implements-partly",
        /// It gives a reason or a condition that helps the advice.
        Supports = "supports",
        /// It makes the advice more pressing, without taking it up.
        Pressure = "pressure",
        /// It makes the advice harder to follow.
        Tension = "tension",
    }
}

codes! {
    /// How much a note matters to a reader of the figures.
    Severity {
        /// Changes how the report can be used.
        High = "high",
        /// Worth knowing before quoting.
        Medium = "medium",
        /// Small.
        Low = "low",
        /// No problem: a check that passed.
        Info = "info",
    }
}

codes! {
    /// What sort of point a note makes.
    NoteType {
        /// A sum that does not add up.
        Arithmetic = "arithmetic",
        /// An empty place.
        Gap = "gap",
        /// A check that passed.
        CheckOk = "check-ok",
        /// A label that does not fit what is shown.
        Label = "label",
        /// Periods that do not match.
        Period = "period",
        /// Words that can be read in two ways.
        Ambiguity = "ambiguity",
        /// A source that is cited in different ways.
        Citation = "citation",
        /// A statement beside the figures.
        ClaimVsData = "claim-vs-data",
        /// A reference that leads nowhere.
        CrossReference = "cross-reference",
        /// Something announced and not given.
        PromiseVsDelivery = "promise-vs-delivery",
        /// What is and is not covered.
        Scope = "scope",
        /// Sizes that do not fit together.
        Scale = "scale",
        /// How often something must happen.
        Frequency = "frequency",
        /// A figure that cannot be checked.
        Figure = "figure",
        /// Who is named as the author.
        Attribution = "attribution",
        /// A year that differs from its source.
        Year = "year",
        /// The numbers of the footnotes.
        Numbering = "numbering",
        /// A link that was lost.
        LostLink = "lost-link",
        /// Figures the report does not give.
        MissingData = "missing-data",
        /// Unit, price level or status.
        Unit = "unit",
        /// Two judgements that pull apart.
        Contradiction = "contradiction",
        /// Advice with and without an answer.
        Coverage = "coverage",
        /// A slip of the pen.
        Typo = "typo",
        /// Two names for one thing.
        Naming = "naming",
        /// How exact a number is.
        Precision = "precision",
        /// The order of the text.
        Order = "order",
        /// Who wrote what.
        Independence = "independence",
    }
}

codes! {
    /// Where a term in the glossary comes from.
    TermOrigin {
        /// The body of the report.
        Report = "report",
        /// A footnote of the report.
        Footnote = "footnote",
        /// Outside the report.
        External = "external",
    }
}

codes! {
    /// What sort of event it is.
    EventKind {
        /// The years that the report is about.
        Period = "period",
        /// Something that a government decided or laid down.
        Decision = "decision",
        /// Something that went to the House of Representatives.
        House = "house",
        /// A seat in the UN Human Rights Council.
        Council = "council",
    }
}

codes! {
    /// How a value of an external series was checked.
    Verified {
        /// Read at the publisher.
        Read = "read",
        /// Read in another publication that names the publisher.
        Secondary = "secondary",
    }
}

codes! {
    /// How exact a number in the report is.
    Precision {
        /// As printed.
        Exact = "exact",
        /// The report says "about".
        About = "about",
        /// The report gives a lower bound.
        AtLeast = "at-least",
        /// The report gives an upper bound.
        AtMost = "at-most",
        /// The level that is reached in the end; the path is not given.
        RisingTo = "rising-to",
        /// The words can be read in two ways.
        Ambiguous = "ambiguous",
        /// Printed, but it does not follow from the other figures.
        DoesNotAddUp = "does-not-add-up",
        /// The place is empty.
        Empty = "empty",
    }
}
