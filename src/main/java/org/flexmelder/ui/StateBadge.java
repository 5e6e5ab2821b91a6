package org.flexmelder.ui;

import javafx.scene.control.Label;
import org.flexmelder.model.IncidentState;
import org.kordamp.ikonli.feather.Feather;

/** A state as word, icon and colour, never by colour alone. */
public final class StateBadge extends Label {
    private static final String[] LOOKS = {"good", "bad", "attention", "busy", "plain"};

    /** A free badge; look is one of good, bad, attention, busy, plain. */
    public StateBadge(String text, Feather icon, String look) {
        getStyleClass().add("state-badge");
        setMinWidth(USE_PREF_SIZE);
        show(text, icon, look);
    }

    public StateBadge(Texts texts, IncidentState state) {
        this(texts.state(state), icon(state), look(state));
    }

    /** The clerk's word on what was unclear, not the portal's. */
    public static StateBadge settled(Texts texts, IncidentState state) {
        boolean arrived = state == IncidentState.REPORTED;
        return new StateBadge(texts.get(arrived ? "state.settled.arrived" : "state.settled.notArrived"),
                arrived ? Feather.USER_CHECK : Feather.USER_X, arrived ? "good" : "plain");
    }

    /** Refused, and settled: an accepted incident replaces it. */
    public static StateBadge replaced(Texts texts) {
        return new StateBadge(texts.get("state.replaced"), Feather.CORNER_DOWN_RIGHT, "plain");
    }

    /** Becomes this one; what stays the same is not styled again. */
    public void show(String text, Feather icon, String look) {
        setText(text);
        if (!(getGraphic() instanceof Icon shown && shown.shape() == icon)) {
            setGraphic(new Icon(icon));
        }
        if (!getStyleClass().contains(look)) {
            getStyleClass().removeAll(LOOKS);
            getStyleClass().add(look);
        }
    }

    /** Looks as another does, which need not be in any window. */
    public void like(StateBadge other) {
        Icon icon = (Icon) other.getGraphic();
        show(other.getText(), icon.shape(), other.getStyleClass().getLast());
    }

    private static Feather icon(IncidentState state) {
        return switch (state) {
            case DRAFT -> Feather.EDIT_2;
            case WAITING -> Feather.CLOCK;
            case SENDING -> Feather.SEND;
            case REPORTED -> Feather.CHECK;
            case REJECTED -> Feather.X;
            case UNCLEAR -> Feather.HELP_CIRCLE;
        };
    }

    private static String look(IncidentState state) {
        return switch (state) {
            case DRAFT -> "plain";
            case WAITING, SENDING -> "busy";
            case REPORTED -> "good";
            case REJECTED -> "bad";
            case UNCLEAR -> "attention";
        };
    }
}
