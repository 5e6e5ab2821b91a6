package org.flexmelder.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;
import org.flexmelder.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Pictures of scenes under {@code target/screenshots}, for people to look at. Callable from any thread. */
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "screenshots");

    /** A folder of a test, wherever this machine has such ones. */
    private static final Pattern TEST_FOLDER = Pattern.compile(
            Pattern.quote(System.getProperty("java.io.tmpdir")) + "[/\\\\]?junit-?\\d+");
    /** What stands there in an office. */
    private static final String OFFICE_FOLDER = "C:\\Users\\Muster\\AppData\\Roaming\\FlexMelder";

    private Pictures() {}

    /** Writes {@code <name>.png}. Fails where something is shown that the theme has no rules for any more. */
    public static Path shoot(Scene scene, String name) {
        WritableImage picture = onFx(() -> {
            asInAnOffice(scene.getRoot());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            LeftOut.check(scene.getRoot());
            return scene.snapshot(null);
        });
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void asInAnOffice(Node node) {
        if (node instanceof Labeled label && label.getText() != null && !label.textProperty().isBound()) {
            label.setText(asInAnOffice(label.getText()));
        } else if (node instanceof TextField field && !field.isEditable() && !field.textProperty().isBound()) {
            field.setText(asInAnOffice(field.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Pictures::asInAnOffice);
        }
    }

    static String asInAnOffice(String text) {
        Matcher found = TEST_FOLDER.matcher(text);
        return found.find()
                ? found.replaceAll(Matcher.quoteReplacement(OFFICE_FOLDER)).replace('/', '\\')
                : text;
    }

    /** The light or the dark theme, for all scenes from now on. */
    public static void theme(Settings.Theme theme) {
        onFx(() -> {
            Theme.apply(theme);
            return theme;
        });
    }

    /** The text size in percent, for all scenes from now on and for those that are shown. */
    public static void textSize(int percent) {
        onFx(() -> {
            Theme.textSize(percent);
            return percent;
        });
    }

    /** Words in the font that the tests bring along, so that a picture does not depend on the machine's fonts. */
    public static void ownFont(Scene scene) {
        onFx(() -> {
            for (String face : new String[]{"Sans-Regular", "Sans-Bold", "Sans-Italic", "Mono-Regular"}) {
                String file = "liberation/Liberation" + face + ".ttf";
                if (Font.loadFont(String.valueOf(ClassLoader.getSystemResource(file)), 14) == null) {
                    throw new IllegalStateException("missing " + file);
                }
            }
            String sheet = ".root { -fx-font-family: \"Liberation Sans\"; } .mono { -fx-font-family: \"Liberation Mono\"; }";
            scene.getStylesheets().add("data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8)));
            return scene;
        });
    }

    /** The whole window at 1280x800 with this screen in view and empty ones at the other places. */
    public static Scene window(Texts texts, Place place, Screen screen) {
        return window(texts, place, screen, 1280, 800);
    }

    public static Scene window(Texts texts, Place place, Screen screen, double width, double height) {
        return window(texts, place, screen, null, width, height);
    }

    /** The same with undo and redo at its foot where one is given. */
    public static Scene window(Texts texts, Place place, Screen screen, @Nullable Undo undo, double width,
            double height) {
        return onFx(() -> {
            Map<Place, Supplier<Screen>> makers = new EnumMap<>(Place.class);
            for (Place each : Place.values()) {
                makers.put(each, each == place ? () -> screen : Blank::new);
            }
            MainWindow window = new MainWindow(texts, makers);
            if (undo != null) {
                window.showUndo(undo);
            }
            Scene scene = window.scene(width, height);
            window.show(place);
            return scene;
        });
    }

    static <T> T onFx(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        FutureTask<T> task = new FutureTask<>(work::get);
        Platform.runLater(task);
        try {
            return task.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Blank implements Screen {
        private final Node node = new Region();

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void refresh() {}
    }
}
