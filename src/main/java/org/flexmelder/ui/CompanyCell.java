package org.flexmelder.ui;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A company's name behind its dot; the whole name on hover. {@code place} is its place in the list of companies. */
public final class CompanyCell<S> extends TableCell<S, String> {
    private final java.util.function.ToIntFunction<S> place;

    public CompanyCell(java.util.function.ToIntFunction<S> place) {
        this.place = place;
    }

    @Override
    protected void updateItem(String name, boolean empty) {
        super.updateItem(name, empty);
        S row = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (empty || name == null || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
        } else {
            setText(name);
            setGraphic(Panes.companyDot(place.applyAsInt(row)));
            setTooltip(new Tooltip(name));
        }
    }
}
