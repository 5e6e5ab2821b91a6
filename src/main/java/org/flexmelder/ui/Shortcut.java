package org.flexmelder.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * Every shortcut of the program, in the order in which the pane of shortcuts tells them. {@link ShortcutsPane} says
 * what each does.
 */
public enum Shortcut {
    FIND(Where.EVERYWHERE, KeyCode.K, KeyCombination.SHORTCUT_DOWN),
    HELP(Where.EVERYWHERE, KeyCode.F1),
    FIELD_HELP(Where.EVERYWHERE, KeyCode.F1, KeyCombination.SHIFT_DOWN),
    SHORTCUTS(Where.EVERYWHERE, KeyCode.K, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    UNDO(Where.EVERYWHERE, KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
    REDO(Where.EVERYWHERE, KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
    REDO_TOO(Where.EVERYWHERE, KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    OVERVIEW(Where.EVERYWHERE, KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
    EMPLOYEES(Where.EVERYWHERE, KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
    INCIDENTS(Where.EVERYWHERE, KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN),
    SENDING(Where.EVERYWHERE, KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN),
    HISTORY(Where.EVERYWHERE, KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN),
    SETTINGS(Where.EVERYWHERE, KeyCode.DIGIT6, KeyCombination.SHORTCUT_DOWN),
    WAY_BACK(Where.EVERYWHERE, KeyCode.LEFT, KeyCombination.ALT_DOWN),
    NEW(Where.LISTS, KeyCode.N, KeyCombination.SHORTCUT_DOWN),
    ONWARD(Where.LISTS, KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
    SEARCH(Where.LISTS, KeyCode.F, KeyCombination.SHORTCUT_DOWN),
    COPY(Where.LISTS, KeyCode.C, KeyCombination.SHORTCUT_DOWN),
    OPEN(Where.LISTS, KeyCode.ENTER),
    BACK(Where.LISTS, KeyCode.ESCAPE);

    /** Where a shortcut counts. */
    public enum Where {
        EVERYWHERE,
        LISTS
    }

    private final Where where;
    @SuppressWarnings("ImmutableEnumChecker") // it never changes, but does not say so
    private final KeyCodeCombination keys;

    Shortcut(Where where, KeyCode code, KeyCombination.Modifier... modifiers) {
        this.where = where;
        keys = new KeyCodeCombination(code, modifiers);
    }

    public Where where() {
        return where;
    }

    public KeyCombination keys() {
        return keys;
    }

    public boolean isPressed(KeyEvent event) {
        return keys.match(event);
    }

    /** The keys as they stand on the keyboards of this system: "Strg+K", "Ctrl+K", "⌘K". */
    public String text(Texts texts) {
        return text(texts, System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac"));
    }

    String text(Texts texts, boolean mac) {
        String key = switch (keys.getCode()) {
            case ENTER -> texts.get("key.enter");
            case ESCAPE -> texts.get("key.escape");
            case LEFT -> "←";
            default -> keys.getCode().getName();
        };
        boolean shift = keys.getShift() == ModifierValue.DOWN;
        boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
        boolean alt = keys.getAlt() == ModifierValue.DOWN;
        if (mac) {
            return (alt ? "⌥" : "") + (shift ? "⇧" : "") + (shortcut ? "⌘" : "") + key;
        }
        return String.join("+",
                Stream.of(alt ? List.of("Alt") : List.<String>of(),
                        shortcut ? List.of(texts.get("key.ctrl")) : List.<String>of(),
                        shift ? List.of(texts.get("key.shift")) : List.<String>of(), List.of(key)).flatMap(List::stream)
                        .toList());
    }
}
