package no.maalkort.rest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What every word of a closed set means, in both languages; a new word is not documented until it stands here. */
final class EnumWords {
    private static final Map<String, String> MEANINGS = """
            FIGURE = et tall; om hvor sikkert: et tall som mangler / a figure; of how sure: one that is missing
            WEIGHT = målets vekt i sitt område / the weight of a goal in its area
            SCORE = poengsummen; som endring: bare den endres / the score; as a change: only it changes
            LOW = nedre grense, der poengsummen er holdt tilbake / the low bound, where the score is withheld
            STATE = målets tilstand; som endring: en tilstand endres / the state of the goal; as a change: a state changes
            OWN = kommunens eget mål; som merkelapp: vår egen / the municipality's own goal; as a label: our own
            PROPOSED = foreslått, teller ikke / proposed, does not count
            USED = fra en pakke som brukes, egne totaler / of a pack that is used, with its own totals
            MET = målet er nådd, eller tallet er på banen / the target is reached, or the figure is on its path
            PARTLY_MET = minstekravet er nådd, målet ikke / the minimum is reached, the target is not
            NOT_MET = det minste nivået er ikke nådd, eller tallet er bak banen / the least level is not reached, or behind the path
            INDETERMINATE = uavklart: noe mangler, er foreløpig eller omstridt / undecided: something is missing, provisional or disputed
            NO_DATA = målet gjelder, og det finnes ikke noe brukbart tall / the goal applies, and there is no usable figure
            NOT_APPLICABLE = målet er ikke for denne kommunen / the goal is not for this body
            NOT_IN_FORCE = ingen av målets nivåer gjelder i året / no level of the goal holds in the year
            NOT_SELECTED = målet er utenfor den valgte profilen / the goal lies outside the chosen profile
            MANUAL = bare ord: et menneske må vurdere / words only: a person has to judge
            INFORMATIONAL = et tall som vises og ikke dømmes / a figure that is shown and not judged
            ERROR = feil i regler eller tall; som funn: tallet brukes ikke / rules or figures failed; of a finding: the figure is not used
            WARNING = tallet brukes, og funnet vises / the figure is used, and the finding shown
            NOT_FOR_THIS_BODY = målet gjelder andre / the goal is for others
            NOT_YET = målet gjelder først senere / the goal holds only later
            ENDED = målet gjelder ikke lenger / the goal holds no longer
            BEFORE_BASE = året ligger før banens basisår / the year lies before the path's base year
            WORDS_ONLY = målet er bare ord / the goal is words only
            FOR_INFORMATION = tallet er til orientering / the figure is for information
            NOT_DUE_YET = målet forfaller senere / the goal falls due later
            NO_FIGURE = det finnes ikke noe tall / there is no figure
            STALE = siste kjente er for gammelt; som tilstand: det siste gode brukes / the last known is too old; as a state: the last good is served
            ONLY_FORECAST = det finnes bare anslag eller budsjett / there is only a forecast or budget
            SUPPRESSED = tallet er skjult av hensyn til personvern / the figure is hidden to protect people
            LEVEL_MISSING = nivået er et rapportert tall som mangler / the level is a reported figure that is missing
            PARTLY_MISSING = ett av flere tall mangler / one of several figures is missing
            NO_BASELINE = tallet for basisåret mangler / the base year's figure is missing
            PERIOD_NOT_FINISHED = perioden er ikke over / the period is not over
            CONFLICT = utgivere eller utgivelser er uenige / publishers or releases differ
            PROVISIONAL_BAND = et foreløpig tall ligger nær et nivå / a provisional figure lies near a level
            MIXED_RELEASES = tallene kommer fra ulike utgivelser / the figures come from different releases
            RULE_FAILED = en regel stanset / a rule failed
            NO_OUTCOME = ingen regel slo til / no rule held
            TWO_OUTCOMES = flere regler slo til / several rules held
            CHECK_FAILED = en kontroll av tallene stanset / a check of figures failed
            LEVEL = dømt mot nivåer; som antakelse: et nivå / judged against levels; as an assumption: a level
            NOT_NUMERIC = en karakter, ja eller nei: ingen avstand i tall / a grade, yes or no: no distance in numbers
            TARGET_YEAR_PASSED = målåret er over, eller året er ikke fram i tid / the target year is over, or the year is not ahead
            NO_TARGET_YEAR = ingen har sagt når målet skal nås / nobody says by when
            MISSING_YEAR = det mangler tall for året tempoet begynner i / no figure of the year the pace begins in
            ONE_POINT = bare ett tall, og tempo krever to / one figure only, and a pace needs two
            NOT_POSITIVE = en prosentvis takt krever beløp over null / a rate needs amounts above zero
            TOO_FEW_POINTS = framskriving krever fire tall / a projection needs four figures
            LINEAR = like mye hvert år / the same amount every year
            CONSTANT_RATE = like mange prosent hvert år / the same per cent every year
            LAST_CHANGE = den siste endringen, år etter år / the last change, year after year
            LINEAR_TREND = den rette linjen nærmest alle tall / the straight line nearest to all figures
            FROM_HERE = det som trengs fra det nyeste tallet / what is required from the newest figure
            WHOLE_PERIOD = det tiden fra basisår til målår krever / what the time from base to target year asks for
            FROM_WINDOW = det som trengtes fra vinduets første år / what the window's first year required
            SDG_INDEX = piler som i SDG Index / arrows as in the SDG Index
            OPEN_SDG = skalaen i Open SDG / the scale of Open SDG
            TARGET_ACHIEVED = målet er nådd / the target is reached
            ON_TRACK = i rute / on track
            ACCELERATION_NEEDED = må gå fortere / has to go faster
            LIMITED = liten framgang / little progress
            STAGNATING = står stille / stands still
            DETERIORATING = går feil vei / goes the wrong way
            ERODING = nådd, men svekkes / reached, but falling
            UNABLE_TO_ASSESS = kan ikke sies / cannot be said
            PATH = dømt mot en bane; som årsak: banen krever mer eller mindre / judged against a path; as a cause: it asks for more or less
            AT_LEAST = minst / at least
            AT_MOST = høyst / at most
            ABOVE = over / above
            BELOW = under / below
            floor = det laveste som godtas / the lowest that is accepted
            minimum = minstekravet / the minimum
            target = målet / the target
            range = et bånd tallet skal ligge i / a band the figure is to lie in
            path = det banen krever i året / what the path asks for in the year
            leastDemanding = det minst krevende nivået / the least demanding level
            desiredLow = nedre ende av det ønskede båndet / lower end of the desired band
            desiredHigh = øvre ende av det ønskede båndet / upper end of the desired band
            acceptedLow = nedre ende av det godtatte båndet / lower end of the accepted band
            acceptedHigh = øvre ende av det godtatte båndet / upper end of the accepted band
            linear = like mye hvert år / the same amount each year
            constant-rate = like mange prosent hvert år / the same per cent each year
            council = vedtatt av kommunestyret / adopted by the council
            maalkort = valgt her, og sagt / chosen here, and said so
            O = mangler uten oppgitt grunn / missing, no reason given
            M = kan ikke finnes / cannot exist
            L = finnes, men er ikke samlet inn / exists, but was not collected
            Q = skjult av hensyn til personvern / hidden to protect people
            D = avvikende definisjon / the definition differs
            I = beregnet av utgiveren / imputed by its publisher
            F = anslag eller budsjett / forecast or budget
            E = anslått av utgiveren / estimated by its publisher
            P = foreløpig tall / provisional figure
            U = usikkert tall / figure of low reliability
            V = ikke kontrollert / not validated
            A = vanlig tall / normal figure
            value = tallet selv / the figure itself
            outside-range = hvor langt utenfor det mulige / how far outside what is possible
            out-of-line = hvor langt utenfor rekken / how far out of line with its series
            hundredfold = om hundre ganger passer bedre / whether a hundredfold fits better
            thousandfold = om tusen ganger passer bedre / whether a thousandfold fits better
            opposite-sign = motsatt fortegn av rekken / the opposite sign of its series
            repeated-digits = likt året før / equal to the year before
            definition-break = brudd i definisjon eller grenser / a break in definition or borders
            off-its-parts = stemmer ikke med delene / does not agree with its parts
            same-day-difference = samme utgiver, samme dag, annet tall / same publisher, same day, another figure
            publisher-difference = en annen utgiver har et annet tall / another publisher has another figure
            COVERAGE = for lite er dømt; som årsak: bare én side er dømt / too little is judged; as a cause: one side only is judged
            ERROR_BELOW = et mål under er i feil / a goal below is in error
            SELECTION = bare en del av målene er valgt / only some goals are selected
            REVISION = senere tall for samme år / later figures for the same year
            METHOD = andre nivåer, vekter eller mål / other levels, weights or goals
            PERFORMANCE = det tallene selv gjorde / what the figures themselves did
            ROBUST = alle tilstander står i minst 95 av 100 kjøringer / all states hold in at least 95 of 100 runs
            NOT_ROBUST = noen tilstander vipper oftere / some states sway more often
            NOTHING_JUDGED = ingen mål er dømt / no goal is judged
            NONE = ingenting endres / nothing changes
            NONE_BY_CONSTRUCTION = ingenting kan endres / nothing can change
            HIGHER = høyere er bedre / higher is better
            LOWER = lavere er bedre / lower is better
            NEITHER = ingen retning er bedre / neither way is better
            measurable = mål med et nivå / goals with a level
            UP = alt virker / all is well
            json = hele målkortet; av results radene i den flate tabellen / the whole scorecard; of results the rows of the flat table
            csv = den flate tabellen: komma, desimalpunktum / the flat table: comma, decimal point
            csv-nb = den flate tabellen: semikolon, desimalkomma / the flat table: semicolon, decimal comma
            xlsx = den flate tabellen som arbeidsbok / the flat table as a workbook
            json-stat = en kube for statistikkprogrammer / a cube for statistics programs
            sarif = avvik for kodeverktøy / deviations for code tools
            junit = mål som tester for byggeløp / goals as tests for pipelines
            markdown = tekst for wikier / text for wikis
            badge = et lite bilde / a small picture
            badge-json = det samme for shields.io / the same for shields.io
            nb = bokmål / Norwegian bokmål
            en = engelsk / English
            v1 = denne versjonen / this version
            1.0 = denne versjonen / this version
            """.lines()
            .map(line -> line.split(" = ", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

    private EnumWords() {}

    /** Every word with its meaning, one a line. */
    static String of(List<String> words) {
        return words.stream().map(EnumWords::of).collect(Collectors.joining("\n"));
    }

    private static String of(String word) {
        var problem =
                ProblemType.all().filter(one -> one.address().equals(word)).findFirst();
        if (problem.isPresent()) {
            var title = problem.get().title();
            return "* `" + word + "`: " + title.nb() + " / " + title.en();
        }
        String meaning = MEANINGS.get(word);
        if (meaning == null) {
            throw new AssertionError("The word (" + word + ") is not explained.\nMaybe add it to EnumWords.");
        }
        return "* `" + word + "`: " + meaning;
    }
}
