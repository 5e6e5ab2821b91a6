package org.flexmelder.ui.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Ui;

/** The companies of the office. */
final class CompaniesModel {
    private static final Pattern USUAL = Pattern.compile("[0-9a-fA-F]{16}");

    private final Ui ui;
    private final Books books;
    private final ObservableList<Company> companies = FXCollections.observableArrayList();
    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<Company> shown = FXCollections.unmodifiableObservableList(companies);

    CompaniesModel(Ui ui, Books books) {
        this.ui = ui;
        this.books = books;
    }

    ObservableList<Company> companies() {
        return shown;
    }

    void refresh() {
        ui.tasks().store(books.companies()::list, read -> {
            if (!companies.equals(read)) {
                companies.setAll(read);
            }
        });
    }

    void save(Company company) {
        ui.tasks().store(() -> {
            books.companies().save(company);
            return company;
        }, _ -> refresh());
    }

    /** Removes one that nobody uses; else says why not. */
    void remove(Company company) {
        ui.tasks().store(() -> books.companies().remove(company.careflexId()), removed -> {
            if (!removed) {
                ui.dialogs().inform(ui.texts().get("settings.company.used.title"),
                        ui.texts().get("settings.company.used", company.name()));
            }
            refresh();
        });
    }

    /** The colour that the fewest companies have. */
    Colour freeColour() {
        return Arrays.stream(Colour.values())
                .min(Comparator
                        .comparingLong(colour -> companies.stream().filter(each -> each.colour() == colour).count()))
                .orElse(Colour.BLUE);
    }

    /** What is wrong with the name, as a text key. */
    Optional<String> nameFlaw(String name) {
        return name.isBlank() ? Optional.of("settings.company.name.missing") : Optional.empty();
    }

    /**
     * What is wrong with the CareFlex ID, as a text key.
     *
     * @param added
     *            true for a new company
     */
    Optional<String> idFlaw(String careflexId, boolean added) {
        String id = careflexId.strip();
        if (id.isEmpty()) {
            return Optional.of("settings.company.id.missing");
        }
        boolean taken = added && companies.stream().anyMatch(company -> company.careflexId().equals(id));
        return taken ? Optional.of("settings.company.id.taken") : Optional.empty();
    }

    /** A notice on an unusual CareFlex ID, as a text key; it is kept all the same. */
    Optional<String> idNotice(String careflexId) {
        String id = careflexId.strip();
        return id.isEmpty() || USUAL.matcher(id).matches()
                ? Optional.empty()
                : Optional.of("settings.company.id.unusual");
    }
}
