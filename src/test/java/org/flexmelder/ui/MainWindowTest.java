package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

class MainWindowTest {
    private final Texts texts = Texts.of("de");
    private final List<String> told = new ArrayList<>();
    private MainWindow window;
    private Scene scene;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        scene = Shown.onFx(() -> {
            Map<Place, Supplier<Screen>> makers = new EnumMap<>(Place.class);
            for (Place place : Place.values()) {
                makers.put(place, () -> new Telling(place));
            }
            window = new MainWindow(texts, makers);
            return window.scene(1024, 700);
        });
    }

    @Test
    void noScreenIsBuiltBeforeItIsShown() {
        assertEquals(List.of(), told);
        assertNull(window.place());
        show(Place.OVERVIEW);
        assertEquals(List.of("build OVERVIEW", "refresh OVERVIEW"), told);
    }

    @Test
    void inAWindowThatIsNarrowForItsTextTheSideBarShowsOnlyIcons() {
        show(Place.OVERVIEW);
        Region sidebar = (Region) scene.getRoot().lookup(".sidebar");
        assertEquals(196, laidOut(sidebar, 100));
        assertEquals(78, laidOut(sidebar, 150));
        assertFalse(scene.getRoot().lookup(".brand").isVisible());
        ToggleButton entry = (ToggleButton) scene.getRoot().lookup("#go-overview");
        assertEquals(ContentDisplay.GRAPHIC_ONLY, entry.getContentDisplay());
        assertTrue(Tip.said(entry).startsWith(entry.getText()));
        assertEquals(196, laidOut(sidebar, 100));
    }

    private double laidOut(Region sidebar, int percent) {
        return Shown.onFx(() -> {
            Theme.textSize(percent);
            scene.getStylesheets().setAll(MainWindow.sheet());
            scene.getRoot().resize(1024, 700);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return sidebar.getWidth();
        });
    }

    @Test
    void aScreenIsBuiltOnce() {
        show(Place.OVERVIEW);
        show(Place.HISTORY);
        show(Place.OVERVIEW);
        assertEquals(1, told.stream().filter("build OVERVIEW"::equals).count());
        assertSame(window.screen(Place.OVERVIEW), window.screen(Place.OVERVIEW));
    }

    @Test
    void whoWasLedToAScreenFindsTheWayBackToWhereTheyWere() {
        show(Place.SENDING);
        Node left = window.screen(Place.SENDING).node();
        run(left::requestFocus);
        Button back = (Button) scene.getRoot().lookup("#way-back");
        assertFalse(back.getParent().isVisible());
        lead(Place.INCIDENTS);
        lead(Place.EMPLOYEES);
        assertTrue(back.getParent().isVisible());
        assertEquals("Zurück zu „Vorfälle“", back.getText());
        run(back::fire);
        assertEquals(Place.INCIDENTS, window.place());
        assertEquals("Zurück zu „Senden“", back.getText());
        told.clear();
        run(scene.getAccelerators().get(Shortcut.WAY_BACK.keys()));
        assertEquals(List.of("flush INCIDENTS", "refresh SENDING"), told, "it is as it was left");
        assertSame(left, scene.getFocusOwner());
        assertFalse(back.getParent().isVisible());
    }

    @Test
    void whoGoesElsewhereByThemselvesIsNotLedBack() {
        show(Place.SENDING);
        lead(Place.EMPLOYEES);
        lead(Place.EMPLOYEES);
        show(Place.HISTORY);
        assertFalse(scene.getRoot().lookup("#way-back").getParent().isVisible());
        run(scene.getAccelerators().get(Shortcut.WAY_BACK.keys()));
        assertEquals(Place.HISTORY, window.place());
    }

    private void lead(Place place) {
        run(() -> window.lead(place));
    }

    @Test
    void aPaneOverTheWindowHearsOnceThatItIsGone() {
        show(Place.OVERVIEW);
        told.clear();
        Runnable gone = () -> told.add("gone");
        Shown.onFx(() -> {
            window.cover(new StackPane(), gone);
            window.show(Place.OVERVIEW);
            window.uncover();
            return null;
        });
        assertEquals(List.of("gone", "refresh OVERVIEW"), told);
        Shown.onFx(() -> {
            window.cover(new StackPane(), () -> told.add("first gone"));
            window.cover(new StackPane(), gone);
            window.uncover();
            return null;
        });
        assertEquals(List.of("gone", "refresh OVERVIEW", "first gone", "gone"), told);
    }

    @Test
    void aScreenThatIsAskedForIsBuiltButNotShown() {
        show(Place.OVERVIEW);
        Screen history = Shown.onFx(() -> window.screen(Place.HISTORY));
        assertSame(window.screen(Place.HISTORY), history);
        assertEquals(Place.OVERVIEW, window.place());
        assertFalse(told.contains("refresh HISTORY"));
    }

    @Test
    void whatIsBeingTypedIsHandedOverOnLeaving() {
        show(Place.EMPLOYEES);
        told.clear();
        show(Place.INCIDENTS);
        assertEquals(List.of("flush EMPLOYEES", "build INCIDENTS", "refresh INCIDENTS"), told);
    }

    @Test
    void theScreenInViewIsOnlyReadAgainWhereItIsShownOnceMore() {
        show(Place.EMPLOYEES);
        told.clear();
        show(Place.EMPLOYEES);
        assertEquals(List.of("refresh EMPLOYEES"), told);
    }

    @Test
    void onlyTheScreenInViewReadsAgain() {
        show(Place.EMPLOYEES);
        show(Place.SENDING);
        told.clear();
        run(window::refresh);
        assertEquals(List.of("refresh SENDING"), told);
    }

    @Test
    void beforeAnythingIsShownThereIsNothingToReadAgain() {
        run(window::refresh);
        run(window::flush);
        assertEquals(List.of(), told);
    }

    @Test
    void closingHandsOverWhatIsTypedOnEveryScreenThatWasBuilt() {
        show(Place.SETTINGS);
        show(Place.EMPLOYEES);
        told.clear();
        run(window::flush);
        assertEquals(List.of("flush EMPLOYEES", "flush SETTINGS"), told);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void theSidebarLeadsToEachPlace(Place place) {
        ToggleButton button = entry(place);
        assertEquals(texts.get("place." + place.name()), button.getText());
        run(button::fire);
        assertEquals(place, window.place());
        assertTrue(button.isSelected());
        assertSame(window.screen(place).node(), ((BorderPane) root().getCenter()).getCenter());
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void theShortcutLeadsToEachPlace(Place place) {
        Runnable action = scene.getAccelerators().get(place.shortcut().keys());
        run(action);
        assertEquals(place, window.place());
        assertTrue(Tip.said(entry(place)).endsWith(place.shortcut().text(texts)),
                "the tooltip names the keys");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void theHelpKeyOpensTheChapterOfThePlaceInView(Place place) {
        run(() -> window.showHelp(chapter -> told.add("guide " + chapter)));
        show(place);
        told.clear();
        run(scene.getAccelerators().get(Shortcut.HELP.keys()));
        run(((Button) root().lookup("#go-help"))::fire);
        assertEquals(List.of("guide " + place.chapter(), "guide " + place.chapter()), told);
    }

    @Test
    void theHelpKeyOpensTheChapterOfThePaneThatHasTheFocus() {
        run(() -> window.showHelp(chapter -> told.add("guide " + chapter)));
        show(Place.SETTINGS);
        told.clear();
        run(() -> {
            Button inside = new Button("inside");
            root().setCenter(Chapter.NETWORK.explains(new HBox(inside)));
            inside.requestFocus();
            scene.getAccelerators().get(Shortcut.HELP.keys()).run();
        });
        assertEquals(List.of("guide NETWORK"), told);
    }

    @Test
    void onlyThePlaceInViewIsMarked() {
        show(Place.HISTORY);
        show(Place.SENDING);
        for (Place place : Place.values()) {
            assertEquals(place == Place.SENDING, entry(place).isSelected(), place.name());
        }
    }

    @Test
    void thePlaceInViewStaysMarkedWhenItIsPressedAgain() {
        show(Place.SENDING);
        run(() -> entry(Place.SENDING).fire());
        assertTrue(entry(Place.SENDING).isSelected());
        assertEquals(Place.SENDING, window.place());
    }

    private List<Node> banners() {
        return ((VBox) root().getTop()).getChildren();
    }

    @Test
    void thereIsNoBannerOutsideOfPractice() {
        assertTrue(banners().isEmpty());
    }

    @Test
    void theBannerOfPracticeSaysSoAndHasAWayOut() {
        run(() -> window.showPracticeBanner(() -> told.add("left")));
        HBox banner = (HBox) banners().getFirst();
        assertEquals("practice-banner", banner.getId());
        assertTrue(banner.getChildren().stream().anyMatch(
                node -> node instanceof Label label && label.getText().equals(texts.get("practice.banner"))));
        Button out = (Button) banner.getChildren().getLast();
        assertEquals("Übung verlassen", out.getText());
        assertFalse(told.contains("left"));
        run(out::fire);
        assertEquals(List.of("left"), told);
    }

    @Test
    void theStatusLineShowsWhatItIsTold() {
        run(() -> window.setStatus("Ordner /beispiel"));
        Label status = (Label) root().getBottom().lookup(".status-bar .label");
        assertEquals("Ordner /beispiel", status.getText());
    }

    @Test
    void theSceneHasTheSheetOfTheProgram() {
        assertEquals(List.of(MainWindow.sheet()), scene.getStylesheets());
        assertTrue(MainWindow.sheet().endsWith("flexmelder.css"));
    }

    @Test
    void aPlaceWithoutAScreenIsAFault() {
        MainWindow empty = Shown.onFx(() -> new MainWindow(texts, new EnumMap<>(Place.class)));
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class,
                () -> empty.screen(Place.HISTORY));
        assertTrue(fault.getMessage().contains("HISTORY"));
    }

    private BorderPane root() {
        return (BorderPane) ((StackPane) scene.getRoot()).getChildren().getFirst();
    }

    private ToggleButton entry(Place place) {
        return (ToggleButton) root().getLeft().lookup("#go-" + place.name().toLowerCase(Locale.ROOT));
    }

    private void show(Place place) {
        run(() -> window.show(place));
    }

    private static void run(Runnable action) {
        Shown.onFx(() -> {
            action.run();
            return true;
        });
    }

    private final class Telling implements Screen {
        private final Place place;
        private final Node node = new Region();

        Telling(Place place) {
            this.place = place;
            told.add("build " + place);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void refresh() {
            told.add("refresh " + place);
        }

        @Override
        public void flush() {
            told.add("flush " + place);
        }
    }
}
