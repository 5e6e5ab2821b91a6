package org.flexmelder.ui.settings;

import java.util.List;
import javafx.scene.layout.VBox;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;

/** Language, theme and text size, in effect at once. */
final class LookCard extends VBox {
    LookCard(Texts texts, SettingsModel model) {
        getStyleClass().add("card");
        Settings now = model.settings();
        getChildren().addAll(Panes.label(texts.get("settings.look"), "section-title"),
                Pills.choice(texts, "language", List.of("", "de", "en"), now.language(), model::language),
                Pills.choice(texts, "theme", List.of(Settings.Theme.values()), now.theme(), theme -> {
                    Theme.apply(theme);
                    model.theme(theme);
                }), Pills.choice(texts, "textSize", Settings.TEXT_SIZES, now.textSize(), percent -> {
                    Theme.textSize(percent);
                    model.textSize(percent);
                }));
    }
}
