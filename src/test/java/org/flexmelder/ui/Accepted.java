package org.flexmelder.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;

/**
 * Pictures that somebody looked at and found right. A picture is compared with them piece by piece of 8 x 8 pixels, so
 * that the edges of letters may differ and a moved, missing or recoloured part may not.
 */
public final class Accepted {
    /** What the guide shows. */
    public static final Path GUIDE = Path.of("src", "site", "resources", "images");
    /** Those that nothing but the tests shows. */
    public static final Path TESTS = Path.of("src", "test", "resources", "accepted");
    private static final int PIECE = 8;
    private static final int COLOUR = 24;
    private static final double SHARE = 0.002;
    /** IDs that the practice portal draws, its port, times that the machine says, and the folder of the test. */
    private static final Pattern EACH_TIME_ANOTHER = Pattern
            .compile("[0-9a-f]{8}-|127\\.0\\.0\\.1:|\\d\\d:\\d\\d|[/\\\\]practice$");

    private Accepted() {}

    /**
     * What is wrong with this scene's picture, empty where nothing is; with {@code -Dpictures=accept} it becomes the
     * accepted one.
     */
    public static String differs(Scene scene, Path folder, String name) throws IOException {
        Path shot = Pictures.shoot(scene, name);
        Path accepted = folder.resolve(name + ".png");
        if ("accept".equals(System.getProperty("pictures"))) {
            Files.createDirectories(folder);
            Files.copy(shot, accepted, StandardCopyOption.REPLACE_EXISTING);
            return "";
        }
        if (!Files.exists(accepted)) {
            return name + ": no accepted picture\n";
        }
        List<Rectangle> masks = Pictures.onFx(() -> masks(scene.getRoot()));
        return differs(ImageIO.read(shot.toFile()), ImageIO.read(accepted.toFile()), masks, name);
    }

    static String differs(BufferedImage shot, BufferedImage accepted, List<Rectangle> masks, String name)
            throws IOException {
        if (shot.getWidth() != accepted.getWidth() || shot.getHeight() != accepted.getHeight()) {
            return name + ": another size\n";
        }
        cover(shot, masks);
        cover(accepted, masks);
        List<Rectangle> different = new ArrayList<>();
        int pieces = 0;
        for (int y = 0; y + PIECE <= shot.getHeight(); y += PIECE) {
            for (int x = 0; x + PIECE <= shot.getWidth(); x += PIECE) {
                pieces++;
                if (distance(average(shot, x, y), average(accepted, x, y)) > COLOUR) {
                    different.add(new Rectangle(x, y, PIECE, PIECE));
                }
            }
        }
        if (different.size() <= pieces * SHARE) {
            return "";
        }
        Rectangle all = different.stream().reduce(Rectangle::union).orElseThrow();
        Graphics2D pen = shot.createGraphics();
        pen.setColor(Color.MAGENTA);
        different.forEach(pen::draw);
        pen.dispose();
        Path marked = Path.of("target", "screenshots", "different", name + ".png");
        Files.createDirectories(marked.getParent());
        ImageIO.write(shot, "png", marked.toFile());
        return "%s: %d pieces differ within %d,%d to %d,%d; see %s%n".formatted(name, different.size(), all.x, all.y,
                all.x + all.width, all.y + all.height, marked);
    }

    private static void cover(BufferedImage image, List<Rectangle> masks) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GRAY);
        masks.forEach(pen::fill);
        pen.dispose();
    }

    private static int[] average(BufferedImage image, int left, int top) {
        int[] sum = new int[3];
        for (int y = top; y < top + PIECE; y++) {
            for (int x = left; x < left + PIECE; x++) {
                Color colour = new Color(image.getRGB(x, y));
                sum[0] += colour.getRed();
                sum[1] += colour.getGreen();
                sum[2] += colour.getBlue();
            }
        }
        return new int[]{sum[0] / PIECE / PIECE, sum[1] / PIECE / PIECE, sum[2] / PIECE / PIECE};
    }

    private static int distance(int[] one, int[] other) {
        int most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }

    private static List<Rectangle> masks(Parent root) {
        List<Rectangle> masks = new ArrayList<>();
        mask(root, masks);
        return masks;
    }

    private static void mask(Node node, List<Rectangle> masks) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && EACH_TIME_ANOTHER.matcher(text.getText()).find()) {
            Bounds place = text.localToScene(text.getLayoutBounds());
            masks.add(new Rectangle((int) place.getMinX() - 2, (int) place.getMinY() - 2,
                    (int) place.getWidth() + 4, (int) place.getHeight() + 4));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> mask(child, masks));
        }
    }
}
