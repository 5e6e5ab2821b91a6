package org.flexmelder.ui.guide;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Tip;
import org.kordamp.ikonli.feather.Feather;

/** The guide to read: its chapters beside the one in view, and a search over all of them. */
final class GuideView extends HBox {
    private static final double CONTENTS = 310;
    private static final double LOOK_BACK = 120;

    private final Texts texts;
    private final Guide guide;
    private final ObservableList<Guide.Section> shown = FXCollections.observableArrayList();
    private final ListView<Guide.Section> contents = new ListView<>(shown);
    private final TextField search = new TextField();
    private final Label count = Panes.label("", "small", "muted");
    private final StackPane paper = new StackPane();
    private final ScrollPane scroll = new ScrollPane(paper);
    private Hits hits = Hits.NONE;
    private List<Node> marks = List.of();
    private int mark;

    GuideView(Texts texts, Guide guide) {
        this.texts = texts;
        this.guide = guide;
        getStyleClass().add("guide");
        search.setId("guide-search");
        search.setPromptText(texts.get("guide.search"));
        search.setAccessibleText(texts.get("guide.search"));
        search.textProperty().addListener((_, _, typed) -> find(typed));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searching);
        contents.setId("guide-contents");
        contents.setAccessibleText(texts.get("guide.contents"));
        contents.setCellFactory(_ -> cell());
        contents.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> show(chosen));
        count.setId("guide-count");
        count.setWrapText(true);
        count.setMinHeight(USE_PREF_SIZE);
        VBox side = new VBox(8, search, count, contents);
        side.getStyleClass().add("guide-side");
        side.minWidthProperty().bind(Theme.scaled(CONTENTS));
        side.prefWidthProperty().bind(Theme.scaled(CONTENTS));
        VBox.setVgrow(contents, Priority.ALWAYS);
        paper.setAlignment(Pos.TOP_CENTER);
        scroll.setId("guide-page");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(side, scroll);
        shown.setAll(guide.sections());
    }

    /** Shows the chapter with this anchor, or the first where there is none, with the focus in it. */
    void open(String anchor) {
        search.clear();
        Guide.Section section = guide.section(anchor).orElse(guide.sections().getFirst());
        contents.getSelectionModel().select(section);
        contents.scrollTo(section);
        scroll.requestFocus();
    }

    /** Puts the focus where one types what one looks for. */
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    /** Takes the search away; false where there was none. */
    boolean clearSearch() {
        boolean searching = !search.getText().isEmpty();
        search.clear();
        return searching;
    }

    /** The anchor of the chapter in view. */
    String anchor() {
        return Optional.ofNullable(contents.getSelectionModel().getSelectedItem()).map(Guide.Section::anchor)
                .orElse("");
    }

    private void show(Guide.@org.jspecify.annotations.Nullable Section section) {
        if (section == null) {
            return;
        }
        Page page = new Page(section, hits, this::open);
        paper.getChildren().setAll(page);
        scroll.setAccessibleText(section.text());
        scroll.setVvalue(0);
        marks = page.found();
        mark = -1;
        if (!hits.isEmpty()) {
            step(1);
        }
        tellCount();
    }

    private void find(String typed) {
        hits = Hits.of(typed);
        Guide.Section present = contents.getSelectionModel().getSelectedItem();
        List<Guide.Section> fitting = guide.sections().stream().filter(each -> hits.areAllIn(each.text())).toList();
        contents.getSelectionModel().clearSelection();
        shown.setAll(fitting);
        if (fitting.isEmpty()) {
            paper.getChildren().setAll(Panes.emptyState(Feather.SEARCH, texts.get("guide.nothing"),
                    texts.get("guide.nothing.text", typed.strip())));
            scroll.setAccessibleText(texts.get("guide.nothing"));
            marks = List.of();
        } else {
            contents.getSelectionModel().select(fitting.contains(present) ? present : fitting.getFirst());
        }
        tellCount();
    }

    private void searching(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            contents.requestFocus();
            event.consume();
        }
    }

    /** To the next place of what is searched; after the last of a chapter to the next chapter. */
    private void step(int by) {
        int next = mark + by;
        if (mark >= 0 && (next < 0 || next >= marks.size())) {
            int chapter = shown.indexOf(contents.getSelectionModel().getSelectedItem()) + by;
            contents.getSelectionModel().select(Math.floorMod(chapter, Math.max(1, shown.size())));
            if (shown.size() > 1) {
                return;
            }
            next = Math.floorMod(next, Math.max(1, marks.size()));
        }
        if (next >= 0 && next < marks.size()) {
            if (mark >= 0 && mark < marks.size()) {
                marks.get(mark).getStyleClass().remove("present");
            }
            mark = next;
            marks.get(mark).getStyleClass().add("present");
            intoView(marks.get(mark));
            tellCount();
        }
    }

    private void intoView(Node node) {
        applyCss();
        layout();
        Bounds place = paper.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double rest = paper.getHeight() - scroll.getViewportBounds().getHeight();
        if (rest > 0) {
            scroll.setVvalue(Math.clamp((place.getMinY() - LOOK_BACK) / rest, 0, 1));
        }
    }

    private void tellCount() {
        if (hits.isEmpty()) {
            count.setText(texts.get("guide.hint"));
        } else if (shown.isEmpty()) {
            count.setText(texts.get("guide.nothing"));
        } else {
            count.setText(texts.get("guide.found", mark + 1, marks.size(), shown.size()));
        }
    }

    private static ListCell<Guide.Section> cell() {
        return new ListCell<>() {
            {
                setPrefWidth(0); // as wide as the list
                Tip.on(this, () -> isTextTruncated() ? getText() : "");
            }

            @Override
            protected void updateItem(Guide.Section section, boolean empty) {
                super.updateItem(section, empty);
                setText(empty || section == null ? null : section.title());
            }
        };
    }
}
