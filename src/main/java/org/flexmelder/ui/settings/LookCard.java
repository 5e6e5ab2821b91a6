package org.flexmelder.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;

/** Language, theme and text size, in effect at once. */
final class LookCard extends VBox {
    /**
     * @param inPlace
     *            makes a change of looks so that the person stays where they are on the page
     */
    LookCard(Texts texts, SettingsModel model, Consumer<Runnable> inPlace) {
        getStyleClass().add("card");
        Settings now = model.settings();
        getChildren().addAll(Panes.label(texts.get("settings.look"), "section-title"),
                Pills.choice(texts, "language", List.of("", "de", "en"), now.language(), model::language),
                Pills.choice(texts, "theme", List.of(Settings.Theme.values()), now.theme(), theme -> {
                    inPlace.accept(() -> Theme.apply(theme));
                    model.theme(theme);
                }), Pills.choice(texts, "textSize", Settings.TEXT_SIZES, now.textSize(), percent -> {
                    inPlace.accept(() -> Theme.textSize(percent));
                    model.textSize(percent);
                }));
    }
}
