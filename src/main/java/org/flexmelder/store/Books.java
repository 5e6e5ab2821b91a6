package org.flexmelder.store;

/** All that one open database offers. */
public record Books(Companies companies, Employees employees, Incidents incidents, Ledger ledger, History history) {

    public static Books of(Database database) {
        return new Books(new Companies(database), new Employees(database), new Incidents(database),
                new Ledger(database), new History(database));
    }
}
