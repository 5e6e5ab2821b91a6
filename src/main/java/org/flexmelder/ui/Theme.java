package org.flexmelder.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.flexmelder.settings.Settings;

/** Colours and text size of all windows, dialogs and menus, also of those that are open. Used on the UI thread. */
public final class Theme {
    private static final double TITLE_EDGES = 28;
    private static final double TITLE_SIZE = 14;
    private static final String FILE = "flexmelder.css";
    private static final String SHEET = url(FILE);
    /** What grows with the text. Lengths on paper are in points and do not. */
    private static final Pattern LENGTH = Pattern
            .compile("(-fx-(?:font-size|(?:min|pref|max)-(?:width|height)): )(\\d+)(?=px;|;)");
    private static final ReadOnlyIntegerWrapper PERCENT = new ReadOnlyIntegerWrapper(100);
    private static final ObjectProperty<Settings.Theme> WANTED = new SimpleObjectProperty<>(Settings.Theme.SYSTEM);
    private static final InvalidationListener FOLLOW = _ -> dress();
    private static final ObjectProperty<String> SHEET_NOW = new SimpleObjectProperty<>(SHEET);

    private Theme() {}

    public static void apply(Settings.Theme theme) {
        WANTED.set(theme);
        Platform.getPreferences().colorSchemeProperty().removeListener(FOLLOW);
        Platform.getPreferences().colorSchemeProperty().addListener(FOLLOW);
        dress();
    }

    private static void dress() {
        boolean dark = WANTED.get() == Settings.Theme.DARK || (WANTED.get() == Settings.Theme.SYSTEM
                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        Application.setUserAgentStylesheet(url(dark ? "dark.css" : "light.css"));
    }

    /** The style sheet over the theme's own, for every scene of the program. */
    public static String sheet() {
        return SHEET_NOW.get();
    }

    /** Makes all text of the program as large as this share of the usual. */
    public static void textSize(int percent) {
        if (percent == PERCENT.get()) {
            return;
        }
        String before = SHEET_NOW.get();
        String sheet = percent == 100 ? SHEET : scaled(percent);
        SHEET_NOW.set(sheet);
        PERCENT.set(percent);
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (scene != null) {
                scene.getStylesheets().replaceAll(each -> each.equals(before) ? sheet : each);
                if (scene.getRoot() != null) {
                    scene.getRoot().getStylesheets().replaceAll(each -> each.equals(before) ? sheet : each);
                }
            }
        }
    }

    /** A length that follows the text size, for what no style sheet sets, such as the rows of a table. */
    public static DoubleBinding scaled(double length) {
        return PERCENT.multiply(length / 100);
    }

    /** The least width of a column in which its title can be read, and at least this. */
    public static DoubleBinding titleWidth(String title, double least) {
        Text text = new Text(title);
        text.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, TITLE_SIZE));
        return scaled(Math.max(least, TITLE_EDGES + Math.ceil(text.getLayoutBounds().getWidth())));
    }

    /** The sheets of the themes are made by the build, out of AtlantaFX's ({@code src/build/Theme.java}). */
    private static String url(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toString();
    }

    private static String scaled(int percent) {
        try (InputStream in = Theme.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            String text = LENGTH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(match -> match.group(1) + String.format(Locale.ROOT, "%.1f",
                            Integer.parseInt(match.group(2)) * percent / 100.0));
            return "data:text/css;charset=UTF-8;base64,"
                    + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
