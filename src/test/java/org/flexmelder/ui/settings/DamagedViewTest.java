package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DamagedViewTest {
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void light() {
        Pictures.theme(Settings.Theme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de, true", "DARK, en, true", "LIGHT, en, false", "DARK, de, false"})
    void aCopyIsOfferedOnceWhereThereIsOne(Settings.Theme theme, String language, boolean copy) {
        Pictures.theme(theme);
        Scene scene = WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            DamagedView view = new DamagedView(Texts.of(language),
                    "/home/erika.erfunden-musterfrau/.local/share/flexmelder",
                    copy ? Optional.of(Instant.parse("2026-11-23T16:12:00Z")) : Optional.empty(),
                    () -> done.add("restore"), () -> done.add("details"), () -> done.add("quit"));
            Scene made = new Scene((Parent) view.node(), 1024, 700);
            made.getStylesheets().setAll(MainWindow.sheet());
            return made;
        });
        Pictures.shoot(scene, "damaged-" + theme + "-" + language + "-" + copy);
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            for (String id : copy ? List.of("restore", "restore", "details", "quit") : List.of("details", "quit")) {
                ((Button) scene.lookup("#damaged-" + id)).fire();
            }
            return true;
        });
        assertEquals(copy ? List.of("restore", "details", "quit") : List.of("details", "quit"), done);
        assertTrue(copy || scene.lookup("#damaged-restore") == null);
    }
}
