package org.flexmelder.ui.sending;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Tip;
import org.jspecify.annotations.Nullable;

/** The cells of the results table; what is too long for its cell is whole in the tooltip. */
final class ResultCells {
    private ResultCells() {}

    /** The cell that a node is, or lies in; null where in none. */
    static @Nullable TableCell<?, ?> cellAt(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof TableCell<?, ?> cell) {
                return cell;
            }
        }
        return null;
    }

    /** What the cell shows. */
    static String text(TableCell<?, ?> cell, Texts texts) {
        return cell.getItem() instanceof IncidentState state ? texts.state(state) : String.valueOf(cell.getText());
    }

    static class Text extends TableCell<ResultRow, String> {
        private final Function<String, String> shown;

        Text(Function<String, String> shown) {
            this.shown = shown;
            Tip.on(this, this::whole);
        }

        private String whole() {
            return isEmpty() || getItem() == null ? "" : shown.apply(getItem());
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.isEmpty()) {
                setText("");
                return;
            }
            setText(shown.apply(item).replace('\n', ' '));
        }
    }

    static final class Mono extends Text {
        Mono() {
            super(Function.identity());
            getStyleClass().add("mono");
        }
    }

    static final class Company extends Text {
        Company() {
            super(Function.identity());
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            ResultRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || row == null) {
                setGraphic(null);
            } else {
                CompanyMark.show(this, row.colour());
            }
        }
    }

    static final class State extends TableCell<ResultRow, IncidentState> {
        private final Texts texts;
        private @Nullable StateBadge badge;

        State(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(@Nullable IncidentState item, boolean empty) {
            super.updateItem(item, empty);
            ResultRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(row == null || item == null
                    ? null
                    : shown(row.settled() ? StateBadge.settled(texts, item) : new StateBadge(texts, item)));
        }

        private StateBadge shown(StateBadge wanted) {
            StateBadge present = badge == null ? wanted : badge;
            present.like(wanted);
            badge = present;
            return present;
        }
    }
}
