package org.flexmelder.ui.settings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Company;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.store.Books;

/**
 * How far the office is set up for the real portal. It is read off what is there, so it can be left at any time and
 * goes on where it stood.
 *
 * @param done
 *            what needs nothing more
 */
public record SetUp(Set<Step> done) {
    public SetUp {
        done = Set.copyOf(done);
    }

    /** In the order in which they are proposed; texts stand under {@code setUp.<NAME>}. */
    public enum Step {
        COMPANY("add-company"),
        ADDRESSES("token-url"),
        CREDENTIALS("service-user"),
        /** Of this session: a token does not outlive the program. */
        CHECK("check-connection"),
        EMPLOYEES(""),
        SWITCH(SendingCard.SWITCH);

        private final String control;

        Step(String control) {
            this.control = control;
        }

        /** The id of the control in the settings that does it; empty where another screen does. */
        String control() {
            return control;
        }
    }

    /** Not on the UI thread. */
    public static SetUp read(Books books, SetUpOffice office) {
        Set<Step> done = EnumSet.noneOf(Step.class);
        PortalProfile profile = office.profile();
        put(done, Step.COMPANY, books.companies().list().stream().anyMatch(Company::active));
        put(done, Step.ADDRESSES, !profile.tokenUrl().isEmpty() && !profile.reportUrl().isEmpty());
        put(done, Step.CREDENTIALS, office.hasCredentials());
        put(done, Step.CHECK, office.tokenValidUntil().isPresent());
        put(done, Step.EMPLOYEES, !books.employees().isEmpty());
        put(done, Step.SWITCH, office.sendingOn());
        return new SetUp(done);
    }

    private static void put(Set<Step> done, Step step, boolean isDone) {
        if (isDone) {
            done.add(step);
        }
    }

    public List<Step> open() {
        return List.of(Step.values()).stream().filter(step -> !done.contains(step)).toList();
    }

    public Optional<Step> next() {
        return open().stream().findFirst();
    }

    /** Reports can leave; checking and the first people are then the month's own work. */
    public boolean isFinished() {
        return done.containsAll(EnumSet.of(Step.COMPANY, Step.ADDRESSES, Step.CREDENTIALS, Step.SWITCH));
    }
}
