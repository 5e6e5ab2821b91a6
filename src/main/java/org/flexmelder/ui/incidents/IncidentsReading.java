package org.flexmelder.ui.incidents;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Standing;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Drafts.Draft;
import org.flexmelder.store.Books;
import org.flexmelder.ui.CompanyFinder;

/** What the screen shows, read in one go. {@link #of} runs on the store's thread. */
record IncidentsReading(List<Company> companies, List<Employee> employees, List<DraftRow> drafts,
        List<RejectedRow> rejected) {

    static IncidentsReading of(Books books, Drafts drafts) {
        List<Company> companies = books.companies().list();
        List<Entry> refused = books.incidents().list(EnumSet.of(IncidentState.REJECTED));
        List<Long> ids = refused.stream().map(entry -> entry.incident().id()).toList();
        Map<Long, Long> replacements = books.incidents().replacements(ids);
        Map<Long, String> by = books.incidents().replacedBy(ids);
        List<Draft> all = drafts.all();
        return new IncidentsReading(companies, people(books, all),
                all.stream().map(draft -> row(draft, companies)).toList(),
                refused.reversed().stream().map(entry -> rejected(entry, replacements, by, companies)).toList());
    }

    /** Those whom a new incident can be about, and those of whom there is a draft. */
    private static List<Employee> people(Books books, List<Draft> drafts) {
        Map<Long, Standing> standings = books.employees().standings().all();
        Set<Long> drafted = drafts.stream().map(draft -> draft.incident().employee()).collect(Collectors.toSet());
        return books.employees().list().stream().filter(each -> drafted.contains(each.id())
                || !standings.getOrDefault(each.id(), Standing.PRESENT).archived()).toList();
    }

    static DraftRow row(Draft draft, List<Company> companies) {
        return new DraftRow(draft, name(draft.incident(), companies),
                CompanyFinder.colour(companies, draft.incident().careflexId()));
    }

    private static RejectedRow rejected(Entry entry, Map<Long, Long> replacements, Map<Long, String> by,
            List<Company> companies) {
        Incident incident = entry.incident();
        return new RejectedRow(entry, replacements.getOrDefault(incident.id(), 0L),
                by.getOrDefault(incident.id(), ""), name(incident, companies),
                CompanyFinder.colour(companies, incident.careflexId()));
    }

    private static String name(Incident incident, List<Company> companies) {
        return CompanyFinder.find(companies, incident.careflexId()).map(Company::name).orElse(incident.careflexId());
    }
}
