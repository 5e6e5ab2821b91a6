package org.flexmelder.ui;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;

/** Which company a CareFlex ID means, and its colour. Needs no JavaFX, for the models of the screens. */
public final class CompanyFinder {
    private CompanyFinder() {}

    public static Optional<Company> find(Collection<Company> companies, String careflexId) {
        return companies.stream().filter(each -> each.careflexId().equals(careflexId)).findFirst();
    }

    public static Colour colour(Company company) {
        return Objects.requireNonNullElse(company.colour(), Colour.GREY);
    }

    /** That of an unknown company is grey. */
    public static Colour colour(Collection<Company> companies, String careflexId) {
        return find(companies, careflexId).map(CompanyFinder::colour).orElse(Colour.GREY);
    }
}
