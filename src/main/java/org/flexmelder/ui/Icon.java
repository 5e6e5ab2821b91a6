package org.flexmelder.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * An icon: a letter of Feather's font. A style sheet colours it by {@code -fx-fill} and sizes it by
 * {@code -fx-font-size}, as any text. Ikonli's own node has a style of its own each, which is parsed anew.
 */
public final class Icon extends Text {
    private static final String FONT = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    static {
        try (InputStream font = Feather.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IllegalStateException("missing " + FONT);
            }
            Font.loadFont(font, Font.getDefault().getSize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Feather shape;

    public Icon(Feather shape) {
        super(Character.toString(shape.getCode()));
        this.shape = shape;
        getStyleClass().add("icon");
    }

    public Feather shape() {
        return shape;
    }
}
