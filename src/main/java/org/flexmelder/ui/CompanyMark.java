package org.flexmelder.ui;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
        setGraphic(bar(colour));
        setTooltip(new Tooltip(name));
    }

    /** The bar alone, for beside a name that stands there anyway. */
    public static Region bar(Colour colour) {
        Region bar = new Region();
        bar.getStyleClass().addAll("company-bar", "company-" + colour.name().toLowerCase(Locale.ROOT));
        return bar;
    }
}
