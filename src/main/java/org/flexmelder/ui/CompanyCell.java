package org.flexmelder.ui;

import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.flexmelder.model.Company.Colour;

/** A company's name behind its bar; the whole name on hover. */
public final class CompanyCell<S> extends TableCell<S, String> {
    private final Function<S, Colour> colour;

    public CompanyCell(Function<S, Colour> colour) {
        this.colour = colour;
        Tip.on(this, () -> Objects.requireNonNullElse(getText(), ""));
    }

    @Override
    protected void updateItem(String name, boolean empty) {
        super.updateItem(name, empty);
        S row = empty || getTableRow() == null ? null : getTableRow().getItem();
        if (empty || name == null || row == null) {
            setText(null);
            setGraphic(null);
        } else {
            setText(name);
            CompanyMark.show(this, colour.apply(row));
        }
    }
}
