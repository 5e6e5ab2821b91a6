package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;

class PanesTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aScreenHasItsTitleThenItsButtonsThenItsContent() {
        Region first = new Region();
        Region last = new Region();
        Button action = Shown.onFx(() -> new Button("Neu"));
        VBox screen = Shown.onFx(() -> Panes.screen("Verlauf", new Node[]{action}, first, last));
        WrapRow head = (WrapRow) screen.getChildren().getFirst();
        Label title = (Label) head.getChildren().getFirst();
        assertEquals("Verlauf", title.getText());
        assertTrue(title.getStyleClass().contains("screen-title"));
        assertSame(action, head.getChildren().getLast());
        assertEquals(List.of(head, first, last), screen.getChildren());
    }

    @Test
    void onlyTheLastContentGrows() {
        Region first = new Region();
        Region last = new Region();
        Shown.onFx(() -> Panes.screen("Verlauf", new Node[0], first, last));
        assertNull(VBox.getVgrow(first));
        assertSame(Priority.ALWAYS, VBox.getVgrow(last));
    }

    @Test
    void aScreenMayBeEmpty() {
        assertEquals(1, Shown.onFx(() -> Panes.screen("Verlauf", new Node[0])).getChildren().size());
    }

    @Test
    void aCardHasItsContentAndItsFrame() {
        Region content = new Region();
        VBox card = Shown.onFx(() -> Panes.card(content));
        assertEquals(List.of(content), card.getChildren());
        assertTrue(card.getStyleClass().contains("card"));
    }

    @Test
    void anEmptyPlaceSaysWhyAndOffersWhatToDo() {
        Button action = Shown.onFx(() -> new Button("Anlegen"));
        VBox empty = Shown.onFx(
                () -> Panes.emptyState(Feather.USERS, "Noch niemand", "Legen Sie jemanden an.", action));
        assertSame(Feather.USERS, ((Icon) empty.getChildren().getFirst()).shape());
        List<String> words = empty.getChildren().stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).toList();
        assertEquals(List.of("Noch niemand", "Legen Sie jemanden an."), words);
        assertEquals(List.of(action), ((HBox) empty.getChildren().getLast()).getChildren());
    }

    @Test
    void anEmptyPlaceWithNothingToDoHasNoRowOfButtons() {
        VBox empty = Shown.onFx(() -> Panes.emptyState(Feather.USERS, "Leer", "Text"));
        assertTrue(empty.getChildren().stream().noneMatch(HBox.class::isInstance));
    }

    @Test
    void theWordsOfAnEmptyPlaceWrap() {
        VBox empty = Shown.onFx(() -> Panes.emptyState(Feather.USERS, "Leer", "Wort ".repeat(60)));
        Label words = (Label) empty.getChildren().get(2);
        assertTrue(words.isWrapText());
        assertEquals(420, words.getMaxWidth());
    }

    @Test
    void aButtonDoesWhatItSays() {
        List<String> done = new ArrayList<>();
        Button button = Shown.onFx(() -> {
            Button made = Panes.button("Senden", Feather.SEND, () -> done.add("sent"), "accent");
            made.fire();
            return made;
        });
        assertEquals(List.of("sent"), done);
        assertEquals("Senden", button.getText());
        assertTrue(button.getStyleClass().contains("accent"));
        assertSame(Feather.SEND, ((Icon) button.getGraphic()).shape());
    }

    @Test
    void aSpacerTakesTheRoom() {
        assertSame(Priority.ALWAYS, HBox.getHgrow(Panes.spacer()));
    }
}
