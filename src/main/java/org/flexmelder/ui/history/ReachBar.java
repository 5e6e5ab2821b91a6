package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;

/** How many batches the list shows, and how far a search has come, which can be ended and taken up again. */
final class ReachBar extends HBox {
    private final Texts texts;
    private final Label count = Panes.label("", "small", "muted");
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Button stop;
    private final Button goOn;

    ReachBar(Texts texts, HistoryModel model) {
        super(8);
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        count.setId("history-count");
        count.setWrapText(true);
        busy.setMaxSize(14, 14);
        busy.setAccessibleText(texts.get("history.searching"));
        stop = button("history-stop", "history.search.stop", model::stop);
        goOn = button("history-go-on", "history.search.goOn", model::more);
        getChildren().setAll(busy, count, Panes.spacer(), stop, goOn);
        model.reach().subscribe(this::show);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(Reach reach) {
        busy.setVisible(reach.busy());
        busy.setManaged(reach.busy());
        stop.setVisible(reach.busy());
        goOn.setVisible(reach.searches() && !reach.busy() && !reach.whole());
        count.setText(words(reach));
    }

    private String words(Reach reach) {
        if (reach.searches() && !reach.whole()) {
            return texts.get("history.count.searching", reach.found(), reach.looked(), reach.matching());
        }
        int left = reach.searches() ? reach.found() : reach.matching();
        return left == reach.all()
                ? texts.get("history.count.all", reach.all())
                : texts.get("history.count", left, reach.all());
    }
}
