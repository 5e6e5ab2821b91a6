package org.flexmelder.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Sidebar, banner, the screen in view, status bar. A screen is built when it is first shown. */
public final class MainWindow {
    /** Of the window in the usual text size; below it the side bar would take the room of the screens. */
    private static final double NARROW = 900;
    private static final PseudoClass ONLY_ICONS = PseudoClass.getPseudoClass("only-icons");

    private final Texts texts;
    private final Map<Place, Supplier<Screen>> makers;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);
    private final ToggleGroup group = new ToggleGroup();
    private final BorderPane root = new BorderPane();
    private final BorderPane page = new BorderPane();
    private final Cover whole = new Cover(root);
    private final Map<Shortcut, Runnable> keys = new EnumMap<>(Shortcut.class);
    private final VBox banners = new VBox();
    private final Label brand;
    private final VBox sidebar;
    /** True while the side bar has room for icons only. */
    private final BooleanBinding narrow;
    private final Label status = new Label();
    private final HBox statusBar = new HBox(12, status);
    private final VBox foot = new VBox(statusBar);
    private final Label pageKeys;
    private final WayBack wayBack;
    private @Nullable Place place;

    /**
     * @param makers
     *            one for each place
     */
    public MainWindow(Texts texts, Map<Place, Supplier<Screen>> makers) {
        this.texts = texts;
        this.makers = new EnumMap<>(makers);
        root.setTop(banners);
        wayBack = new WayBack(texts, this::back);
        page.setTop(wayBack);
        page.setMinWidth(0);
        root.setCenter(page);
        brand = Panes.label(texts.get("app.name"), "brand");
        sidebar = sidebar();
        root.setLeft(sidebar);
        root.setMinWidth(0);
        BooleanBinding narrow = whole.widthProperty().greaterThan(0)
                .and(whole.widthProperty().lessThan(Theme.scaled(NARROW)));
        narrow.addListener((_, _, isNarrow) -> sidebar.pseudoClassStateChanged(ONLY_ICONS, isNarrow));
        hideWhile(narrow, brand);
        this.narrow = narrow;
        pageKeys = Panes.label(texts.get("window.keys", Shortcut.OVERVIEW.text(texts), Shortcut.SETTINGS.text(texts)),
                "small");
        pageKeys.setId("window-keys");
        pageKeys.setMinWidth(Region.USE_PREF_SIZE);
        statusBar.getChildren().addAll(Panes.spacer(), pageKeys);
        statusBar.getStyleClass().add("status-bar");
        root.setBottom(foot);
        for (Place each : Place.values()) {
            on(each.shortcut(), () -> show(each));
        }
        on(Shortcut.FIELD_HELP, this::explainField);
        on(Shortcut.WAY_BACK, this::back);
    }

    /** A scene with this window's root and style sheet. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(whole, width, height);
        scene.getStylesheets().setAll(sheet());
        keys.forEach((shortcut, action) -> scene.getAccelerators().put(shortcut.keys(), action));
        return scene;
    }

    /** What a shortcut does wherever the focus is. */
    public void on(Shortcut shortcut, Runnable action) {
        keys.put(shortcut, action);
        Scene scene = whole.getScene();
        if (scene != null) {
            scene.getAccelerators().put(shortcut.keys(), action);
        }
    }

    /** Lays a pane over the whole window, until {@link #uncover} or another screen; then it runs what is given. */
    public void cover(Node pane, Runnable whenGone) {
        whole.lay(pane, whenGone);
    }

    /** Takes away what lies over the window. */
    public void uncover() {
        whole.lift();
    }

    /** The entry at the head of the sidebar, and its shortcut, open the search over everything. */
    public void showFind(Runnable open) {
        Label shortcut = Panes.label(Shortcut.FIND.text(texts), "keys");
        Label words = new Label(texts.get("find.open"), new Icon(Feather.SEARCH));
        hideWhile(narrow, shortcut);
        Region gap = Panes.spacer();
        hideWhile(narrow, gap);
        HBox content = new HBox(8, words, gap, shortcut);
        content.alignmentProperty().bind(Bindings.when(narrow).then(Pos.CENTER).otherwise(Pos.CENTER_LEFT));
        Button button = new Button(null, content);
        button.setId("go-find");
        button.getStyleClass().add("find-entry");
        button.setAccessibleText(texts.get("find.title"));
        button.setAccessibleHelp(Shortcut.FIND.text(texts));
        Tip.on(button, texts.get("shortcut.FIND") + "  " + Shortcut.FIND.text(texts));
        button.setOnAction(_ -> open.run());
        VBox.setMargin(button, new Insets(0, 0, 10, 0));
        sidebar.getChildren().add(1, button);
        on(Shortcut.FIND, open);
    }

    /** A button at the foot of the sidebar, and F1, open the guide at the chapter of what is in view. */
    public void showHelp(Consumer<Chapter> open) {
        Runnable help = () -> open.accept(chapter());
        on(Shortcut.HELP, help);
        Button button = foot("go-help", texts.get("guide.open"), Feather.HELP_CIRCLE);
        button.setAccessibleHelp(Shortcut.HELP.text(texts));
        Tip.on(button, texts.get("shortcut.HELP") + "  " + Shortcut.HELP.text(texts));
        button.setOnAction(_ -> help.run());
        sidebar.getChildren().add(button);
    }

    private static void hideWhile(BooleanBinding condition, Node node) {
        node.visibleProperty().bind(condition.not());
        node.managedProperty().bind(node.visibleProperty());
    }

    private Button foot(String id, String words, Feather icon) {
        Button button = new Button(words, new Icon(icon));
        button.setId(id);
        button.getStyleClass().add("into-practice");
        return button;
    }

    private void explainField() {
        Scene scene = whole.getScene();
        FieldHelp help = FieldHelp.of(scene == null ? null : scene.getFocusOwner());
        if (help != null) {
            help.toggle();
        }
    }

    /** The chapter that explains where the focus is. */
    private Chapter chapter() {
        Scene scene = root.getScene();
        return Chapter.of(scene == null ? null : scene.getFocusOwner())
                .orElse(place == null ? Chapter.OVERVIEW : place.chapter());
    }

    /** The style sheet over the theme's own, for every scene of the program. */
    public static String sheet() {
        return Theme.sheet();
    }

    /** The striped banner of practice mode, with its way out. */
    public void showPracticeBanner(Runnable leave) {
        Button out = new Button(texts.get("practice.leave"));
        out.setId("leave-practice");
        out.setOnAction(_ -> leave.run());
        out.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(texts.get("practice.banner"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox banner = new HBox(new Icon(Feather.ALERT_TRIANGLE), words, Panes.spacer(), out);
        banner.getStyleClass().add("practice-banner");
        banner.setId("practice-banner");
        banners.getChildren().add(banner);
    }

    /**
     * The banner over a restored copy, until a person has confirmed.
     *
     * @param until
     *            when the copy ends, in words
     * @param confirm
     *            asked with what takes the banner away
     */
    public void showRestoredBanner(String until, Consumer<Runnable> confirm) {
        Label words = new Label(texts.get("restored.banner", until));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button looked = new Button(texts.get("restored.confirm"));
        looked.setId("restored-confirm");
        looked.setMinWidth(Region.USE_PREF_SIZE);
        HBox banner = new HBox(new Icon(Feather.ALERT_TRIANGLE), words, looked);
        looked.setOnAction(_ -> confirm.accept(() -> banners.getChildren().remove(banner)));
        banner.getStyleClass().add("restored-banner");
        banner.setId("restored-banner");
        banners.getChildren().add(banner);
    }

    /** Undo and redo at the foot of every screen. Where a text field takes their keys, they are its own. */
    public void showUndo(Undo undo) {
        undo.setFirst(this::flush);
        status.setMinWidth(0);
        statusBar.getChildren().setAll(status, Panes.spacer(), pageKeys, new UndoBar(texts, undo));
        on(Shortcut.UNDO, undo::undo);
        on(Shortcut.REDO, undo::redo);
        on(Shortcut.REDO_TOO, undo::redo);
    }

    /**
     * Shows something above the line at the bottom, where nothing that is being read moves; gives what takes it away.
     */
    public Runnable showAtFoot(Node node) {
        foot.getChildren().addFirst(node);
        return () -> foot.getChildren().remove(node);
    }

    /** The line at the bottom. */
    public void setStatus(String text) {
        status.setText(text);
    }

    /** Shows a screen that the person chose. */
    public void show(Place wanted) {
        wayBack.forget();
        go(wanted);
    }

    /** Shows a screen to which something on another one leads; a way back there stands above it. */
    public void lead(Place wanted) {
        Place before = place;
        if (before != null && before != wanted) {
            Scene scene = whole.getScene();
            wayBack.led(new WayBack.From(before, scene == null ? null : scene.getFocusOwner()));
        }
        go(wanted);
    }

    private void back() {
        wayBack.back(from -> {
            Screen screen = enter(from.place());
            Node focus = from.focus();
            if (focus != null && focus.getScene() != null) {
                focus.requestFocus();
            } else {
                screen.arrive();
            }
        });
    }

    private void go(Place wanted) {
        boolean another = place != wanted;
        Screen screen = enter(wanted);
        if (another) {
            screen.arrive();
        }
    }

    private Screen enter(Place wanted) {
        uncover();
        if (place != null && place != wanted) {
            screen(place).flush();
        }
        Screen screen = screen(wanted);
        place = wanted;
        button(wanted).setSelected(true);
        page.setCenter(screen.node());
        screen.refresh();
        return screen;
    }

    /** The screen of a place, built where it is not yet. */
    public Screen screen(Place wanted) {
        return screens.computeIfAbsent(wanted, each -> {
            Supplier<Screen> maker = makers.get(each);
            if (maker == null) {
                throw new IllegalArgumentException("no screen for " + each);
            }
            return maker.get();
        });
    }

    /** The place in view, or null before the first {@link #show}. */
    public @Nullable Place place() {
        return place;
    }

    /** Hands what is still being typed on any screen to the store. */
    public void flush() {
        screens.values().forEach(Screen::flush);
    }

    /** Something in the store changed: the screen in view reads again. */
    public void refresh() {
        if (place != null) {
            screen(place).refresh();
        }
    }

    private ToggleButton button(Place each) {
        ToggleButton button = buttons.get(each);
        if (button == null) {
            throw new IllegalArgumentException("no button for " + each);
        }
        return button;
    }

    private VBox sidebar() {
        VBox sidebar = new VBox();
        sidebar.getStyleClass().add("sidebar");
        sidebar.getChildren().add(brand);
        for (Place each : Place.values()) {
            if (each == Place.SETTINGS) {
                VBox gap = new VBox();
                VBox.setVgrow(gap, Priority.ALWAYS);
                sidebar.getChildren().add(gap);
            }
            sidebar.getChildren().add(entry(each));
        }
        return sidebar;
    }

    /** The way from the real work into practice, at the foot of the sidebar of every screen. */
    public void showWayIntoPractice(Runnable practise) {
        Button into = foot("go-practice", texts.get("practice.enter"), Feather.PLAY_CIRCLE);
        Tip.on(into, into.getText() + "\n" + texts.get("settings.practice.about"));
        into.setAccessibleHelp(texts.get("settings.practice.about"));
        into.setOnAction(_ -> practise.run());
        sidebar.getChildren().add(into);
    }

    private ToggleButton entry(Place each) {
        ToggleButton button = new ToggleButton(texts.get("place." + each.name()), new Icon(each.icon()));
        button.setId("go-" + each.name().toLowerCase(java.util.Locale.ROOT));
        button.setToggleGroup(group);
        button.setAccessibleHelp(each.shortcut().text(texts));
        Tip.on(button, button.getText() + "  " + each.shortcut().text(texts));
        button.setOnAction(_ -> show(each));
        buttons.put(each, button);
        return button;
    }
}
