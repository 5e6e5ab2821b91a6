package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class NewVersionBannerTest {
    private static final String PAGE = "https://flexmelder.example/neu";

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void usualSize() {
        Shown.onFx(() -> {
            Theme.textSize(100);
            return null;
        });
    }

    private NewVersionBanner banner(int lines) {
        List<String> news = IntStream.range(0, lines).mapToObj(i -> "Zeile " + i + " " + "lang ".repeat(60)).toList();
        return new NewVersionBanner(Texts.of("de"), dialogs, "1.99", news, PAGE, () -> told.add("hidden"));
    }

    private static void fire(NewVersionBanner banner, String id) {
        ((Button) banner.lookup(id)).fire();
    }

    @Test
    void theAddressIsCopiedAndTheLineHidden() {
        Shown.onFx(() -> {
            NewVersionBanner banner = banner(2);
            fire(banner, "#version-copy");
            fire(banner, "#version-later");
            return null;
        });
        assertEquals(List.of(PAGE), dialogs.copied);
        assertEquals(List.of("hidden"), told);
    }

    @Test
    void aLongListLeavesRoomForTheScreenInASmallWindowWithLargeText() {
        Shown.onFx(() -> {
            Theme.apply(Settings.Theme.LIGHT);
            Theme.textSize(150);
            MainWindow window = new MainWindow(Texts.of("de"), new EnumMap<>(Place.class));
            NewVersionBanner banner = banner(50);
            Runnable away = window.showAtFoot(banner);
            Scene scene = window.scene(1024, 700);
            ScrollPane list = (ScrollPane) banner.lookup(".scroll-pane");
            assertFalse(list.getParent().isVisible());
            double folded = laidOut(scene, banner);
            fire(banner, "#version-news");
            assertTrue(list.getParent().isVisible());
            double unfolded = laidOut(scene, banner);
            assertTrue(unfolded > folded && unfolded < 350, folded + ", " + unfolded);
            fire(banner, "#version-news");
            assertEquals(folded, laidOut(scene, banner));
            away.run();
            assertFalse(scene.getRoot().lookupAll("#new-version").contains(banner));
            return null;
        });
    }

    private static double laidOut(Scene scene, Region region) {
        scene.getRoot().resize(1024, 700);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return region.getHeight();
    }
}
