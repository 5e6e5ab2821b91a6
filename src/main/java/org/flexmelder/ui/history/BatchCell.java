package org.flexmelder.ui.history;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A batch in the list: company and what came of it, what was sent, when. */
final class BatchCell extends ListCell<Item> {
    private final Texts texts;
    private final Words words;
    private final CompanyMark company = new CompanyMark("strong");
    private final Label what = new Label();
    private final HBox top = new HBox(8, company, Panes.spacer());
    private final Label time = Panes.label("", "small", "muted");
    private final Label check = Panes.label("", "small", "to-check");
    private final HBox bottom = new HBox(8, time, Panes.spacer());
    private final VBox content = new VBox(2, top, what, bottom);
    private @Nullable StateBadge badge;

    BatchCell(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
        setPrefWidth(0);
        getStyleClass().add("batch-cell");
        what.setMinWidth(0);
        Tip.on(what, what::getText);
        top.setAlignment(Pos.CENTER_LEFT);
        check.setText(texts.get("history.toCheck"));
        check.setGraphic(new Icon(Feather.EYE));
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            fill(item, words.badge(item.batch()));
            setGraphic(content);
        }
    }

    private void fill(Item item, StateBadge state) {
        company.show(item.company(), item.colour());
        what.setText(words.content(item));
        time.setText(texts.time(item.batch().sentAt()));
        if (!item.toCheck()) {
            bottom.getChildren().remove(check);
        } else if (!bottom.getChildren().contains(check)) {
            bottom.getChildren().add(check);
        }
        if (badge == null) {
            badge = state;
            top.getChildren().add(state);
        } else {
            badge.like(state);
        }
        setAccessibleText(String.join(", ", item.company(), what.getText(), time.getText(),
                state.getText() + (item.toCheck() ? ", " + check.getText() : "")));
    }
}
