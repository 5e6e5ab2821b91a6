package org.flexmelder.ui;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** Keeps what is chosen readable on hover where it has no room to stand in full. */
public final class Whole {
    private Whole() {}

    /**
     * @param sentence
     *            what else is said on hover
     */
    public static <T> void told(ComboBox<T> box, String sentence) {
        Tooltip tip = new Tooltip();
        box.setTooltip(tip);
        box.valueProperty().subscribe(value -> tip.setText(value == null || box.getConverter() == null
                ? sentence
                : box.getConverter().toString(value) + "\n" + sentence));
    }
}
