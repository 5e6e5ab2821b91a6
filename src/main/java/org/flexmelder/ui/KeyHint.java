package org.flexmelder.ui;

import javafx.scene.control.Label;

/** The keys of a shortcut, shown beside what they do. */
public final class KeyHint extends Label {
    public KeyHint(Texts texts, Shortcut shortcut) {
        super(shortcut.text(texts));
        getStyleClass().addAll("key-hint", "small");
        setMinWidth(USE_PREF_SIZE);
    }
}
