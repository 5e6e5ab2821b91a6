package org.flexmelder.ui;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;

/** Which company something is about: its name behind a bar in its colour. The whole name on hover. */
public final class CompanyMark extends Label {

    /** A mark without a company yet; see {@link #show}. */
    public CompanyMark(String... styles) {
        getStyleClass().add("company-mark");
        getStyleClass().addAll(styles);
        setMinWidth(0);
        Tip.on(this, this::getText);
    }

    public CompanyMark(String name, Colour colour, String... styles) {
        this(styles);
        show(name, colour);
    }

    public CompanyMark(Company company, String... styles) {
        this(company.name(), CompanyFinder.colour(company), styles);
    }

    public void show(String name, Colour colour) {
        setText(name);
        show(this, colour);
    }

    /** The bar in front of a name; the one that is there, where it has this colour already. */
    public static void show(Labeled name, Colour colour) {
        if (!(name.getGraphic() instanceof Bar bar && bar.colour == colour)) {
            name.setGraphic(bar(colour));
        }
    }

    /** The bar alone, for beside a name that stands there anyway. */
    public static Region bar(Colour colour) {
        return new Bar(colour);
    }

    private static final class Bar extends Region {
        private final Colour colour;

        private Bar(Colour colour) {
            this.colour = colour;
            getStyleClass().addAll("company-bar", "company-" + colour.name().toLowerCase(Locale.ROOT));
        }
    }
}
