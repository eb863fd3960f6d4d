//! Fixed texts of the pages.

use super::Phrase;

macro_rules! phrases {
    ($($name:ident: $nl:literal, $en:literal;)+) => {
        $(
            #[doc = $en]
            pub const $name: Phrase = Phrase::new($nl, $en);
        )+
    };
}

phrases! {
    // The frame.
    NAME: "Verkenner", "Verkenner";
    SUBTITLE: "Periodieke rapportage begrotingsartikel 1, 2015-2022", "Periodic report on budget article 1, 2015-2022";
    DESCRIPTION: "De begroting, de bevindingen en de bezuiniging uit de periodieke rapportage over internationale rechtsorde en mensenrechten, na te rekenen in uw eigen browser.", "The budget, the findings and the cut from the periodic report on the international legal order and human rights, to check in your own browser.";
    SKIP: "Naar de inhoud", "To the content";
    MENU: "Pagina’s", "Pages";
    LANGUAGE: "Taal", "Language";
    SEARCH_ALL: "Zoeken", "Search";
    SHARE: "Delen", "Share";
    DIALOG_FAILED: "Dit venster kon niet worden geladen. Misschien is het netwerk weg; probeer het opnieuw.", "This window could not be loaded. The network may be gone; try again.";
    BUDGET: "Begroting", "Budget";
    SCENARIO: "Scenario", "Scenario";
    FINDINGS: "Bevindingen", "Findings";
    EVIDENCE: "Bewijskaart", "Evidence map";
    ANSWERS: "Van bevinding naar optie", "From finding to option";
    CLAIMS: "Tekst en cijfers", "Text and figures";
    TIMELINE: "Tijdlijn", "Timeline";
    METHODS: "Methoden en afbakening", "Methods and scope";
    REGISTER: "Register", "Register";
    CHECK: "Controle", "Check";
    EMBED: "Insluiten", "Embed";
    COMPARE: "Vergelijken", "Compare";
    SEEK: "Doel zoeken", "Goal seek";
    SENSITIVITY: "Gevoeligheid", "Sensitivity";
    UNCERTAINTY: "Onzekerheid", "Uncertainty";
    CALCULATORS: "Rekenhulpen", "Calculators";
    ORIGINS: "Waar cijfers vandaan komen", "Where figures come from";
    CLOSE: "Sluiten", "Close";
    FOOTER: "Onafhankelijke verkenner van een openbaar rapport; geen uitgave van het ministerie. Teksten zijn in eigen woorden weergegeven. Alles rekent in uw eigen browser: er gaat niets naar een server.", "Independent explorer of a public report; not published by the ministry. Texts are put in our own words. Everything is calculated in your own browser: nothing goes to a server.";
    VERSION: "versie", "version";
    PACKAGE_BROKEN: "Het ingebouwde rapport is niet helemaal te lezen. Wat hieronder staat kan onvolledig zijn.", "The embedded report cannot be read completely. What stands below may be incomplete.";
    ADDRESS_PROBLEMS: "Niet alles in deze link was te gebruiken. De rest staat zoals bedoeld.", "Not everything in this link could be used. The rest is as intended.";
    PAGE_FAILED: "Deze pagina kon niet worden geladen. Misschien is het netwerk weg of staat er een nieuwe versie klaar. Uw instellingen staan in het adres.", "This page could not be loaded. The network may be gone, or a newer version may be there. Your settings are in the address.";
    RETRY: "Opnieuw proberen", "Try again";
    CHART_FAILED: "De grafiek kon niet worden geladen. De tabel heeft dezelfde cijfers.", "The chart could not be loaded. The table has the same figures.";
    CRASH: "Er ging iets mis in dit programma. Laad de pagina opnieuw; uw instellingen staan in het adres.", "Something went wrong in this program. Reload the page; your settings are in the address.";

    // Budget.
    BUDGET_TITLE: "Wat er is uitgegeven", "What was spent";
    BUDGET_LEAD: "Uitgaven aan sub-artikel 1.1 (internationale rechtsorde) en 1.2 (mensenrechten), zoals het rapport ze geeft. Sub-artikel 1.3 staat niet in de tabel, dus de som is niet het hele artikel.", "Spending on sub-article 1.1 (international legal order) and 1.2 (human rights), as the report gives it. Sub-article 1.3 is not in the table, so the sum is not the whole article.";
    KEY_FIGURES: "Kerncijfers", "Key figures";
    DRAW_AS: "Teken als", "Draw as";
    SHOW: "Toon", "Show";
    SHOW_ALL: "Alles", "All";
    PRICES: "Prijzen", "Prices";
    CURRENT_PRICES: "Lopende prijzen", "Current prices";
    WINDOW_FROM: "Van", "From";
    WINDOW_TO: "Tot en met", "To";
    COVERAGE: "Wat is er van elk jaar?", "What is there for each year?";
    COVERAGE_HINT: "Alleen de jaren die in de tabel staan én in beide evaluaties zijn onderzocht, zijn echt vergelijkbaar.", "Only the years that are in the table and were studied in both evaluations can really be compared.";
    COVERAGE_CORNER: "bron", "source";
    CHART: "Grafiek", "Chart";
    CHANGES: "Verandering over de periode", "Change over the period";
    TREND: "Is er een trend?", "Is there a trend?";
    TREND_DETAILS: "De cijfers achter deze zin", "The figures behind this sentence";
    CHECKS: "Klopt de tabel?", "Does the table add up?";
    NOTES: "Kanttekeningen bij deze cijfers", "Notes on these figures";
    NOTES_HINT: "Wat ons opviel bij het narekenen. Dit is onze lezing, niet die van het rapport.", "What we noticed when checking. This is our reading, not the report’s.";
    REAL_HINT: "Inkopen van de overheid en hulp in het buitenland kunnen andere prijzen volgen.", "Government purchases and aid abroad may follow other prices.";
    OWN_PRICES: "Deze pagina rekent met een prijsstijging die u zelf hebt ingevuld op de pagina ", "This page uses a price rise that you entered yourself on the page ";

    // Explanations of figures.
    BACK_UP: "← Terug", "← Back";
    SOURCE_PANEL: "Waar dit vandaan komt", "Where this comes from";
    PANEL_FAILED: "De uitleg kon niet worden geladen. Misschien is het netwerk weg; sluit dit venster en probeer het opnieuw.", "The explanation could not be loaded. The network may be gone; close this window and try again.";
    WHY_HINT: "Kies een getal om te zien waar het vandaan komt; met de pijltjestoetsen loopt u door de tabel.", "Choose a number to see where it comes from; the arrow keys walk through the table.";

    COPIED: "Gekopieerd.", "Copied.";
    NOT_COPIED: "Kopiëren mag hier niet. De tekst is geselecteerd: kopieer hem met het toetsenbord.", "Copying is not allowed here. The text is selected: copy it with the keyboard.";

    // Notes.
    NOTE: "Kanttekening", "Note";
    NOTE_WHERE: "Waar", "Where";
    NOTE_HANDLING: "Wat wij ermee doen", "What we do about it";
    NOTE_FINDINGS: "Bevindingen die hiermee te maken hebben", "Findings this has to do with";
    OUR_READING: "onze lezing", "our reading";

    // Scenario.
    SCENARIO_TITLE: "Wat een bezuiniging doet", "What a cut does";
    SCENARIO_LEAD: "Het rapport noemt een bezuiniging die oploopt tot EUR 100 mln per jaar, maar niet welk deel hier landt. Kies het zelf en zie wat er overblijft.", "The report mentions a cut that rises to EUR 100 mln a year, but not which part lands here. Choose it yourself and see what is left.";
    INPUTS: "Uw keuzes", "Your choices";
    MORE_INPUTS: "Meer keuzes", "More choices";
    RESULT: "Wat eruit volgt", "What follows";
    CHOSE: "U kiest", "You choose";
    FOLLOWS: "Daaruit volgt", "It follows";
    NOT_SAID: "Wat dit niet zegt", "What this does not say";
    RESET: "Terug naar de beginwaarde", "Back to the initial value";
    RESET_ALL: "Alles terugzetten", "Reset everything";
    EXPLAIN: "Uitleg en grens", "Explanation and limit";
    PRESETS: "IJkpunten", "Reference points";
    STALE: "Het resultaat hieronder hoort bij uw vorige keuzes. Verbeter eerst wat is gemarkeerd.", "The result below belongs to your previous choices. First mend what is marked.";
    NO_RESULT: "Nog geen resultaat: verbeter eerst wat is gemarkeerd.", "No result yet: first mend what is marked.";
    SLIDER: "schuif", "slider";
    YEAR_TABLE: "Jaar voor jaar", "Year by year";
    PRICE_RATES: "Prijsstijging per jaar aanpassen", "Change the price rise of each year";
    NOTICES: "Let op", "Note";

    // Pages about the scenario.
    LAB_MENU: "Werken met het scenario", "Working with the scenario";
    OUTCOME: "Uitkomst", "Outcome";
    YOUR_SCENARIO: "Uw scenario", "Your scenario";
    CHANGE_SCENARIO: "Keuzes aanpassen", "Change your choices";

    // Findings.
    FINDINGS_TITLE: "Wat de evaluatoren vonden", "What the evaluators found";
    FINDINGS_LEAD: "Alle bevindingen uit het rapport, in eigen woorden, met de plaats waar ze staan, de noten en de evaluatie eronder, en wat er met het advies gebeurt.", "All findings of the report, in our own words, with the place where they stand, the footnotes and evaluation under them, and what happens with the advice.";
    SEARCH: "Zoek in de bevindingen", "Search the findings";
    FILTERS: "Filters", "Filters";
    CLEAR_FILTERS: "Filters wissen", "Clear filters";
    NOTHING_FOUND: "Geen bevinding voldoet aan alles tegelijk. Wis een filter of zoek met een ander woord.", "No finding meets all of this at once. Clear a filter or search with another word.";
    STANDS_IN: "Staat in", "Stands in";
    RESTS_ON: "Rust op", "Rests on";
    NO_STUDY: "geen evaluatie genoemd", "no evaluation named";
    FOOTNOTES: "Noten", "Footnotes";
    NO_FOOTNOTES: "geen noot bij deze alinea", "no footnote with this paragraph";
    ANSWERED_BY: "Advies dat hierop antwoordt", "Advice that answers this";
    NOT_ANSWERED: "Geen deeladvies beantwoordt deze bevinding rechtstreeks.", "No part of a recommendation answers this finding directly.";
    IN_CHAPTER_6: "In hoofdstuk 6", "In chapter 6";
    NOTES_HERE: "Kanttekeningen", "Notes";
}
