package org.flexmelder.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The chapters of the user guide that the program itself leads to. */
public enum Chapter {
    FIRST_START,
    OVERVIEW,
    EMPLOYEES,
    INCIDENTS,
    CHANGE,
    SENDING,
    UNCLEAR,
    HISTORY,
    SETTINGS,
    NETWORK,
    KEYS,
    DATA,
    DAMAGED,
    DISK;

    private static final String PROPERTY = "org.flexmelder.chapter";

    /** The name of its place in the guide, the same in every language. */
    public String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From now on this chapter explains the node and what is in it. */
    public <N extends Node> N explains(N node) {
        node.getProperties().put(PROPERTY, this);
        return node;
    }

    /** The chapter of the innermost pane around a node that names one. */
    static Optional<Chapter> of(@Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.hasProperties() && each.getProperties().get(PROPERTY) instanceof Chapter chapter) {
                return Optional.of(chapter);
            }
        }
        return Optional.empty();
    }
}
