package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

class CompanyMarkTest {
    private static final Color LIGHT = Color.WHITE;
    private static final Color DARK = Color.web("#0d1117");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(Colour.class)
    void theBarStandsOutOnBothThemes(Colour colour) {
        Color shown = Shown.onFx(() -> {
            Region bar = CompanyMark.bar(colour);
            StackPane root = new StackPane(bar);
            new Scene(root).getStylesheets().setAll(MainWindow.sheet());
            root.applyCss();
            return (Color) bar.getBackground().getFills().getFirst().getFill();
        });
        assertTrue(contrast(shown, LIGHT) >= 3, colour + " on light: " + contrast(shown, LIGHT));
        assertTrue(contrast(shown, DARK) >= 3, colour + " on dark: " + contrast(shown, DARK));
    }

    @Test
    void theNameStandsBesideTheColour() {
        CompanyMark mark = Shown.onFx(() -> new CompanyMark(
                new Company("a1b2c3d4e5f60718", "Muster Chemie GmbH", true, true, Colour.TEAL)));
        assertEquals("Muster Chemie GmbH", mark.getText());
        assertTrue(mark.getGraphic().getStyleClass().contains("company-teal"));
    }

    @Test
    void anUnknownCompanyIsGrey() {
        assertEquals(Colour.GREY, CompanyFinder.colour(List.of(), "ffff"));
    }

    private static double contrast(Color one, Color two) {
        double a = luminance(one);
        double b = luminance(two);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
