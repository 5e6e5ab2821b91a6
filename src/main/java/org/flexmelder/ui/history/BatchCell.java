package org.flexmelder.ui.history;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A batch in the list: company, what was sent and what came of it, when. */
final class BatchCell extends ListCell<Item> {
    private final Texts texts;
    private final Words words;

    BatchCell(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
        setPrefWidth(0);
        getStyleClass().add("batch-cell");
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : content(item));
        setAccessibleText(empty || item == null ? null : spoken(item));
    }

    private Region content(Item item) {
        CompanyMark top = new CompanyMark(item.company(), item.colour(), "strong");
        Label what = new Label(words.content(item.batch()));
        what.setMinWidth(0);
        HBox middle = new HBox(8, what, Panes.spacer(), words.badge(item.batch()));
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox bottom = new HBox(8, Panes.label(texts.time(item.batch().sentAt()), "small", "muted"), Panes.spacer());
        if (item.toCheck()) {
            Label check = Panes.label(texts.get("history.toCheck"), "small", "to-check");
            check.setGraphic(new FontIcon(Feather.EYE));
            bottom.getChildren().add(check);
        }
        return new VBox(2, top, middle, bottom);
    }

    private String spoken(Item item) {
        return String.join(", ", item.company(), words.content(item.batch()), texts.time(item.batch().sentAt()),
                words.badge(item.batch()).getText() + (item.toCheck() ? ", " + texts.get("history.toCheck") : ""));
    }
}
