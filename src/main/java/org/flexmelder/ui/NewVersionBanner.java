package org.flexmelder.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One line that a newer version is there, until a person hides it; what is new in it unfolds above. */
public final class NewVersionBanner extends VBox {
    private static final double MOST_HEIGHT = 120;

    private final Texts texts;
    private final VBox details;

    /**
     * @param news
     *            what is new, a line each
     * @param page
     *            the address to read more
     * @param hide
     *            run when a person does not want to see it any more
     */
    public NewVersionBanner(Texts texts, Dialogs dialogs, String version, List<String> news, String page,
            Runnable hide) {
        this.texts = texts;
        setId("new-version");
        getStyleClass().add("version-banner");
        details = details(dialogs, news, page);
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
        Label words = Panes.label(texts.get("version.there", version), "strong");
        Button what = Panes.button(texts.get("version.news"), Feather.CHEVRON_RIGHT, () -> {
        });
        what.setId("version-news");
        what.setOnAction(_ -> unfold(what));
        Button later = Panes.button(texts.get("version.later"), Feather.X, hide);
        later.setId("version-later");
        later.setTooltip(new Tooltip(texts.get("version.later.about")));
        later.setAccessibleHelp(texts.get("version.later.about"));
        HBox line = new HBox(12, new Icon(Feather.GIFT), words, what, Panes.spacer(), later);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(details, line);
    }

    private void unfold(Button what) {
        details.setVisible(!details.isVisible());
        what.setGraphic(new Icon(details.isVisible() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    private VBox details(Dialogs dialogs, List<String> news, String page) {
        VBox lines = new VBox(4);
        news.forEach(each -> lines.getChildren().add(wrapped("• " + each)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.maxHeightProperty().bind(Theme.scaled(MOST_HEIGHT));
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setAccessibleText(texts.get("version.news"));
        TextField address = new TextField(page);
        address.setId("version-page");
        address.setEditable(false);
        address.setAccessibleText(texts.get("version.page"));
        HBox.setHgrow(address, Priority.ALWAYS);
        Button copy = Panes.button(texts.get("version.copy"), Feather.COPY, () -> dialogs.copy(page));
        copy.setId("version-copy");
        Label title = Panes.label(texts.get("version.page"), "field-label");
        title.setLabelFor(address);
        title.setMinWidth(USE_PREF_SIZE);
        HBox fetch = new HBox(8, title, address, copy);
        fetch.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, scroll, fetch, wrapped(texts.get("version.nothing")));
    }

    private static Label wrapped(String words) {
        Label label = Panes.label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
